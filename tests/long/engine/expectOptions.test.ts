import { EngineStack } from "../../support/engineStack";
import { filmArgs, ossUrl } from "../../support/films";
import { withQuickStack } from "../../support/withQuickStack";
import { callCount, jobCount } from "../../support/withStack";

/** What the quick renderer's film is, and what it is not. */
const met = { duration: 2 };
const unmet = { duration: 200 };
const notChecked = "it was not checked by what `expect` says now";

interface Render {
  readonly expected: object;
  readonly ignoreChanges?: readonly string[];
}

/** A film whose address is exported and shown on a page. */
function program(pageName: string, { expected, ignoreChanges = [] }: Render): string {
  return `
    const args = ${JSON.stringify({ ...filmArgs(), expect: expected })};
    const film = new ice.MediaProducingJob("film", args, ${JSON.stringify({ ignoreChanges })});
    page("${pageName}", { url: film.mediaUrl });
    exports.url = film.mediaUrl;
    exports.duration = film.duration;
    exports.jobId = film.jobId;
  `;
}

const urnOf = (name: string) => `urn:pulumi:test::films::pulumi-nodejs:dynamic:Resource::${name}`;

describe("a changed `expect`", () => {
  it("that ignoreChanges names is not taken over, and the gate follows the one in the state", async () => {
    await withQuickStack({ program: program("first", { expected: met }) }, async ({ stack, emulator }) => {
      expect(await stack.up()).toMatchObject({ code: 0 });
      const asked = callCount(emulator, "GetMediaInfo");
      const stored = () => stack.resource("film")?.outputs;
      const ignoring = (pageName: string, expected: object, ignoreChanges: string[]) =>
        stack.setProgram(program(pageName, { expected, ignoreChanges }));

      ignoring("second", unmet, ["expect"]);
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(stored()).toMatchObject({ expect: met, unmetExpectations: [] });
      expect(callCount(emulator, "GetMediaInfo")).toBe(asked);
      expect(stack.resource("second")?.outputs).toMatchObject({ url: ossUrl("out/film.mp4") });

      // One name alone: all the others count.
      ignoring("third", { ...met, tolerance: 3 }, ['["expect"].tolerance']);
      expect(await stack.up("--target", urnOf("third"))).toMatchObject({ code: 0 });
      ignoring("fourth", { ...unmet, tolerance: 3 }, ["expect.tolerance"]);
      const partly = await stack.up("--target", urnOf("fourth"));
      expect(partly.code).not.toBe(0);
      expect(partly.output).toContain(notChecked);
      const changed = await stack.up();
      expect(changed.code).not.toBe(0);
      expect(changed.output).toContain("expected a duration of 200 s (within 0.5 s), the film has 2 s");

      // What the last check found holds the gate; what is kept is the `expect` of the last up that succeeded.
      ignoring("fourth", met, ["*"]);
      const targeted = await stack.up("--target", urnOf("fourth"));
      expect(targeted.code).not.toBe(0);
      expect(targeted.output).toContain("expected a duration of 200 s (within 0.5 s), the film has 2 s");
      expect(stack.resource("fourth")).toBeUndefined();
      ignoring("fourth", { duration: 300 }, ["*"]);
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(stored()).toMatchObject({ expect: met, unmetExpectations: [] });
      expect(jobCount(emulator)).toBe(1);
    });
  });

  it("of a render that --exclude leaves out opens nothing, here or in a stack that refers to this one", async () => {
    const beside = (expected: object) => `
      const films = new pulumi.StackReference("organization/films/test");
      const got = ice.MediaProducingJob.get("got", films.requireOutput("jobId"), ${JSON.stringify({ expect: expected })});
      page("poster", { url: got.mediaUrl });
      page("plain", { url: films.requireOutput("url") });
    `;
    await withQuickStack({ program: program("first", { expected: unmet }) }, async ({ stack, emulator }) => {
      const { url } = emulator;
      const downstream = await EngineStack.create({ url, beside: stack, project: "pages" });
      try {
        // What was never as expected has no output that others could read.
        expect((await stack.up()).code).not.toBe(0);
        downstream.setProgram(beside(met));
        expect((await downstream.up()).output).toContain("Required output 'jobId' does not exist");
        stack.setProgram(program("first", { expected: met }));
        expect(await stack.up()).toMatchObject({ code: 0 });

        stack.setProgram(program("second", { expected: unmet }));
        const excluded = await stack.up("--exclude", "**::film");
        expect(excluded.code).not.toBe(0);
        for (const name of ["mediaUrl", "duration"])
          expect(excluded.output).toMatch(new RegExp(`${name} of the render "film" .*${notChecked}`, "u"));
        expect(stack.resource("second")).toBeUndefined();

        // Pulumi keeps a stack's last outputs when its up fails: only another look at the job holds the gate there.
        downstream.setProgram(beside(unmet));
        const refused = await downstream.up();
        expect(refused.code).not.toBe(0);
        expect(refused.output).toContain("expected a duration of 200 s (within 0.5 s), the film has 2 s");
        expect(downstream.resource("poster")).toBeUndefined();
        downstream.setProgram(beside(met));
        expect(await downstream.up()).toMatchObject({ code: 0 });
        expect(downstream.resource("poster")).toMatchObject({
          outputs: { url: ossUrl("out/film.mp4") },
        });
        expect(jobCount(emulator)).toBe(1);
      } finally {
        downstream.remove();
      }
    });
  });
});

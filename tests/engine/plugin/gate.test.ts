import { atLength } from "../../support/atLength";
import { filmArgs, ossUrl } from "../../support/films";
import { withLanguage, yamlFiles, type YamlProgram } from "../../support/pluginStack";
import { waitUntil } from "../../support/waitUntil";
import { callCount, jobCount } from "../../support/withStack";

/** A gate of film, and a page, another film here, that is made from what the gate tells. */
const gated = (clip: string, expected: unknown = "${film.expect}"): YamlProgram => ({
  resources: {
    film: { properties: { ...filmArgs({ clip }), expect: { duration: 2 } } },
    page: {
      properties: {
        ...filmArgs({ out: "out/page.mp4" }),
        triggers: ["${shown.mediaUrl}"],
      },
    },
  },
  variables: {
    shown: {
      "fn::invoke": {
        function: "alicloud-ice:requireMediaProducingJob",
        arguments: { jobId: "${film.jobId}", expect: expected },
      },
    },
  },
  outputs: { url: "${shown.mediaUrl}" },
});

const pageUrn = "urn:pulumi:test::films::alicloud-ice:index:MediaProducingJob::page";

describe("the gate, on the plugin", () => {
  it("stays shut for a failed render, under --target as well, and opens when it has been rendered", async () => {
    const files = yamlFiles(gated("in/nope.mp4"));
    await withLanguage("yaml", { files }, async ({ stack, emulator }) => {
      const failed = await stack.up();
      expect(failed.code).not.toBe(0);
      expect(failed.output).toMatch(/The render failed with \w+/u);
      const film = stack.resource("film");
      expect(film?.outputs).toMatchObject({ status: "Failed" });
      expect(film?.outputs).not.toHaveProperty("mediaUrl");
      expect(film?.initErrors).toHaveLength(1);
      expect(jobCount(emulator)).toBe(1);

      const targeted = await stack.up("--target", pageUrn);
      expect(targeted.code).not.toBe(0);
      expect(targeted.output).toContain(`job ${film?.id ?? ""}`);
      expect(stack.resource("page")).toBeUndefined();
      expect(jobCount(emulator)).toBe(1);

      stack.setFiles(yamlFiles(gated("in/clip.mp4")));
      const mended = await stack.up();
      expect(mended).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toEqual({ url: ossUrl("out/film.mp4") });
      expect(jobCount(emulator)).toBe(3);

      stack.setFiles(yamlFiles(gated("in/clip.mp4", { duration: 42 })));
      const other = await stack.up("--target", pageUrn);
      expect(other.code).not.toBe(0);
      expect(other.output).toContain("its film is not as expected: expected a duration of 42 s");
      expect(jobCount(emulator)).toBe(3);
    });
  });

  atLength(() => {
    it("of many jobs waits for all of them, and names the one that failed", async () => {
      const films = (clip: string): YamlProgram => ({
        resources: {
          en: { properties: { ...filmArgs({ out: "out/en.mp4" }), skipAwait: true } },
          fr: { properties: { ...filmArgs({ out: "out/fr.mp4", clip }), skipAwait: true } },
          gate: {
            type: "alicloud-ice:MediaProducingJobGate",
            properties: { jobIds: ["${en.jobId}", "${fr.jobId}"] },
          },
        },
        outputs: { results: "${gate.results}" },
      });
      const files = yamlFiles(films("in/nope.mp4"));
      await withLanguage("yaml", { files }, async ({ stack, emulator }) => {
        const shut = await stack.up();
        expect(shut.code).not.toBe(0);
        const fr = stack.resource("fr")?.id ?? "";
        expect(shut.output).toContain(fr);
        stack.setFiles(yamlFiles(films("in/clip.mp4")));
        expect(await stack.up()).toMatchObject({ code: 0 });
        const { results } = await stack.outputs();
        expect(Object.values(results ?? {})).toMatchObject([{ status: "Success" }, { status: "Success" }]);
        expect(jobCount(emulator)).toBe(3);
      });
    });
  });
});

describe("an interrupted up on the plugin", () => {
  it("ends at once, keeps the job, and the next one waits for it", async () => {
    const files = yamlFiles({ resources: { film: { properties: filmArgs() } } });
    await withLanguage("yaml", { files }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const running = stack.startUp();
      const isWaitedFor = () => /film creating .* · job/u.test(running.output);
      await waitUntil(isWaitedFor, { what: "a render to be waited for", during: running });
      const interruptedAtMs = performance.now();
      running.kill("SIGINT");
      const { code, output } = await running.ended;
      process.stdout.write(
        `The up ended ${Math.round(performance.now() - interruptedAtMs)} ms after Ctrl-C.\n`,
      );
      expect(code).not.toBe(0);
      expect(output).toMatch(/Interrupted after .* the next `pulumi up` waits for the same job\./u);
      emulator.jobs.release();
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(1);
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(1);
    });
  });

  atLength(() => {
    it("is over for a wait of customTimeouts, which keeps the job", async () => {
      const film = { properties: filmArgs(), options: { customTimeouts: { create: "3s" } } };
      await withLanguage(
        "yaml",
        { files: yamlFiles({ resources: { film } }) },
        async ({ stack, emulator }) => {
          emulator.jobs.hold();
          const late = await stack.up();
          expect(late.code).not.toBe(0);
          expect(late.output).toMatch(/Timed out after 0:03/u);
          emulator.jobs.release();
          expect(await stack.up()).toMatchObject({ code: 0 });
          expect(jobCount(emulator)).toBe(1);
        },
      );
    });
  });
});

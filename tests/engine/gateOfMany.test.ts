import { atLength } from "../support/atLength";
import { filmArgs, ossUrl } from "../support/films";
import { jobCount, withStack } from "../support/withStack";

const languages = ["en", "fr", "zh"];

/** Renders that are not waited for, and the gate over them. */
function program(brokenLanguage?: string): string {
  const films = languages.map((language) => ({
    ...filmArgs({ out: `out/${language}.mp4`, ...(language === brokenLanguage && { clip: "in/nope.mp4" }) }),
    skipAwait: true,
  }));
  return `
    const films = ${JSON.stringify(films)}.map((args, index) => new ice.MediaProducingJob("film-" + index, args));
    const gate = new ice.MediaProducingJobGate("gate", { jobIds: films.map((film) => film.jobId), timeout: "1m" });
    page("page", { results: gate.results });
    exports.results = gate.results;
  `;
}

describe("a gate over many renders that are not waited for", () => {
  it("opens when all succeeded, and is left alone by the next up", async () => {
    await withStack(
      { program: program(), emulator: { renderTimeMs: 1_500 } },
      async ({ stack, emulator }) => {
        const up = await stack.up();
        expect(up.output).not.toContain("error");
        expect(up.code).toBe(0);
        const { results } = await stack.outputs();
        const expected = emulator.jobs
          .list()
          .map((job) => [job.jobId, { status: "Success", mediaUrl: job.mediaUrl, duration: 2 }]);
        expect(results).toEqual(Object.fromEntries(expected));

        const second = await stack.up();
        expect(second.code).toBe(0);
        expect(jobCount(emulator)).toBe(3);
      },
    );
  });

  it("names the failed one and stays shut; the next up renders that one again and waits for it", async () => {
    await withStack(
      { program: program("fr"), emulator: { renderTimeMs: 1_500 } },
      async ({ stack, emulator }) => {
        const failed = await stack.up();
        expect(failed.code).not.toBe(0);
        expect(failed.output).toMatch(
          /film-1: The render failed with InvalidMaterial\.NotFound: .*nope\.mp4/u,
        );
        expect(stack.resource("page")).toBeUndefined();
        expect(jobCount(emulator)).toBe(3);

        const again = await stack.up();
        expect(again.code).not.toBe(0);
        expect(again.output).toContain(
          "has failed with InvalidMaterial.NotFound since the last run; it is rendered again",
        );
        expect(stack.resource("page")).toBeUndefined();
        expect(jobCount(emulator)).toBe(4);

        stack.setProgram(program());
        expect((await stack.up()).code).toBe(0);
        expect(jobCount(emulator)).toBe(5);
        const { results } = await stack.outputs();
        expect(JSON.stringify(results)).toContain(ossUrl("out/fr.mp4"));
      },
    );
  });

  atLength(() => {
    it("refuses bad arguments in the preview", async () => {
      await withStack(
        {
          program: `new ice.MediaProducingJobGate("gate", { jobIds: "one", timeout: "soon", jobsIds: [] });`,
        },
        async ({ stack }) => {
          const { code, output } = await stack.preview();
          expect(code).not.toBe(0);
          expect(output).toContain('jobIds must be a list of job ids; got "one"');
          expect(output).toContain("timeout must be a duration");
          expect(output).toContain(
            'jobsIds is not an argument of MediaProducingJobGate (did you mean "jobIds"?)',
          );
        },
      );
    });
  });
});

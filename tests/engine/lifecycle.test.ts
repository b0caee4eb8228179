import { atLength } from "../support/atLength";
import { probe } from "../../emulator/src/render/probe";
import { EngineStack } from "../support/engineStack";
import { filmArgs, filmProgram, ossFile, ossUrl } from "../support/films";
import { callCount, jobCount, withStack } from "../support/withStack";

describe("a render as a resource, with the real CLI", () => {
  it("renders on up, changes nothing on the next, and renders again when the film changes", async () => {
    await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
      const first = await stack.up();
      expect(first).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({
        url: ossUrl("out/film.mp4"),
        duration: 2,
        status: "Success",
        page: "page",
      });
      expect((await probe(ossFile(emulator, "out/film.mp4"))).durationSeconds).toBeCloseTo(2, 1);
      const film = stack.resource("film");
      expect(film?.id).toBe(emulator.jobs.list()[0]?.jobId);
      expect(film?.type).toBe("pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob");

      const callsBefore = callCount(emulator, "GetMediaProducingJob");
      const second = await stack.up();
      expect(second.code).toBe(0);
      expect(second.output).toContain("3 unchanged");
      expect(callCount(emulator, "GetMediaProducingJob")).toBe(callsBefore);

      stack.setProgram(filmProgram(filmArgs({ seconds: 3 })));
      const preview = await stack.preview();
      expect(preview.output).toMatch(/film replace .*timeline/u);
      expect(jobCount(emulator)).toBe(1);
      expect((await stack.up()).code).toBe(0);
      expect(jobCount(emulator)).toBe(2);
      expect(await stack.outputs()).toMatchObject({ duration: 3 });
    });
  });

  it("fails the deployment with ICE's words, keeps the gate shut, and renders again on the next up", async () => {
    await withStack(
      { program: filmProgram(filmArgs({ clip: "in/nope.mp4" })) },
      async ({ stack, emulator }) => {
        const failed = await stack.up();
        expect(failed.code).not.toBe(0);
        expect(failed.output).toMatch(/The render failed with InvalidMaterial\.NotFound: .*nope\.mp4/u);
        expect(failed.output).toContain("region cn-shanghai");
        expect(failed.output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
        const film = stack.resource("film");
        expect(film?.outputs["status"]).toBe("Failed");
        expect(film?.outputs).not.toHaveProperty("mediaUrl");
        expect(stack.resource("page")).toBeUndefined();

        const again = await stack.up();
        expect(again.code).not.toBe(0);
        expect(jobCount(emulator)).toBe(2);
        expect(stack.resource("page")).toBeUndefined();

        stack.setProgram(filmProgram(filmArgs()));
        expect((await stack.up()).code).toBe(0);
        expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
        expect(jobCount(emulator)).toBe(3);
      },
    );
  });

  atLength(() => {
    it("refreshes from GetMediaProducingJob and changes nothing", async () => {
      await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const before = stack.resource("film")?.outputs;
        const callsBefore = callCount(emulator, "GetMediaProducingJob");
        expect((await stack.refresh()).code).toBe(0);
        expect(callCount(emulator, "GetMediaProducingJob")).toBeGreaterThan(callsBefore);
        expect(stack.resource("film")?.outputs).toEqual(before);
        expect((await stack.up()).output).toContain("3 unchanged");
        expect(jobCount(emulator)).toBe(1);
      });
    });

    it("gates on a job that was submitted elsewhere, and looks jobs up", async () => {
      await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const jobId = emulator.jobs.list()[0]?.jobId ?? "";
        emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
        stack.setProgram(filmProgram(filmArgs({ seconds: 1 })));
        await stack.up();
        const failedId = emulator.jobs.list()[1]?.jobId ?? "";

        stack.setProgram(`
        const film = ice.MediaProducingJob.get("got", "${jobId}");
        exports.url = film.mediaUrl;
        exports.found = ice.getMediaProducingJobOutput({ jobId: "${jobId}", wait: true }).duration;
        exports.plain = ice.getMediaProducingJob({ jobId: "${failedId}" }).then((job) => job.status);
      `);
        expect((await stack.up()).code).toBe(0);
        expect(await stack.outputs()).toEqual({ url: ossUrl("out/film.mp4"), found: 2, plain: "Failed" });

        stack.setProgram(`exports.url = ice.MediaProducingJob.get("got", "${failedId}").mediaUrl;`);
        const gate = await stack.up();
        expect(gate.code).not.toBe(0);
        expect(gate.output).toContain("The render failed with ProduceFailed: It did not work");

        stack.setProgram(`exports.url = ice.MediaProducingJob.get("got", "${"0".repeat(32)}").mediaUrl;`);
        const missing = await stack.up();
        expect(missing.code).not.toBe(0);
        expect(missing.output).toContain(`There is no job ${"0".repeat(32)} in cn-shanghai`);
        expect(jobCount(emulator)).toBe(2);
      });
    });

    it("hands the film to a downstream stack", async () => {
      await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const downstream = await EngineStack.create({
          url: emulator.url,
          beside: stack,
          project: "pages",
          program: `
          const films = new pulumi.StackReference("organization/films/test");
          const shown = page("page", { url: films.requireOutput("url") });
          exports.url = shown.url ?? films.requireOutput("url");
          exports.duration = films.requireOutput("duration");
        `,
        });
        try {
          expect((await downstream.up()).code).toBe(0);
          expect(await downstream.outputs()).toMatchObject({ url: ossUrl("out/film.mp4"), duration: 2 });
        } finally {
          downstream.remove();
        }
      });
    });
  });

  it("keeps the film on destroy, and deletes it when told to", async () => {
    await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
      await stack.up();
      expect((await stack.destroy()).code).toBe(0);
      expect((await probe(ossFile(emulator, "out/film.mp4"))).hasVideo).toBe(true);

      stack.setProgram(filmProgram({ ...filmArgs({ out: "out/other.mp4" }), deletionPolicy: "delete" }));
      await stack.up();
      expect((await probe(ossFile(emulator, "out/other.mp4"))).hasVideo).toBe(true);
      expect((await stack.destroy()).code).toBe(0);
      await expect(probe(ossFile(emulator, "out/other.mp4"))).rejects.toThrow();
    });
  });

  it("refuses bad input in the preview, all of it at once, without a call", async () => {
    const args = {
      timeline: "{oops",
      templateId: "t",
      outputMediaConfig: {
        mediaUrl: "https://cdn.example.com/x.mp4?signature=hidden-value",
        width: 64,
        height: 99999,
      },
      userData: { note: "private-value".repeat(60) },
      timeout: "soon",
      deletionPolicy: "maybe",
      tiemout: 4,
    };
    await withStack({ program: filmProgram(args) }, async ({ stack, emulator }) => {
      const { code, output } = await stack.preview();
      expect(code).not.toBe(0);
      for (const part of [
        "timeline is not valid JSON",
        "timeline and templateId exclude each other",
        "outputMediaConfig.mediaUrl must be an OSS address",
        "outputMediaConfig.width must be a whole number from 128 to 4096 (pixels); got 64",
        "outputMediaConfig.height must be a whole number from 128 to 4096 (pixels); got 99999",
        "userData must be at most 512 bytes",
        'timeout must be a duration such as "90s", "30m" or "2h", or a number of seconds; got "soon"',
        'deletionPolicy must be "retain" or "delete"; got "maybe"',
        'tiemout is not an argument of MediaProducingJob (did you mean "timeout"?)',
      ]) {
        expect(output).toContain(part);
      }
      expect(output).not.toContain("hidden-value");
      expect(output).not.toContain("private-value");
      expect(emulator.requests.list()).toEqual([]);
    });
  });

  it("says in one sentence that credentials or the region are missing or wrong", async () => {
    await withStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
      stack.setEnv({ ALICLOUD_SECRET_KEY: "not-the-secret" });
      const wrongKey = await stack.up();
      expect(wrongKey.code).not.toBe(0);
      expect(wrongKey.output).toContain("does not belong to the access key id");
      expect(wrongKey.output).not.toContain("not-the-secret");
      expect(emulator.requests.list().length).toBeLessThanOrEqual(2);

      stack.setEnv({ ALICLOUD_ACCESS_KEY: "", ALICLOUD_SECRET_KEY: "" });
      const noKey = await stack.up();
      expect(noKey.code).not.toBe(0);
      expect(noKey.output).toContain("No Alibaba Cloud credentials were found");

      stack.setEnv({ ALICLOUD_REGION: "" });
      const noRegion = await stack.preview();
      expect(noRegion.code).not.toBe(0);
      expect(noRegion.output).toContain("region is not set");
      expect(jobCount(emulator)).toBe(0);
    });
  });
});

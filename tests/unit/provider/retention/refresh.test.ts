import { rmSync } from "node:fs";
import { filmArgs, ossFile } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const minutes = 60_000;
const day = 24 * 60 * minutes;

describe("refresh of a finished render", () => {
  it("changes nothing, asks for the job and its media once, and says nothing", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const before = story.engine.snapshot();
      story.life.emulator.requests.clear();
      expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
      expect(story.engine.snapshot()).toEqual(before);
      expect(story.life.emulator.requests.countsByOperation()).toEqual({
        GetMediaProducingJob: 1,
        GetMediaInfo: 1,
      });
    });
  });

  it("keeps the state when ICE has forgotten the job after a year, and nothing renders", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const before = story.engine.snapshot();
      story.life.clock.advance(366 * day);
      expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
      expect(story.engine.snapshot()).toEqual(before);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      // By the createTime in the state: of the job itself nothing can be known.
      story.life.emulator.jobs.forget(story.shown() ?? "");
      expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("says so when ICE does not know a young job, and keeps the state", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const before = story.engine.snapshot();
      const jobId = story.shown() ?? "";
      story.life.emulator.jobs.forget(jobId);
      story.life.clock.advance(360 * day);
      const { errors } = await story.engine.refresh();
      expect(errors).toEqual([
        `ICE in cn-shanghai does not know job ${jobId}, though it keeps jobs for a year. Check that the credentials, ` +
          "region and endpoint are those it was submitted with; the state is left as it is. `pulumi up` without a refresh goes on from the state.",
      ]);
      expect(story.engine.snapshot()).toEqual(before);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("takes a job that is not found within a minute of its submit for lag", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.pacing.renderTimeMs = 10 * minutes;
      await story.up({ ...args, skipAwait: true });
      const before = story.engine.snapshot();
      story.assume({ notFoundAfterSubmitMs: 30_000 });
      expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
      expect(story.engine.snapshot()).toEqual(before);
    });
  });

  it("asks for no media of a render that has none", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      await story.up(args);
      expect(await story.engine.refresh()).toMatchObject({ isOk: true });
      expect(story.life.emulator.requests.count("GetMediaInfo")).toBe(0);
    });
  });
});

describe.each(["job", "address"] as const)(
  "a film that is missing in ICE, with a MediaId per %s",
  (mediaIdPer) => {
    const told = (tell: (story: IdentityStory) => Promise<void>) =>
      withStory({ emulator: { assumptions: { mediaIdPer } } }, tell);

    it("is said on refresh, remembered, and rendered again by the next up only when asked for", async () => {
      await told(async (story) => {
        await story.up(args);
        await story.deleteFilm();
        story.life.clock.advance(2 * minutes);
        const lost = await story.engine.refresh();
        expect(lost).toMatchObject({ isOk: true });
        expect(lost.log).toEqual([
          `The film of job ${story.shown()} is missing in ICE: its media was deleted. ` +
            "Set `rerenderIfMissing` to have the next `pulumi up` render it again.",
        ]);
        expect(outputs(story)).toMatchObject({
          status: "Success",
          mediaUrl: args.outputMediaConfig.mediaUrl,
          __render: { isFilmMissing: true },
        });
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
        // A changed setting does not forget it.
        expect(await story.up({ ...args, timeout: "2h" })).toMatchObject({
          newJobs: 0,
          steps: ["film update"],
        });

        const asked = { ...args, timeout: "2h", rerenderIfMissing: true };
        const again = await story.up(asked);
        expect(again).toMatchObject({
          isOk: true,
          newJobs: 1,
          steps: ["film replace mediaUrl", "film create"],
        });
        expect(again.log[0]).toMatch(/^The film of job \w+ is missing in ICE; it is rendered again\.$/u);
        expect(outputs(story)["__render"]).not.toHaveProperty("isFilmMissing");
        expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    });

    it("is missing as well when only its object was deleted", async () => {
      await told(async (story) => {
        const asked = { ...args, rerenderIfMissing: true };
        await story.up(asked);
        rmSync(ossFile(story.life.emulator, "out/film.mp4"));
        story.life.clock.advance(2 * minutes);
        // Without a refresh nothing is asked, and nothing renders.
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
        expect((await story.engine.refresh()).log.join()).toMatch(
          /is missing in ICE: .* The next `pulumi up` renders it again\.$/u,
        );
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 1 });
      });
    });

    it("is not missing while ICE may not have registered it yet, and nothing renders", async () => {
      await told(async (story) => {
        const asked = { ...args, rerenderIfMissing: true };
        await story.up(asked);
        story.life.emulator.faults.add({
          operation: "GetMediaInfo",
          effect: { kind: "error", status: 404, code: "ResourceNotFound" },
        });
        const early = await story.engine.refresh();
        expect(early.log.join()).toMatch(/^ICE does not know the film of job \w+, or not yet: /u);
        expect(outputs(story)["__render"]).not.toHaveProperty("isFilmMissing");
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    });

    it("is not missing any more when it has come back", async () => {
      await told(async (story) => {
        const asked = { ...args, rerenderIfMissing: true };
        await story.up(asked);
        story.life.clock.advance(2 * minutes);
        story.life.emulator.faults.add({
          operation: "GetMediaInfo",
          effect: { kind: "error", status: 404, code: "ResourceNotFound" },
        });
        expect((await story.engine.refresh()).log.join()).toContain("is missing in ICE");
        expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [] });
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    });

    it("is taken as there when it may not be asked for", async () => {
      await told(async (story) => {
        const asked = { ...args, rerenderIfMissing: true };
        await story.up(asked);
        const before = story.engine.snapshot();
        await story.deleteFilm();
        story.assume({ deniedOperations: ["GetMediaInfo"] });
        expect(await story.engine.refresh()).toMatchObject({ isOk: true, log: [], errors: [] });
        expect(story.engine.snapshot()).toEqual(before);
        expect(await story.up(asked)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    });
  },
);

it("a read that ends early says that the state is left as it is", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    const before = story.engine.snapshot();
    story.life.emulator.faults.add({
      operation: "GetMediaProducingJob",
      times: "always",
      effect: { kind: "error", status: 503, code: "ServiceUnavailable" },
    });
    const { errors } = await story.engine.refresh();
    expect(errors).toEqual([
      "Timed out after 1:00, before ICE told of the job; the state is left as it is. ICE kept failing at GetMediaProducingJob (ServiceUnavailable). Try again later.",
    ]);
    expect(story.engine.snapshot()).toEqual(before);
  });
});

function outputs({ engine }: IdentityStory): Readonly<Record<string, unknown>> {
  return engine.state["film"]?.outputs ?? {};
}

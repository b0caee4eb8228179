import { rmSync } from "node:fs";
import { filmArgs, ossFile, ossUrl } from "../../../support/films";
import { IdentityStory, withStory } from "../../../support/identityStory";
import { withLife } from "../../../support/lifecycle";

const args = filmArgs();
const listDenied = { deniedOperations: ["ListMediaProducingJobs"] };

/** Where the provider can learn of the finished job. */
const ways = [
  ["by its mark", {}],
  ["by its token", listDenied],
] as const;

describe.each(ways)("a finished job found again %s", (_way, assumptions) => {
  const told = (tell: (story: IdentityStory) => Promise<void>) =>
    withStory({ emulator: { assumptions } }, (story) => {
      // Without List, only how long a job took tells that it was there before.
      if (assumptions === listDenied) story.life.emulator.pacing.renderTimeMs = 20_000;
      return tell(story);
    });

  it("is adopted while its film is there, with all that it tells", async () => {
    await told(async (story) => {
      await story.up(args);
      const before = story.engine.state["film"];
      story.loseState();
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: true, newJobs: 0 });
      expect(told.log.join("\n")).not.toContain("rendering anew");
      const after = story.engine.state["film"];
      expect(after?.id).toBe(before?.id);
      const outputs = Object.entries(before?.outputs ?? {}).filter(([name]) => name !== "__render");
      expect(after?.outputs).toMatchObject(Object.fromEntries(outputs));
      expect(after?.outputs).toMatchObject({
        status: "Success",
        mediaUrl: ossUrl("out/film.mp4"),
        duration: 2,
      });
      expect((await story.up(args)).steps).toEqual([]);
    });
  });

  it.each<[what: string, remove: (story: IdentityStory) => Promise<void> | void]>([
    ["its media asset was deleted", (story) => story.deleteFilm("false")],
    ["its media asset and object were deleted", (story) => story.deleteFilm("true")],
    ["its object was deleted", (story) => rmSync(ossFile(story.life.emulator, "out/film.mp4"))],
    ["its media id belongs to another address by now", giveMediaAway],
  ])("is rendered anew when %s", async (_what, remove) => {
    await told(async (story) => {
      await story.up(args);
      await remove(story);
      story.loseState();
      const again = await story.up(args);
      expect(again).toMatchObject({ isOk: true, newJobs: 1 });
      const newest = story.jobs.at(-1)?.jobId;
      expect(story.shown()).toBe(newest);
      // And the new one is the one to adopt.
      story.loseState();
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.shown()).toBe(newest);
    });
  });

  it("is taken as there when that can't be told, which is said aloud", async () => {
    await told(async (story) => {
      await story.up(args);
      const deniedOperations = [
        ...(assumptions === listDenied ? listDenied.deniedOperations : []),
        "GetMediaInfo",
      ];
      story.assume({ deniedOperations });
      story.loseState();
      const again = await story.up(args);
      expect(again).toMatchObject({ isOk: true, newJobs: 0 });
      const said = again.log.join("\n");
      expect(said).toContain("nothing was rendered. Change `triggers` to render it again.");
      expect(said).toMatch(/could not be told; it is taken as there\. RAM does not allow ice:GetMediaInfo/u);
      expect(said).toContain(story.shown());
    });
  });

  it("is waited for while ICE has not registered it, a minute from the first look, whatever the clocks say", async () => {
    await told(async (story) => {
      await story.up(args);
      story.loseState();
      const { faults } = story.life.emulator;
      const effect = { kind: "error", status: 404, code: "ResourceNotFound" } as const;
      faults.add({ operation: "GetMediaInfo", times: 10, effect });
      const late = await story.up(args);
      expect(late).toMatchObject({ isOk: true, newJobs: 0 });
      expect(late.log.join("\n")).not.toContain("rendering anew");
      expect(late.log.join("\n")).toMatch(
        /ICE does not know the film of job \w+ of this request, or not yet: it is asked for during 1:00, so that nothing/u,
      );

      story.loseState();
      story.life.clock.advance(60_000);
      faults.clear();
      faults.add({ operation: "GetMediaInfo", times: 2, effect });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });

      story.loseState();
      faults.clear();
      faults.add({ operation: "GetMediaInfo", times: 40, effect });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      story.loseState();
      story.life.clock.advance(14 * 60 * 60_000);
      faults.clear();
      faults.add({ operation: "GetMediaInfo", times: 6, effect });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("is asked for patiently when GetMediaInfo has a bad moment", async () => {
    await told(async (story) => {
      await story.up(args);
      story.loseState();
      const { faults } = story.life.emulator;
      faults.add({
        operation: "GetMediaInfo",
        times: 3,
        effect: { kind: "error", status: 503, code: "ServiceUnavailable" },
      });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });
});

describe.each(["job", "address"] as const)(
  "with a MediaId per %s, a film that was overwritten",
  (mediaIdPer) => {
    it("by another resource is rendered anew", async () => {
      await withLife({ emulator: { assumptions: { mediaIdPer } } }, async (life) => {
        const { emulator, engine } = life;
        await engine.up({ film: { args } });
        await life.anotherStack("other").up({ film: { args: filmArgs({ seconds: 4 }) } });
        engine.restore({ resources: [], pendingDeletes: [] });
        expect(await engine.up({ film: { args } })).toMatchObject({ isOk: true });
        expect(emulator.jobs.list()).toHaveLength(3);
        expect(engine.state["film"]?.id).toBe(emulator.jobs.list()[2]?.jobId);
      });
    });

    it("by a job that still runs is rendered anew", async () => {
      await withLife({ emulator: { assumptions: { mediaIdPer } } }, async (life) => {
        const { emulator, engine } = life;
        await engine.up({ film: { args } });
        emulator.pacing.renderTimeMs = 3_600_000;
        await life
          .anotherStack("other")
          .up({ film: { args: { ...filmArgs({ seconds: 4 }), skipAwait: true } } });
        engine.restore({ resources: [], pendingDeletes: [] });
        await engine.up({ film: { args: { ...args, skipAwait: true } } });
        expect(emulator.jobs.list()).toHaveLength(3);
      });
    });

    it("is adopted when the later job failed: a failed render writes nothing", async () => {
      await withLife({ emulator: { assumptions: { mediaIdPer } } }, async (life) => {
        const { emulator, engine } = life;
        await engine.up({ film: { args } });
        emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
        await life.anotherStack("other").up({ film: { args: filmArgs({ seconds: 4 }) } });
        engine.restore({ resources: [], pendingDeletes: [] });
        expect(await engine.up({ film: { args } })).toMatchObject({ isOk: true });
        expect(emulator.jobs.list()).toHaveLength(2);
      });
    });

    it("is adopted when the later job wrote somewhere else", async () => {
      await withLife({ emulator: { assumptions: { mediaIdPer } } }, async (life) => {
        const { emulator, engine } = life;
        await engine.up({ film: { args } });
        await life.anotherStack("other").up({ film: { args: filmArgs({ out: "out/other.mp4" }) } });
        engine.restore({ resources: [], pendingDeletes: [] });
        expect(await engine.up({ film: { args } })).toMatchObject({ isOk: true });
        expect(emulator.jobs.list()).toHaveLength(2);
      });
    });
  },
);

it("the address of a film is the same however it is written", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    const mediaUrl = "http://FILMS.oss-cn-shanghai.aliyuncs.com/out%2Ffilm.mp4";
    const other = { args: { ...args, outputMediaConfig: { mediaUrl } } };
    story.loseState();
    expect(await story.up({ other })).toMatchObject({ isOk: true, newJobs: 1 });
    story.engine.restore({ resources: [], pendingDeletes: [] });
    expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

/** ICE may give a media id to another object. */
async function giveMediaAway(story: IdentityStory): Promise<void> {
  const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
  await other.up(filmArgs({ out: "out/other.mp4" }));
  const [first, second] = story.jobs;
  story.life.emulator.jobs.set(first?.jobId ?? "", { mediaId: second?.mediaId });
}

import { filmArgs } from "../../../support/films";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const another = filmArgs({ seconds: 1 });

it("a render that is new asks for nothing but its job, and says no more than that", async () => {
  await withStory({ config: { "alicloud-ice:progress": "lines" } }, async (story) => {
    const told = await story.up(args);
    expect(told.log.filter((line) => /^(renders|Submitted|Job)/u.test(line))).toEqual([
      expect.stringMatching(/^renders about 2\.0 s/u),
      `Submitted job ${story.shown()} in cn-shanghai.`,
    ]);
    expect(told.log.join("\n")).not.toMatch(/earlier run|not yet|could not be/u);
    const { GetMediaProducingJob, ...others } = story.life.emulator.requests.countsByOperation();
    expect(others).toEqual({ ListMediaProducingJobs: 1, SubmitMediaProducingJob: 1 });
    expect(GetMediaProducingJob).toBeGreaterThan(0);
  });
});

it("a job that List tells all of is looked at once, and counts from when ICE created it", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    story.loseState();
    story.life.clock.advance(60_000);
    story.life.emulator.requests.clear();
    await story.up(args);
    expect(story.life.emulator.requests.countsByOperation()).toEqual({
      ListMediaProducingJobs: 1,
      GetMediaProducingJob: 1,
      GetMediaInfo: 1,
    });
    const createdAtMs = Math.floor((story.jobs[0]?.createdAtMs ?? 0) / 1_000) * 1_000;
    expect(story.engine.state["film"]?.outputs["__render"]).toMatchObject({ submittedAtMs: createdAtMs });
  });
});

it("a finished job whose media List does not tell is asked for it", async () => {
  await withStory({}, ({ life }) =>
    withHostileIce(life.emulator, async (ice) => {
      const story = new IdentityStory(life, life.anotherStack("dev", { "alicloud-ice:endpoint": ice.url }));
      await story.up(args);
      ice.spoil = (reply) =>
        reply.operation === "ListMediaProducingJobs"
          ? withJobFields(reply, (job) => ({ ...job, MediaId: "" }))
          : undefined;
      story.loseState();
      story.life.emulator.requests.clear();
      await story.up(args);
      const [asked] = life.emulator.requests.list("GetMediaInfo");
      expect(asked?.params["MediaId"]).toBe(story.jobs[0]?.mediaId);
    }),
  );
});

it("a film that a later job has overwritten is rendered anew at once: nobody waits for it", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    await story.up(another);
    story.loseState();
    story.life.clock.advance(60_000);
    const told = await story.up(args);
    expect(told).toMatchObject({ isOk: true, newJobs: 1 });
    expect(told.log.join("\n")).not.toContain("or not yet");
  });
});

it("an older render that ICE does not tell of, and that may go on, lets nothing begin", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    await story.up({ ...args, skipAwait: true });
    story.assume({ deniedOperations: ["GetMediaProducingJob"] });
    expect(await story.up(another)).toMatchObject({ isOk: false, newJobs: 0 });
    story.assume({ deniedOperations: [] });
    story.life.emulator.jobs.release();
    expect(await story.up(another)).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

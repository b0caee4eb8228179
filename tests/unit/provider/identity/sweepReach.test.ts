import { filmArgs } from "../../../support/films";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { withStory } from "../../../support/identityStory";
import { withLife } from "../../../support/lifecycle";

const args = filmArgs();
const day = 24 * 60 * 60_000;

it("a job that List shows with its ClipsParam is found like any other", async () => {
  await withLife({}, (life) =>
    withHostileIce(life.emulator, async (ice) => {
      ice.spoil = (reply) =>
        reply.operation === "ListMediaProducingJobs"
          ? withJobFields(reply, (job) => ({ ...job, ClipsParam: '{"Title":"a"}' }))
          : undefined;
      const stack = life.anotherStack("dev", { "alicloud-ice:endpoint": ice.url });
      const before = stack.snapshot();
      await stack.up({ film: { args } });
      stack.restore(before);
      life.emulator.assumptions.set({ clientTokenLifetimeMs: 1 });
      life.clock.advance(5 * 60_000);
      const { log } = await stack.up({ film: { args } });
      expect(log.join()).toContain("Found the finished job");
      expect(life.emulator.jobs.list()).toHaveLength(1);
    }),
  );
});

it("jobs older than ICE keeps them are not looked for: a year of windows is all that is asked", async () => {
  await withStory({}, async (story) => {
    await story.upAndCrash({ ...args, userData: { note: "old" } });
    story.life.clock.advance(40 * day);
    story.life.emulator.requests.clear();
    expect(await story.up({ ...args, userData: { note: "new" } })).toMatchObject({ isOk: true, newJobs: 0 });
    expect(story.life.emulator.requests.count("ListMediaProducingJobs")).toBeLessThan(30);
  });
});

import type { AssumptionChanges } from "../../../../emulator/src/base/assumptions";
import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const watched = "ICE did not say whether it took the job: the list of jobs is watched for it";
const lost = {
  operation: "SubmitMediaProducingJob",
  when: "after",
  times: 40,
  effect: { kind: "drop" },
} as const;

function withLost(assumptions: AssumptionChanges, tell: (story: IdentityStory) => Promise<void>) {
  return withStory({ emulator: { assumptions } }, (story) => {
    story.life.emulator.faults.add(lost);
    return tell(story);
  });
}

describe("a job of which no reply told", () => {
  it.each([
    ["at once, nothing is said", 0, 0],
    ["late, it is said once that it is watched for", 60_000, 1],
  ])("is found where List shows it: %s", async (_when, listLagMs, times) => {
    await withLost({ listLagMs }, async (story) => {
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(told.log.filter((line) => line.startsWith(watched))).toHaveLength(times);
    });
  });

  it("is this up's own if it has failed by then, even where ICE has forgotten its token", async () => {
    await withLost({ clientTokenLifetimeMs: 60_000 }, async (story) => {
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: false, newJobs: 1 });
      expect(told.errors).toEqual([expect.stringContaining("The render failed with ProduceFailed")]);
    });
  });

  it("is not one that had failed before", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
      await story.upAndCrash(args);
      story.life.emulator.faults.add({ ...lost, when: "before" });
      const told = await story.up({ ...args, timeout: "5m" });
      expect(told).toMatchObject({ isOk: false, newJobs: 0 });
      expect(told.errors.join()).not.toContain("ProduceFailed");
    });
  });

  it.each([
    ["may not be asked", { deniedOperations: ["ListMediaProducingJobs"] }, args],
    ["could not tell whose it is", { listLagMs: 600_000 }, { ...args, userData: { note: "n".repeat(495) } }],
  ])("is not submitted once more where List %s: the next up looks for it", async (_why, assumed, film) => {
    await withLost({ clientTokenLifetimeMs: 60_000, ...assumed }, async (story) => {
      const told = await story.up(film);
      expect(told).toMatchObject({ isOk: false, newJobs: 1 });
      expect(told.errors).toEqual([
        expect.stringContaining("ICE did not say whether it took a job for this request, so that no other"),
      ]);
    });
  });
});

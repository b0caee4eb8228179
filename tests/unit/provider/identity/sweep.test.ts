import type { AssumptionChanges } from "../../../../emulator/src/base/assumptions";
import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const args = filmArgs();
const tooLong = { text: "x".repeat(480) };
const denied = { deniedOperations: ["ListMediaProducingJobs"] };
const forgotten = { clientTokenLifetimeMs: 60_000 } as const;
const lags = { listLagMs: 120_000 };
const minutes = 60_000;

describe("after a crash between the submit and the state", () => {
  it.each<[what: string, ice: AssumptionChanges, laterMs: number, jobs: number]>([
    ["List and token", {}, 0, 1],
    ["List alone", forgotten, 5 * minutes, 1],
    [
      "List alone, at the other position of the mismatch",
      { ...forgotten, clientTokenMismatch: "replay" },
      5 * minutes,
      1,
    ],
    ["the token alone: List is denied", denied, 5 * minutes, 1],
    ["the token alone: List lags", lags, 0, 1],
    ["the token alone, which lives a minute", { ...forgotten, ...lags }, 0, 1],
    ["the token alone, which lives a minute, List denied", { ...forgotten, ...denied }, 0, 1],
    ["List after its lag, the token forgotten", { ...forgotten, ...lags }, 5 * minutes, 1],
    ["List, though new jobs are not found at first", { notFoundAfterSubmitMs: 30_000 }, 0, 1],
    // The one way to a second job: nothing is left that could tell.
    ["nothing: token forgotten and List denied", { ...forgotten, ...denied }, 5 * minutes, 2],
  ])("the next up has %s to find the job by", async (_what, ice, laterMs, jobs) => {
    await withStory({ emulator: { assumptions: ice } }, async (story) => {
      const first = await story.upAndCrash(args);
      expect(first).toMatchObject({ isOk: true, newJobs: 1 });
      story.life.clock.advance(laterMs);
      const second = await story.up(args);
      expect(second).toMatchObject({ isOk: true });
      expect(story.jobs).toHaveLength(jobs);
      expect(story.shown()).toBe(story.jobs.at(-1)?.jobId);
      const isDenied = "deniedOperations" in ice;
      expect(second.log.some((line) => line.includes("could not be looked up in full"))).toBe(isDenied);
      expect(second.log.some((line) => line.includes("ice:ListMediaProducingJobs"))).toBe(isDenied);
    });
  });

  it("finds a job whose UserData had no room for the mark by its token", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash({ ...args, userData: tooLong });
      expect(story.jobs[0]?.userData).toBe(JSON.stringify(tooLong));
      story.life.clock.advance(5 * minutes);
      expect(await story.up({ ...args, userData: tooLong })).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("waits for the job when it still runs", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.pacing.renderTimeMs = 10 * minutes;
      const crashed = await story.upAndCrash({ ...args, timeout: "1m" });
      expect(crashed.errors.join()).toContain("Timed out");
      const second = await story.up(args);
      expect(second).toMatchObject({ isOk: true, newJobs: 0 });
      expect(second.log.join("\n")).toMatch(/Found job .*, submitted by an earlier run: waiting for it/u);
    });
  });
});

describe("userData, metadata or source edited after a crash", () => {
  const edits = [{ userData: { note: "new" } }, { mediaMetadata: { title: "new" } }, { source: "new" }];
  const mismatch = /ClientToken with other parameters \(IdempotentParameterMismatch\)/u;
  const found = "found";

  it.each<[what: string, ice: AssumptionChanges, laterMs: number, outcome: string | RegExp]>([
    ["List sees the job", {}, 0, found],
    ["List sees the job, ICE replays", { clientTokenMismatch: "replay" }, 0, found],
    ["List lags half a minute", { listLagMs: 30_000 }, 0, found],
    ["List lags half a minute, ICE replays", { listLagMs: 30_000, clientTokenMismatch: "replay" }, 0, found],
    ["List lags for long", { listLagMs: 3 * minutes }, 0, mismatch],
    ["List lags for long, ICE replays", { listLagMs: 3 * minutes, clientTokenMismatch: "replay" }, 0, found],
    ["List is denied", denied, 0, mismatch],
    ["List is denied, ICE replays", { ...denied, clientTokenMismatch: "replay" }, 0, found],
    ["the token is forgotten, List sees the job", forgotten, 5 * minutes, found],
  ])("%s", async (_what, ice, laterMs, outcome) => {
    for (const edit of edits) {
      await withStory({ emulator: { assumptions: ice } }, async (story) => {
        await story.upAndCrash({ ...args, userData: { note: "old" } });
        story.life.clock.advance(laterMs);
        const second = await story.up({ ...args, userData: { note: "old" }, ...edit });
        expect(story.jobs).toHaveLength(1);
        if (outcome === found) {
          expect(second).toMatchObject({ isOk: true, newJobs: 0 });
          expect(story.shown()).toBe(story.jobs[0]?.jobId);
        } else {
          expect(second.isOk).toBe(false);
          expect(second.errors.join()).toMatch(outcome);
          expect(story.shown()).toBeUndefined();
        }
      });
    }
  });
});

describe("the List sweep", () => {
  it("is one call for all the resources of a run, and finds them all over its pages", async () => {
    const names = Array.from({ length: 110 }, (_, index) => `film${index}`);
    const program = Object.fromEntries(
      names.map((name) => [name, { args: filmArgs({ out: `out/${name}.mp4` }) }]),
    );
    await withStory({ emulator: { assumptions: { callsPerSecond: {}, ...forgotten } } }, async (story) => {
      expect(await story.up(program)).toMatchObject({ isOk: true, newJobs: 110 });
      expect(story.sweeps).toHaveLength(1);
      story.loseState();
      story.life.clock.advance(5 * minutes);
      story.life.emulator.requests.clear();
      const second = await story.up(program);
      expect(second).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.sweeps).toHaveLength(2);
      expect(second.log.filter((line) => line.includes("Found the finished job"))).toHaveLength(110);
    });
  });

  it("looks through the last thirty days", async () => {
    await withStory({ emulator: { assumptions: forgotten } }, async (story) => {
      await story.upAndCrash(args);
      story.life.clock.advance(29 * 24 * 60 * minutes);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
      story.loseState();
      story.life.clock.advance(2 * 24 * 60 * minutes);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  const failing = {
    operation: "ListMediaProducingJobs",
    effect: { kind: "error", status: 500, code: "InternalError" },
  } as const;
  const hasty = { args: { ...filmArgs({ out: "out/hasty.mp4" }), timeout: 1 } };
  const patient = (name: string) => ({ args: filmArgs({ out: `out/${name}.mp4` }) });

  it("begun by a resource whose deadline comes first, is made once more for all the others", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.faults.add({ ...failing, times: 3 });
      const told = await story.up({ hasty, a: patient("a"), b: patient("b"), c: patient("c") });
      expect(told.errors).toEqual([
        expect.stringContaining("Timed out after 0:01, before ICE took the request"),
      ]);
      expect(Object.keys(story.engine.state).sort()).toEqual(["a", "b", "c"]);
      expect(story.jobs).toHaveLength(3);
      expect(story.sweeps).toHaveLength(4);
    });
  });

  it("begun by a patient resource, does not keep others past their deadline", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.faults.add({ ...failing, times: 8 });
      const startedAtMs = story.life.clock.now();
      let hastyAfterMs = 0;
      const told = await story.up(
        { patient: patient("a"), hasty },
        {
          onError: () => {
            hastyAfterMs = story.life.clock.now() - startedAtMs;
          },
        },
      );
      expect(told.errors).toEqual([expect.stringContaining("Timed out after 0:01")]);
      expect(hastyAfterMs).toBeLessThan(15_000);
      expect(story.life.clock.now() - startedAtMs).toBeGreaterThan(30_000);
      expect(story.jobs).toHaveLength(1);
    });
  });

  it("passes by what is no mark of ours in UserData", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash(args);
      const [job] = story.jobs;
      for (const userData of ["not JSON", "[]", '"text"', '{"_pulumi":7}', '{"_pulumi":"0123"}', "null"]) {
        story.life.emulator.jobs.set(job?.jobId ?? "", { userData });
        expect(await story.upAndCrash(args)).toMatchObject({ isOk: true, newJobs: 0 });
      }
    });
  });
});

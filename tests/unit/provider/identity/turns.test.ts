import type { AssumptionChanges } from "../../../../emulator/src/base/assumptions";
import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";
import { until } from "../../../support/lifecycle";

const minutes = 60_000;
const a = filmArgs({ seconds: 1 });
const b = filmArgs({ seconds: 2 });
const bElsewhere = filmArgs({ seconds: 2, out: "out/b.mp4" });
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** How the older render came to be left running, and by what the next run knows of it. */
const leftRunning: readonly [
  what: string,
  assumptions: AssumptionChanges,
  leave: (story: IdentityStory) => Promise<unknown>,
][] = [
  ["timed out", {}, (story) => story.up({ ...a, timeout: "1m" })],
  [
    "timed out, List denied",
    { deniedOperations: ["ListMediaProducingJobs"] },
    (story) => story.up({ ...a, timeout: "1m" }),
  ],
  ["not awaited", {}, (story) => story.up({ ...a, skipAwait: true })],
  ["not awaited, List lags", { listLagMs: 60 * minutes }, (story) => story.up({ ...a, skipAwait: true })],
  ["not in the state", {}, (story) => story.upAndCrash({ ...a, timeout: "1m" })],
  [
    "destroyed",
    {},
    async (story) => {
      await story.up({ ...a, skipAwait: true });
      await story.engine.destroy();
    },
  ],
];

describe.each(leftRunning)("an older render that still runs: %s", (_what, assumptions, leave) => {
  it("at the same address is waited for", async () => {
    await withStory({ emulator: { assumptions } }, async (story) => {
      story.life.emulator.jobs.hold();
      await leave(story);
      expect(story.jobs).toHaveLength(1);
      const lines: string[] = [];
      const next = story.up(b, { onLine: (line) => lines.push(line) });
      await until(() => lines.some((line) => line.includes("Waiting for job")));
      expect(story.jobs).toHaveLength(1);
      story.life.emulator.jobs.release();
      const told = await next;
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      const [older, newer] = story.jobs;
      expect(told.log.join()).toContain(
        `Waiting for job ${older?.jobId}, an older render of this resource that still writes to the same address.`,
      );
      expect(newer?.createdAtMs).toBeGreaterThanOrEqual(older?.completedAtMs ?? Infinity);
      expect(story.shown()).toBe(newer?.jobId);
    });
  });

  it("at another address is not", async () => {
    await withStory({ emulator: { assumptions } }, async (story) => {
      story.life.emulator.jobs.hold();
      await leave(story);
      const told = await story.up({ ...bElsewhere, skipAwait: true });
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(told.log.join()).not.toContain("Waiting for job");
      expect(story.jobs[0]?.completedAtMs).toBeUndefined();
      story.life.emulator.jobs.release();
    });
  });

  it("of the very same request is waited for, and stands for it", async () => {
    await withStory({ emulator: { assumptions } }, async (story) => {
      story.life.emulator.jobs.hold();
      await leave(story);
      const next = story.up(a);
      await until(() => story.life.emulator.requests.count("GetMediaProducingJob") > 0);
      story.life.emulator.jobs.release();
      expect(await next).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.jobs).toHaveLength(1);
    });
  });
});

it("the wait for an older render ends with the deadline, and starts nothing", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    await story.up({ ...a, skipAwait: true });
    const told = await story.up({ ...b, timeout: "5m" });
    expect(told).toMatchObject({ isOk: false, newJobs: 0 });
    expect(told.errors.join()).toContain("Timed out after 5:00, before ICE took the request");
    expect(story.shown()).toBe(story.jobs[0]?.jobId);
    story.life.emulator.jobs.release();
    expect(await story.up(b)).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

it("an older render that fails while it is waited for is no hindrance", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    await story.up({ ...a, skipAwait: true });
    const lines: string[] = [];
    const next = story.up(b, { onLine: (line) => lines.push(line) });
    await until(() => lines.some((line) => line.includes("Waiting for job")));
    const [older] = story.jobs;
    story.life.emulator.jobs.set(older?.jobId ?? "", {
      status: "Failed",
      code: "ProduceFailed",
      completedAtMs: story.life.clock.now(),
    });
    story.life.emulator.jobs.release();
    expect(await next).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

it("a new render of another resource does not wait", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    const skip = { skipAwait: true };
    await story.up({ film: { args: { ...a, ...skip } } });
    const told = await story.up({
      film: { args: { ...a, ...skip } },
      other: { args: { ...bElsewhere, ...skip } },
    });
    expect(told).toMatchObject({ isOk: true, newJobs: 1 });
    story.life.emulator.jobs.release();
  });
});

describe("an unknown value", () => {
  it.each<[what: string, args: object]>([
    ["as a whole argument", { ...a, timeline: unknown }],
    [
      "inside a document",
      { ...a, timeline: { VideoTracks: [{ VideoTrackClips: [{ ...clip(a), MediaURL: unknown }] }] } },
    ],
    ["inside a text", { ...a, timeline: JSON.stringify(a.timeline).replace("in/clip", unknown) }],
    ["as the output address", { ...a, outputMediaConfig: { ...a.outputMediaConfig, mediaUrl: unknown } }],
    ["as a trigger", { ...a, triggers: [unknown] }],
    ["as the region", { ...a, region: unknown }],
  ])("%s replaces nothing by itself", async (_what, args) => {
    await withStory({}, async (story) => {
      await story.up({ ...a, triggers: ["1"] });
      const told = await story.engine.preview({ film: { args: { triggers: ["1"], ...args } } });
      expect(told.errors).toEqual([]);
      expect(told.steps).toEqual([]);
    });
  });

  it("beside a known change does not hide it", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...a, triggers: ["1"] });
      const told = await story.engine.preview({ film: { args: { ...b, triggers: [unknown] } } });
      expect(told.steps).toEqual(["film replace timeline"]);
    });
  });
});

function clip({ timeline }: ReturnType<typeof filmArgs>): object {
  return timeline.VideoTracks[0]?.VideoTrackClips[0] ?? {};
}

/** A run waited for the older render, submitted its own, and died: the state still tells of the older one. */
async function leaveBoth(story: IdentityStory): Promise<void> {
  const { pacing } = story.life.emulator;
  pacing.renderTimeMs = 5 * minutes;
  await story.up({ ...a, skipAwait: true });
  pacing.renderTimeMs = 20 * minutes;
  await story.upAndCrash({ ...b, skipAwait: true });
}

describe("the job of a request that began after the older render had ended, of which the state still tells", () => {
  it("is not waited for where nobody asks for that", async () => {
    await withStory({}, async (story) => {
      await leaveBoth(story);
      const beganAtMs = story.life.clock.now();
      expect(await story.up({ ...b, skipAwait: true })).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.life.clock.now() - beganAtMs).toBeLessThan(1 * minutes);
    });
  });

  it("is found at once, and tells its progress", async () => {
    await withStory({}, async (story) => {
      await leaveBoth(story);
      const told = await story.up(b);
      expect(told).toMatchObject({ isOk: true, newJobs: 0 });
      const log = told.log.join("\n");
      expect(log).toContain(`Found job ${story.shown()} of this request, submitted by an earlier run`);
      expect(log).toMatch(/Processing .* left/u);
      expect(log).not.toContain(`Waiting for job ${story.shown()}`);
    });
  });
});

it("an older render that has ended by now is seen at once, however long renders take", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.pacing.renderTimeMs = 5 * minutes;
    await story.up({ ...a, skipAwait: true });
    story.life.clock.advance(60 * minutes);
    const beganAtMs = story.life.clock.now();
    expect(await story.up({ ...b, skipAwait: true })).toMatchObject({ isOk: true, newJobs: 1 });
    // The engine lets ten seconds go by before each command.
    expect(story.life.clock.now() - beganAtMs).toBeLessThan(11_000);
  });
});

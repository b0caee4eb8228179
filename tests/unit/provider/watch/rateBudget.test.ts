import type { IceClient } from "../../../../provider/src/ice/client";
import { IceError } from "../../../../provider/src/ice/errors/iceError";
import { withRateBudget } from "../../../../provider/src/ice/rateBudget";
import { withRetry } from "../../../../provider/src/ice/retry";
import { processClock } from "../../../simulation/engine/processClock";
import { VirtualTime } from "../../../simulation/time/virtualTime";

type Called = "submit" | "get" | "list" | "other";

/** An ICE that notes its calls, and throttles while somebody else leaves it less than `room` calls a second. */
function accountOf(time: VirtualTime, room: () => number) {
  const began: { readonly what: Called; readonly atMs: number }[] = [];
  const admitted: number[] = [];
  const counts = { throttled: 0 };
  const call = <T>(what: Called, reply: T): Promise<T> => {
    began.push({ what, atMs: time.nowMs });
    if (admitted.filter((atMs) => atMs > time.nowMs - 1_000).length >= room()) {
      counts.throttled += 1;
      return Promise.reject(
        new IceError({ kind: "throttled", operation: what, code: "Throttling.User", message: "too many" }),
      );
    }
    admitted.push(time.nowMs);
    return Promise.resolve(reply);
  };
  const client: IceClient = {
    submitMediaProducingJob: () => call("submit", { jobId: "job" }),
    getMediaProducingJob: (jobId) => call("get", { jobId, status: "Processing" }),
    listMediaProducingJobs: () => call("list", { jobs: [] }),
    getMediaInfo: () => call("other", { mediaId: "media" }),
    deleteMediaInfos: () => call("other", { forbidden: [], ignored: [] }),
    updateMediaInfo: () => call("other", undefined),
    updateEditingProject: () => call("other", undefined),
    call: () => Promise.reject(new Error("Nobody asks for it here.")),
    renewCredentials: () => undefined,
  };
  return { client, began, counts };
}

function world(callsPerSecond: number, room: () => number = () => 1_000) {
  const time = new VirtualTime(Date.UTC(2026, 0, 1));
  const account = accountOf(time, room);
  const clock = processClock(time, 0, () => false);
  const ice = withRateBudget(account.client, clock, callsPerSecond);
  return { time, clock, ice, ...account };
}

const never = new AbortController().signal;
const submit = { clientToken: "", outputMediaConfig: "{}", outputMediaTarget: "oss-object" };
const query = { startTime: "2026-01-01T00:00:00Z", maxResults: 100 };

describe("one budget for all calls of a run, on its own clock", () => {
  it("counts every operation, and holds in any one second", async () => {
    const { time, ice, began } = world(10);
    const calls = Array.from({ length: 10 }, () => [
      ice.getMediaProducingJob("job", never),
      ice.submitMediaProducingJob(submit, never),
      ice.listMediaProducingJobs(query, never),
      ice.getMediaInfo({ mediaId: "media" }, never),
      ice.updateMediaInfo({ mediaId: "media" }, never),
      ice.updateEditingProject({ projectId: "project" }, never),
      ice.deleteMediaInfos({ mediaIds: [], deletePhysicalFiles: true }, never),
    ]).flat();
    await time.during(Promise.all(calls), 60_000);
    expect(began).toHaveLength(70);
    for (const { atMs } of began) {
      const within = began.filter((other) => other.atMs >= atMs && other.atMs < atMs + 1_000);
      expect(within.length).toBeLessThanOrEqual(10);
    }
    expect((began.at(-1)?.atMs ?? 0) - (began[0]?.atMs ?? 0)).toBeLessThanOrEqual(7_000);
  });

  it("lets sweeps and submits go first", async () => {
    const { time, ice, began } = world(5);
    const calls = [
      ice.getMediaInfo({ mediaId: "media" }, never),
      ice.getMediaInfo({ mediaId: "media" }, never),
      ice.getMediaProducingJob("job", never),
      ice.submitMediaProducingJob(submit, never),
      ice.listMediaProducingJobs(query, never),
    ];
    await time.during(Promise.all(calls), 60_000);
    // The first one found nobody before it.
    expect(began.map(({ what }) => what)).toEqual(["other", "list", "submit", "get", "other"]);
  });

  it("makes no call for somebody who has left", async () => {
    const { time, ice, began } = world(1);
    const leaving = new AbortController();
    const first = ice.getMediaProducingJob("job", never);
    const second = ice.getMediaProducingJob("job", leaving.signal);
    const third = ice.getMediaProducingJob("job", leaving.signal);
    time.after(100, () => leaving.abort(new Error("left")));
    const all = Promise.allSettled([first, second, third]);
    expect((await time.during(all, 60_000)).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    await time.during(ice.getMediaProducingJob("job", never), 60_000);
    expect(began).toHaveLength(2);
  });

  it("slows down with everybody else on the account, and recovers when they are gone", async () => {
    let room = 8;
    const { time, clock, ice, began, counts } = world(25, () => room);
    const patient = withRetry(ice, clock);
    const many = (count: number) =>
      time.during(
        Promise.all(Array.from({ length: count }, () => patient.getMediaProducingJob("job", never))),
        3_600_000,
      );
    await many(600);
    const share = counts.throttled / began.length;
    expect(counts.throttled).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.15);

    room = 1_000;
    counts.throttled = 0;
    await time.pass(60_000);
    const fromMs = time.nowMs;
    await many(250);
    expect(time.nowMs - fromMs).toBeLessThan(11_000);
    expect(counts.throttled).toBe(0);
  });
});

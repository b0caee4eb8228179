import type { IceApi, IceJob, ListQuery } from "../../../../provider/src/ice/api";
import { systemClock } from "../../../../provider/src/base/clock";
import { createLedger } from "../../../../provider/src/job/find/ledger";
import { iceTime } from "../../../../provider/src/job/find/sweepAccount";

const signal = new AbortController().signal;
const unused = () => Promise.reject(new Error("not called here"));
const listing = (jobs: readonly IceJob[]): IceApi => ({
  listMediaProducingJobs: () => Promise.resolve({ jobs }),
  submitMediaProducingJob: unused,
  getMediaProducingJob: unused,
  getMediaInfo: unused,
  deleteMediaInfos: unused,
  updateMediaInfo: unused,
  updateEditingProject: unused,
  call: unused,
});

describe("what is known of the account's jobs", () => {
  it("is one view for all who ask, and grows with what is learned", async () => {
    const listed = { jobId: "listed", status: "Processing", createTime: "2026-01-01T00:00:00Z" };
    const ledger = createLedger(listing([listed]), systemClock);
    const first = await ledger.view(signal);
    expect(await ledger.view(signal)).toBe(first);

    ledger.record({ jobId: "submitted", status: "Init", createTime: "2026-01-02T00:00:00Z" });
    ledger.record({ jobId: "listed", status: "Success" });
    expect(await ledger.view(signal)).toBe(first);
    expect(first.jobs.map(({ jobId, status }) => [jobId, status])).toEqual([
      ["submitted", "Init"],
      ["listed", "Success"],
    ]);
    // What List told of it, and was not learned anew, stays.
    expect(first.jobs[1]).toEqual({ ...listed, status: "Success" });
  });

  it("tells what List had shown from what was learned", async () => {
    const ledger = createLedger(listing([{ jobId: "listed", status: "Processing" }]), systemClock);
    const view = await ledger.view(signal);
    ledger.record({ jobId: "submitted", status: "Init" });
    expect([view.lists("listed"), view.lists("submitted")]).toEqual([true, false]);
  });

  it("finds the jobs of a resource and of an address without going through all, newest first", async () => {
    const userData = (request: string) => JSON.stringify({ _pulumi: `aaaaaaaaaa${request.repeat(14)}` });
    const mediaUrl = "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4";
    const listed = [
      { jobId: "old", status: "Failed", userData: userData("0"), createTime: "2026-01-01T00:00:00Z" },
      { jobId: "other", status: "Success", mediaUrl, createTime: "2026-01-02T00:00:00Z" },
    ];
    const ledger = createLedger(listing(listed), systemClock);
    const view = await ledger.view(signal);
    ledger.record({
      jobId: "new",
      status: "Init",
      userData: userData("1"),
      mediaUrl: mediaUrl.replace("film.mp4", "fil%6D.mp4"),
      createTime: "2026-01-03T00:00:00Z",
    });
    const ids = (jobs: readonly IceJob[]) => jobs.map(({ jobId }) => jobId);
    expect(ids(view.ofResource("aaaaaaaaaa"))).toEqual(["new", "old"]);
    expect(ids(view.ofResource("bbbbbbbbbb"))).toEqual([]);
    expect(ids(view.writersTo("oss://films.cn-shanghai/out/film.mp4"))).toEqual(["new", "other"]);
  });

  it("asks for no window of less than a second, however slowly this machine goes on", async () => {
    const asked: ListQuery[] = [];
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: (query) => {
        asked.push(query);
        return Promise.resolve({ jobs: [] });
      },
    };
    for (const stepMs of [0, 1, 999]) {
      let nowMs = Date.parse("2026-11-29T08:45:56Z");
      const slow = { ...systemClock, now: () => (nowMs += stepMs) };
      asked.length = 0;
      await createLedger(ice, slow).freshView(signal);
      expect(asked).toHaveLength(1);
    }
  });

  it("is another view after another sweep", async () => {
    const jobs: IceJob[] = [];
    const ledger = createLedger(listing(jobs), systemClock);
    expect((await ledger.view(signal)).jobs).toEqual([]);
    jobs.push({ jobId: "new", status: "Init" });
    expect((await ledger.freshView(signal)).jobs).toHaveLength(1);
    expect((await ledger.view(signal)).jobs).toHaveLength(1);
  });

  it("is swept anew for whoever asks for older jobs, and shared by whoever asks for younger ones", async () => {
    const asked: string[] = [];
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: ({ startTime }) => {
        asked.push(startTime);
        return Promise.resolve({ jobs: [] });
      },
    };
    const ledger = createLedger(ice, { ...systemClock, now: () => Date.UTC(2026, 0, 31) });
    const day = (number: number) => Date.UTC(2026, 0, number);
    for (const since of [20, 20, 25, 15, 18]) await ledger.view(signal, day(since));
    expect(asked).toEqual(["2026-01-20T00:00:00Z", "2026-01-15T00:00:00Z"]);
    // All that one window of List reaches, and everybody shares that.
    await ledger.view(signal);
    await ledger.view(signal, day(1));
    expect(asked.slice(2)).toEqual(["2026-01-01T00:15:00Z"]);
    await ledger.freshView(signal);
    await ledger.viewSince(day(20), signal);
    await ledger.viewSince(0, signal);
    expect(asked.slice(3, 5)).toEqual(["2026-01-01T00:15:00Z", "2026-01-01T00:15:00Z"]);
    // Further back it takes a window for each thirty days, a year at most.
    expect(asked.slice(5)).toHaveLength(13);
    expect(asked.at(-1)).toBe("2025-01-31T00:00:00Z");
  });

  it("says nothing after a sweep that came to nothing: the next one to ask sweeps again", async () => {
    let calls = 0;
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: () => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error("No.")) : Promise.resolve({ jobs: [] });
      },
    };
    const ledger = createLedger(ice, systemClock);
    await expect(ledger.view(signal)).rejects.toThrow("No.");
    expect((await ledger.view(signal)).jobs).toEqual([]);
    expect(calls).toBe(2);
  });

  it("keeps a newer sweep where an older one comes to nothing after it", async () => {
    const answers: ((jobs: readonly IceJob[] | Error) => void)[] = [];
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: () =>
        new Promise((resolve, reject) => {
          answers.push((jobs) => (jobs instanceof Error ? reject(jobs) : resolve({ jobs })));
        }),
    };
    const ledger = createLedger(ice, systemClock);
    const older = ledger.view(signal);
    const newer = ledger.freshView(signal);
    answers[1]?.([{ jobId: "new", status: "Init" }]);
    answers[0]?.(new Error("No."));
    await expect(older).rejects.toThrow("No.");
    expect(await ledger.view(signal)).toBe(await newer);
    expect(answers).toHaveLength(2);
  });

  it("has jobs without a readable time last, and all others in their order", async () => {
    const job = (jobId: string, createTime: string) => ({ jobId, status: "Success", createTime });
    const jobs = [
      job("b", "2026-01-02T00:00:00Z"),
      job("odd", "yesterday"),
      job("c", "2026-01-03T00:00:00Z"),
    ];
    const view = await createLedger(listing(jobs), systemClock).view(signal);
    expect(view.jobs.map(({ jobId }) => jobId)).toEqual(["c", "b", "odd"]);
  });

  it("reaches 12,000 jobs of 30 days, by windows of 5,000", async () => {
    const account = manyJobs(12_000);
    const { jobs, gap } = await createLedger(account.ice, account.clock).view(signal);
    expect(gap).toBeUndefined();
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(12_000);
    expect(jobs).toHaveLength(12_000);
    const windows = new Set(account.queries.map(({ endTime }) => endTime));
    expect(windows.size).toBe(3);
    // The pages overlap by the second at which one window ends.
    expect(account.queries.length).toBeLessThan(125);
  });

  it("reaches more than 5,000 jobs of one second, which no window parts", async () => {
    const account = manyJobs(6_000, 0);
    const { jobs, gap } = await createLedger(account.ice, account.clock).view(signal);
    expect(gap).toBeUndefined();
    expect(jobs).toHaveLength(6_000);
  });

  it("says that there is more than it looks through, with the number, instead of looking for ever", async () => {
    const account = manyJobs(60_000);
    const { jobs, gap } = await createLedger(account.ice, account.clock).view(signal);
    expect(account.queries).toHaveLength(500);
    expect(jobs.length).toBeGreaterThan(49_000);
    expect(gap?.because).toBe(
      `The account has more jobs than are looked through: only the newest ${jobs.length.toLocaleString("en-US")} were.`,
    );
  });

  it("says the same when the pages take minutes, and waits for a List that does not answer", async () => {
    const slow = manyJobs(12_000, undefined, 6_000);
    const { jobs, gap } = await createLedger(slow.ice, slow.clock).view(signal);
    expect(jobs).toHaveLength(5_099);
    expect(gap?.because).toContain("only the newest 5,099 were");
    const away = manyJobs(100, undefined, 3_600_000);
    expect((await createLedger(away.ice, away.clock).view(signal)).gap).toBeUndefined();
  });

  it("does not follow the same way twice", async () => {
    let pages = 0;
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: () => {
        pages += 1;
        return Promise.resolve({ jobs: [{ jobId: "a", status: "Success" }], nextToken: "again" });
      },
    };
    const { unreadable } = await createLedger(ice, systemClock).view(signal);
    expect(pages).toBe(2);
    expect(unreadable).toHaveLength(1);
  });
});

describe("what List shows now", () => {
  it("begins after it was asked for, one at a time, back to the oldest that is asked for", async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: ({ startTime }) => {
        asked.push(startTime);
        return new Promise((resolve) => void answers.push(() => resolve({ jobs: [] })));
      },
    };
    const ledger = createLedger(ice, { ...systemClock, now: () => Date.UTC(2026, 0, 20) });
    const day = (number: number) => Date.UTC(2026, 0, number);
    const first = ledger.listedSince(day(10), signal);
    await settled();
    const others = [ledger.listedSince(day(12), signal), ledger.listedSince(day(8), signal)];
    await settled();
    expect(asked).toEqual(["2026-01-10T00:00:00Z"]);
    answers.shift()?.();
    await first;
    await settled();
    expect(asked).toEqual(["2026-01-10T00:00:00Z", "2026-01-08T00:00:00Z"]);
    answers.shift()?.();
    await Promise.all(others);
    expect(asked).toHaveLength(2);
  });
});

const settled = () => new Promise((resolve) => void setImmediate(resolve));

/** An account with jobs, a minute apart or as given, whose pages take a time. */
function manyJobs(count: number, apartMs = 200_000, pageMs = 10) {
  const startMs = Date.UTC(2026, 5, 1);
  let nowMs = startMs;
  const queries: ListQuery[] = [];
  const all: IceJob[] = Array.from({ length: count }, (_, index) => ({
    jobId: String(index),
    status: "Success",
    createTime: iceTime(startMs - 60_000 - Math.floor((index * apartMs * 12_000) / Math.max(count, 12_000))),
  }));
  const ice: IceApi = {
    ...listing([]),
    listMediaProducingJobs: (query) => {
      queries.push(query);
      nowMs += pageMs;
      const found = all.filter(
        ({ createTime = "" }) => createTime >= query.startTime && createTime <= (query.endTime ?? ""),
      );
      const from = Number(query.nextToken ?? 0);
      const next = from + query.maxResults;
      const jobs = found.slice(from, next);
      return Promise.resolve(next < found.length ? { jobs, nextToken: String(next) } : { jobs });
    },
  };
  return { ice, queries, clock: { ...systemClock, now: () => nowMs } };
}

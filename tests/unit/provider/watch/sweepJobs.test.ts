import type { IceApi, IceJob, ListQuery } from "../../../../provider/src/ice/api";
import { iceTime } from "../../../../provider/src/job/find/sweepAccount";
import { createIceTimes } from "../../../../provider/src/job/watch/iceTimes";
import { sweepJobs } from "../../../../provider/src/job/watch/sweepJobs";
import { Watched } from "../../../../provider/src/job/watch/watched";
import type { WatchOptions } from "../../../../provider/src/job/watch/watcher";
import { definedFields } from "../../../../provider/src/base/definedFields";

const nowMs = Date.UTC(2026, 5, 1);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const { signal } = new AbortController();
const unused = () => Promise.reject(new Error("not called here"));

const success: IceJob = {
  ...{ jobId: "job", status: "Success", mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4" },
  ...{ durationSeconds: 2, completeTime: iceTime(nowMs) },
};
const failed: IceJob = { jobId: "job", status: "Failed", code: "ProduceFailed", message: "No." };

/** A job that somebody waits for. */
function watch(jobId: string, submittedAtMs: number | undefined, options: Partial<WatchOptions> = {}) {
  const one = new Watched(jobId, submittedAtMs, nowMs, undefined);
  const ended: IceJob[] = [];
  void one
    .wait({ signal, submittedAtMs, isListEnough: true, ...options }, nowMs, () => undefined)
    .then((job) => ended.push(job));
  return { one, ended };
}

/** One sweep over pages; what was asked, and what is left to be fetched by itself. */
async function sweep(
  due: readonly Watched[],
  pages: readonly (readonly IceJob[])[],
  times = createIceTimes(),
) {
  const queries: ListQuery[] = [];
  const ice: IceApi = {
    listMediaProducingJobs: (query) => {
      const jobs = pages[queries.length] ?? [];
      queries.push(query);
      const isLast = queries.length >= pages.length;
      return Promise.resolve({ jobs, ...(!isLast && { nextToken: `page ${queries.length + 1}` }) });
    },
    ...{ submitMediaProducingJob: unused, getMediaProducingJob: unused, getMediaInfo: unused },
    ...{ deleteMediaInfos: unused, updateMediaInfo: unused, updateEditingProject: unused, call: unused },
  };
  const watched = new Map(due.map((one) => [one.jobId, one]));
  const left = await sweepJobs(ice, due, watched, times, nowMs, signal);
  return { queries, left: left.map(({ jobId }) => jobId) };
}

describe("a sweep over the jobs that are watched", () => {
  it("begins a quarter of an hour before the oldest was written down here: this machine's clock may be ahead", async () => {
    const young = watch("young", nowMs - minuteMs);
    const old = watch("old", nowMs - 10 * minuteMs);
    const { queries } = await sweep([young.one, old.one], [[]]);
    expect(queries).toEqual([
      { startTime: iceTime(nowMs - 25 * minuteMs), maxResults: 100, sortBy: "CreationTime:Asc" },
    ]);
  });

  it("begins with the oldest where ICE has told when it was created", async () => {
    const { one } = watch("job", nowMs - minuteMs);
    one.sees({ jobId: "job", status: "Processing", createTime: iceTime(nowMs - 7 * minuteMs) }, nowMs);
    const { queries } = await sweep([one], [[]]);
    expect(queries[0]?.startTime).toBe(iceTime(nowMs - 7 * minuteMs));
  });

  it("begins where ICE's clock, as other jobs told it, puts the oldest: the jobs of a quarter of an hour may be thousands", async () => {
    const times = createIceTimes();
    const seen = watch("seen", nowMs - 3 * minuteMs).one;
    seen.sees({ jobId: "seen", status: "Processing", createTime: iceTime(nowMs - 5 * minuteMs) }, nowMs);
    times.learns(seen);
    const { queries } = await sweep([watch("job", nowMs - minuteMs).one], [[]], times);
    expect(queries[0]?.startTime).toBe(iceTime(nowMs - 3 * minuteMs - 5_000));
  });

  it("turns as many pages as thousands of jobs take, rather than asking for each", async () => {
    const due = Array.from({ length: 2_500 }, (_, index) => watch(`job-${index}`, nowMs - minuteMs).one);
    const listed = due.map(({ jobId }) => ({ ...success, jobId }));
    const pages = Array.from({ length: 25 }, (_, page) => listed.slice(page * 100, (page + 1) * 100));
    const { queries, left } = await sweep(due, pages);
    expect(queries).toHaveLength(25);
    expect(left).toEqual([]);
  });

  it("reaches back no further than List may span", async () => {
    const { one } = watch("job", nowMs - 40 * dayMs);
    const { queries, left } = await sweep([one], [[]]);
    expect(Date.parse(queries[0]?.startTime ?? "")).toBeGreaterThan(nowMs - 30 * dayMs);
    expect(left).toEqual(["job"]);
  });

  it("turns the pages until all were shown, and no further", async () => {
    const [a, b] = [watch("a", nowMs), watch("b", nowMs)];
    const shown = (jobId: string): IceJob => ({ jobId, status: "Processing" });
    const { queries, left } = await sweep(
      [a.one, b.one],
      [[shown("a"), shown("a stranger's")], [shown("b")], [shown("another")]],
    );
    expect(queries.map(({ nextToken }) => nextToken)).toEqual([undefined, "page 2"]);
    expect(left).toEqual([]);
  });

  it("turns twenty pages at most", async () => {
    const { one } = watch("job", nowMs);
    const { queries, left } = await sweep(
      [one],
      Array.from({ length: 50 }, () => []),
    );
    expect(queries).toHaveLength(20);
    expect(left).toEqual(["job"]);
  });

  it.each<[what: string, job: IceJob]>([
    ["success", success],
    ["a failure", failed],
  ])("ends the wait for whom it tells all of %s", async (_what, job) => {
    const { one, ended } = watch("job", nowMs);
    expect((await sweep([one], [[job]])).left).toEqual([]);
    expect(ended).toMatchObject([job]);
  });

  it.each<[what: string, job: IceJob, options: Partial<WatchOptions>]>([
    ["that List does not tell where the film is", definedFields({ ...success, mediaUrl: undefined }), {}],
    [
      "that List does not tell how long the film is",
      definedFields({ ...success, durationSeconds: undefined }),
      {},
    ],
    ["that List does not tell when it ended", definedFields({ ...success, completeTime: undefined }), {}],
    ["that List does not tell why it failed", definedFields({ ...failed, message: undefined }), {}],
    ["that List does not tell with which Code it failed", definedFields({ ...failed, code: undefined }), {}],
    ["of which somebody needs what only Get tells", success, { isListEnough: false }],
    ["of which somebody did not say that List is enough", success, { isListEnough: undefined }],
  ])("leaves a job to be fetched %s", async (_what, job, options) => {
    const { one, ended } = watch("job", nowMs, options);
    expect((await sweep([one], [[job]])).left).toEqual(["job"]);
    expect(ended).toEqual([]);
  });

  it("does not fetch a job that goes on only because somebody will need all of it", async () => {
    const { one } = watch("job", nowMs, { isListEnough: false });
    expect((await sweep([one], [[{ jobId: "job", status: "Processing" }]])).left).toEqual([]);
  });
});

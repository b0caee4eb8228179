import { limits } from "../../../../provider/src/base/limits";
import { systemClock } from "../../../../provider/src/base/clock";
import type { IceApi, IceCall } from "../../../../provider/src/ice/api";
import type { BatchJob } from "../../../../provider/src/ice/siblings/batchJobs";
import { batchReasons, hasEnded } from "../../../../provider/src/lifecycle/batch/batchOutcome";
import { batchMark, batchRequest } from "../../../../provider/src/lifecycle/batch/batchRequest";
import { batchState, requestHash } from "../../../../provider/src/lifecycle/batch/batchState";
import { findBatch } from "../../../../provider/src/lifecycle/batch/findBatch";
import { tellBatch } from "../../../../provider/src/lifecycle/batch/tellBatch";
import { ossUrl } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const signal = new AbortController().signal;
const context = { urn: "urn:pulumi:dev::films::batch", name: "batch", protect: false };
const contextOf = (...secretArguments: string[]) => ({
  ...context,
  secretArguments,
  timeouts: {},
  waits: true,
});
const unused = () => Promise.reject(new Error("not called here"));

/** List in pages, by their tokens. */
function listing(pages: Readonly<Record<string, object>>): { ice: IceApi; asked: string[] } {
  const asked: string[] = [];
  const ice: IceApi = {
    ...{ submitMediaProducingJob: unused, getMediaProducingJob: unused, listMediaProducingJobs: unused },
    ...{
      getMediaInfo: unused,
      deleteMediaInfos: unused,
      updateMediaInfo: unused,
      updateEditingProject: unused,
    },
    call: <T>({ query, read }: IceCall<T>) => {
      const token = query?.["NextToken"] ?? "";
      asked.push(token);
      return Promise.resolve(read(pages[token] ?? {}));
    },
  };
  return { ice, asked };
}

const given = { inputConfig: { a: 1 }, outputConfig: { Count: 2 } };
const mark = batchMark(context.urn, given, undefined);
const entry = (JobId: string, _pulumi: string) => ({
  ...{ JobId, Status: "Finished", UserData: JSON.stringify({ _pulumi }), SubJobList: [] },
});
const others = { EditingBatchJobList: [entry("other", "x")], NextToken: "2" };

describe("the batch of an earlier run", () => {
  it("is looked for page after page, as far as it takes", async () => {
    const ours = { EditingBatchJobList: [entry("ours", mark)], NextToken: "3" };
    const { ice, asked } = listing({ "": others, "2": ours });
    expect((await findBatch(ice, systemClock, mark, signal))?.jobId).toBe("ours");
    expect(asked).toEqual(["", "2"]);
  });

  it("is none where the last page has none", async () => {
    const { ice, asked } = listing({ "": others, "2": { EditingBatchJobList: [] } });
    expect(await findBatch(ice, systemClock, mark, signal)).toBeUndefined();
    expect(asked).toEqual(["", "2"]);
  });

  it("is that of the same arguments, and of no others", () => {
    expect(batchMark(context.urn, { ...given, triggers: [] }, undefined)).toBe(mark);
    const marks = [
      mark,
      batchMark("urn:pulumi:dev::films::other", given, undefined),
      batchMark(context.urn, given, "replaced"),
      batchMark(context.urn, { ...given, inputConfig: { a: 2 } }, undefined),
      batchMark(context.urn, { ...given, outputConfig: { Count: 3 } }, undefined),
      batchMark(context.urn, { ...given, editingConfig: {} }, undefined),
      batchMark(context.urn, { ...given, templateConfig: ["t"] }, undefined),
      batchMark(context.urn, { ...given, triggers: ["2"] }, undefined),
    ];
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.every((one) => one.length === 24)).toBe(true);
  });
});

describe("the films of a batch", () => {
  const film = (number: number, status = "Success") => ({
    ...{ jobId: `job-${number}`, status, mediaUrl: ossUrl(`out/${number}.mp4`), code: "Code" },
  });
  const job: BatchJob = { jobId: "batch", status: "Finished", films: [film(2), film(1), film(3, "Failed")] };
  const args = { inputConfig: {}, outputConfig: { mediaUrl: ossUrl("out/{index}.mp4") } };

  it("are told by their numbers, in whatever order ICE lists them", () => {
    const { outputs } = batchState(contextOf(), args, job, "cn-shanghai", undefined);
    expect(outputs).toMatchObject({
      ...{ succeeded: 2, failed: 1 },
      films: [
        { index: 1, jobId: "job-1", mediaUrl: ossUrl("out/1.mp4") },
        { index: 2, jobId: "job-2" },
        { index: 3, jobId: "job-3", code: "Code" },
      ],
    });
  });

  it("have an address where they succeeded alone, and a code where they failed alone", () => {
    const told = { ...film(1), mediaId: "m", durationSeconds: 3, message: "Said." };
    const all = ["Success", "Failed", "Processing"].map((status) => ({ ...told, status }));
    const stateOf = (status: string) =>
      batchState(contextOf(), {}, { ...job, status, films: all }, "cn-shanghai", undefined);
    const { outputs, isRecordSecret } = stateOf("Finished");
    expect(outputs["films"]).toEqual([
      { index: 1, jobId: "job-1", status: "Success", mediaId: "m", mediaUrl: film(1).mediaUrl, duration: 3 },
      { index: 2, jobId: "job-1", status: "Failed", code: "Code", message: "Said." },
      { index: 3, jobId: "job-1", status: "Processing" },
    ]);
    expect(isRecordSecret).toBe(false);
    // One that has not ended with its batch never will; before that it may.
    expect(outputs).toMatchObject({ succeeded: 1, failed: 2 });
    expect(stateOf("Failed").outputs).toMatchObject({ succeeded: 1, failed: 2 });
    expect(stateOf("Processing").outputs).toMatchObject({ succeeded: 1, failed: 1 });
  });

  it.each([
    ["https://films.oss-cn-shanghai.aliyuncs.com/a+(b)/{index}.mp4", "http"],
    ["http://films.oss-cn-shanghai.aliyuncs.com/a.b/{index}-0.mp4", "https"],
  ])("have the number that stands in %s, however it is asked for (told with %s)", (mediaUrl, told) => {
    const films = [7, 5].map((number) => ({
      ...film(number),
      mediaUrl: mediaUrl.replace("{index}", `${number}`).replace(/^https?/u, told),
    }));
    for (const outputConfig of [{ mediaUrl }, JSON.stringify({ MediaURL: mediaUrl })]) {
      const { outputs } = batchState(contextOf(), { outputConfig }, { ...job, films }, "", undefined);
      expect(outputs["films"]).toMatchObject([{ index: 5 }, { index: 7 }]);
    }
    // By its place where it is at another address, or at none.
    const elsewhere = [
      { ...film(9), mediaUrl: "oss://other/x9.mp4" },
      { jobId: "j", status: "Init" },
    ];
    const odd = { ...job, films: elsewhere };
    const { outputs } = batchState(contextOf(), { outputConfig: { mediaUrl } }, odd, "", undefined);
    expect(outputs["films"]).toMatchObject([{ index: 1 }, { index: 2, jobId: "j" }]);
  });

  it("are those of a request that a state of any release knows by the same hash", () => {
    expect(requestHash("text")).toBe("038a54d99562d9f14eeb17de6d48535a");
  });

  it("are waited for until the batch has ended, well or not", () => {
    const ended = ["Init", "Processing", "Finished", "Failed"].filter((status) =>
      hasEnded({ ...job, status }),
    );
    expect(ended).toEqual(["Finished", "Failed"]);
  });

  it("are secret with any of the arguments that decide them, and with no other", () => {
    const secretOf = (...names: string[]) =>
      batchState(contextOf(...names), args, job, "cn-shanghai", undefined).secretOutputs;
    expect([secretOf("inputConfig"), secretOf("userData", "outputConfig")]).toEqual([["films"], ["films"]]);
    expect([secretOf(), secretOf("userData")]).toEqual([[], []]);
  });

  it("hold the gate if one failed, or all of them, as is asked for", () => {
    expect(batchReasons(job, "all", "cn-shanghai")).toEqual([]);
    expect(batchReasons(job, "any", "cn-shanghai")[0]).toMatch(
      /^1 of 3 films of the batch failed \(job batch,/u,
    );
    const allFailed = job.films.map((one) => ({ ...one, status: "Failed" }));
    expect(batchReasons({ ...job, films: allFailed }, "all", "cn-shanghai")[0]).toMatch(
      /^3 of 3 films of the batch failed/u,
    );
    expect(batchReasons({ ...job, status: "Failed" }, "all", "cn-shanghai")[0]).toMatch(
      /^The batch failed: ICE does not say why \(job batch, region cn-shanghai\)/u,
    );
    expect(batchReasons({ ...job, films: [], extend: "No input." }, "all", "cn-shanghai")[0]).toMatch(
      /^The batch failed: No input\. \(job batch/u,
    );
  });
});

it("how much a batch renders is said once, as far as it can be told", async () => {
  await withLife({}, (life) => {
    const lines: string[] = [];
    const run = runOn(life, {}, lines);
    for (const outputConfig of [
      { Count: 4, MaxDuration: 30 },
      { Count: 4, MaxDuration: 30 },
      { Count: 2, MaxDuration: 90, FixedDuration: 30 },
      { Count: "a number that is not known yet" },
    ])
      tellBatch(run, contextOf(), { outputConfig });
    expect(lines).toEqual([
      "renders 4 films, at most 2 minutes together",
      "renders 2 films, at most 1 minute together",
      "renders 1 film, of a length that can't be told beforehand; MaxDuration or FixedDuration in outputConfig bounds it",
    ]);
    return Promise.resolve();
  });
});

describe("the userData of a batch", () => {
  const dataOf = (userData: { readonly note: string }) =>
    batchRequest("urn", { ...given, userData }, undefined).userData ?? "";

  it("holds the mark beside what the program says, as long as ICE takes both", () => {
    expect(JSON.parse(dataOf({ note: "n" }))).toEqual({
      note: "n",
      _pulumi: batchMark("urn", given, undefined),
    });
    const long = { note: "n".repeat(limits.userDataBytes - 20) };
    expect(dataOf(long)).toBe(JSON.stringify(long));
  });
});

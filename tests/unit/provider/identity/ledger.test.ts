import type { IceApi, IceJob } from "../../../../provider/src/ice/api";
import { systemClock } from "../../../../provider/src/clock";
import { createLedger } from "../../../../provider/src/job/ledger";

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
});

describe("what is known of the account's jobs", () => {
  it("is one view for all who ask, until something is learned", async () => {
    const listed = { jobId: "listed", status: "Processing", createTime: "2026-01-01T00:00:00Z" };
    const ledger = createLedger(listing([listed]), systemClock);
    const first = await ledger.view(signal);
    expect(await ledger.view(signal)).toBe(first);

    ledger.record({ jobId: "submitted", status: "Init", createTime: "2026-01-02T00:00:00Z" });
    ledger.record({ jobId: "listed", status: "Success" });
    const later = await ledger.view(signal);
    expect(later.jobs.map(({ jobId, status }) => [jobId, status])).toEqual([
      ["submitted", "Init"],
      ["listed", "Success"],
    ]);
    // Whoever was shown the first one compares with it.
    expect(first.jobs).toEqual([listed]);
  });

  it("is another view after another sweep", async () => {
    const jobs: IceJob[] = [];
    const ledger = createLedger(listing(jobs), systemClock);
    expect((await ledger.view(signal)).jobs).toEqual([]);
    jobs.push({ jobId: "new", status: "Init" });
    expect((await ledger.freshView(signal)).jobs).toHaveLength(1);
    expect((await ledger.view(signal)).jobs).toHaveLength(1);
  });

  it("says that there is more than it looks through, instead of looking for ever", async () => {
    let pages = 0;
    const ice: IceApi = {
      ...listing([]),
      listMediaProducingJobs: () =>
        Promise.resolve({ jobs: [{ jobId: String((pages += 1)), status: "Success" }], nextToken: "more" }),
    };
    const { jobs, gap } = await createLedger(ice, systemClock).view(signal);
    expect(gap).toBe("tooMany");
    expect(pages).toBe(50);
    expect(jobs).toHaveLength(50);
  });
});

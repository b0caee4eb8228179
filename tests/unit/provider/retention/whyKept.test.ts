import type { IceJob } from "../../../../provider/src/ice/api";
import { createJobIndex } from "../../../../provider/src/job/find/jobIndex";
import { type Sweep, viewOf } from "../../../../provider/src/job/find/ledgerView";
import { resourceMark, withMark } from "../../../../provider/src/job/find/mark";
import { deleteMedia } from "../../../../provider/src/lifecycle/deleteMedia";
import { readStored } from "../../../../provider/src/lifecycle/storedRender";
import {
  type FilmToDelete,
  keptByOtherJobs,
  writersSinceMs,
} from "../../../../provider/src/lifecycle/whyKept";
import { ossUrl } from "../../../support/films";
import type { IceApi, IceMedia } from "../../../../provider/src/ice/api";
import { systemClock } from "../../../../provider/src/base/clock";

const urn = "urn:pulumi:dev::films::film";
const mediaUrl = ossUrl("out/film.mp4");
const address = "oss://films.cn-shanghai/out/film.mp4";
const markOf = (resource: string) =>
  withMark(undefined, { resource: resourceMark(resource), request: "0".repeat(14) });
const own = { userData: markOf(urn) ?? "", mediaUrl };
const others = { userData: markOf("urn:pulumi:dev::films::other") ?? "", mediaUrl };
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;

const film = (changes: Partial<FilmToDelete> = {}): FilmToDelete => ({
  stored: readStored({
    id: "mine",
    outputs: { status: "Success", createTime: at(10), completeTime: at(20), mediaId: "m" },
    record: { version: 1, fingerprint: {}, settings: {}, address, submittedAtMs: 0, replacedJobId: "before" },
  }),
  ...{ address, urn, isForgotten: false, mayBeRegisteredYet: () => false },
  ...changes,
});

const why = (jobs: readonly IceJob[], more: Partial<Sweep> = {}) =>
  keptByOtherJobs(
    viewOf({ index: createJobIndex(jobs), unreadable: [], gap: undefined, ...more }, createJobIndex()),
    film(),
  );

describe("why a film is kept by what List tells", () => {
  const ended = (jobId: string, minute: number, changes: object) => ({
    ...{ jobId, status: "Success", createTime: at(minute), completeTime: at(minute + 5), ...changes },
  });

  it("for a newer job at its address, or one that still writes there", () => {
    const later = "wrote to its address later";
    expect(why([ended("mine", 10, own), ended("newer", 30, own)])).toBe(`job newer ${later}`);
    expect(why([{ jobId: "going", status: "Processing", ...own }])).toBe(`job going ${later}`);
    expect(why([ended("elsewhere", 30, { ...own, mediaUrl: ossUrl("out/other.mp4") })])).toBeUndefined();
  });

  it("for an older one of another resource, or of nobody's, and for none of its own", () => {
    const another = "of another resource, or of an earlier name of this one, wrote to the same address";
    expect(why([ended("other", 1, others)])).toBe(`job other ${another}`);
    expect(why([ended("unmarked", 1, { mediaUrl })])).toBe(`job unmarked ${another}`);
    expect(why([ended("mine", 10, own), ended("older", 1, own)])).toBeUndefined();
    // The one that it took the place of may be of an earlier name.
    expect(why([ended("before", 1, others)])).toBeUndefined();
    expect(why([{ ...ended("failed", 30, others), status: "Failed" }])).toBeUndefined();
  });

  it("for a job that can't be read, or a list that can't be seen in full", () => {
    expect(why([], { unreadable: [{}, { mediaUrl: ossUrl("out/other.mp4") }] })).toBeUndefined();
    expect(why([], { unreadable: [{}, { mediaUrl }] })).toBe(
      "a job whose id ICE does not tell wrote to the same address",
    );
    expect(why([], { gap: { because: "List is denied." } })).toBe(
      "whether a newer job wrote to its address could not be told. List is denied",
    );
  });

  it("since a day before its own job was made; where that is not told, since ever", () => {
    const dayMs = 24 * 60 * 60_000;
    expect(writersSinceMs({ createTime: at(10) })).toBe(Date.parse(at(10)) - dayMs);
    for (const createTime of [undefined, "no time", "1970-01-01T00:00:00Z"])
      expect(writersSinceMs({ createTime })).toBe(0);
  });
});

describe("a film whose job ICE has forgotten", () => {
  const unused = () => Promise.reject(new Error("not called here"));
  /** What is said of it, and whether it was deleted. */
  const deleted = async (media: IceMedia, changes: Partial<FilmToDelete> = {}) => {
    const said: string[] = [];
    const ice: IceApi = {
      getMediaInfo: () => Promise.resolve(media),
      deleteMediaInfos: ({ mediaIds }) => {
        said.push(`deleted ${mediaIds.join()}`);
        return Promise.resolve({ forbidden: [], ignored: [] });
      },
      submitMediaProducingJob: unused,
      getMediaProducingJob: unused,
      listMediaProducingJobs: unused,
      updateMediaInfo: unused,
      updateEditingProject: unused,
      call: unused,
    };
    const { signal } = new AbortController();
    await deleteMedia(ice, systemClock, film(changes), signal, (line) => void said.push(line));
    return said;
  };
  const tooOld =
    "The film of job mine is kept: its file was made after the job had ended, by a job that is too old for ICE to show.";

  it("is kept where its file is younger than the job; within an hour it is its own", async () => {
    const media = { mediaId: "m", inputUrl: mediaUrl };
    const forgotten = { isForgotten: true };
    expect(await deleted({ ...media, fileCreateTime: "2026-01-01T01:20:01Z" }, forgotten)).toEqual([tooOld]);
    expect(await deleted({ ...media, fileCreateTime: "2026-01-01T01:20:00Z" }, forgotten)).toEqual([
      "deleted m",
    ]);
    expect(await deleted(media, forgotten)).toEqual(["deleted m"]);
    // One that ICE still shows has no younger file but by a job that List tells of.
    expect(await deleted({ ...media, fileCreateTime: "2027-01-01T00:00:00Z" })).toEqual(["deleted m"]);
  });

  it("is kept at another address in OSS, and in VOD it has none to compare", async () => {
    const media = { mediaId: "m", inputUrl: ossUrl("out/other.mp4") };
    expect(await deleted(media)).toEqual([
      "The film of job mine is kept: its media id now belongs to another address.",
    ]);
    expect(await deleted(media, { address: "vod://bucket/film" })).toEqual(["deleted m"]);
    expect(await deleted({ mediaId: "m" })).toEqual(["deleted m"]);
  });
});

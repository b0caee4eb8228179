import { DeadlineReached, EngineCancelled } from "../../../../provider/src/base/deadline";
import type { IceApi, IceJob, IceMedia, MediaQuery } from "../../../../provider/src/ice/api";
import { IceError } from "../../../../provider/src/ice/errors/iceError";
import { judgeFilm } from "../../../../provider/src/job/expect/judgeFilm";

const unused = () => Promise.reject(new Error("not called here"));
const url = "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4";
const address = "oss://films.cn-shanghai/out/film.mp4";
const startMs = Date.parse("2026-01-02T00:00:00Z");
const signal = new AbortController().signal;
const file = { durationSeconds: 2 };
const operation = "GetMediaInfo";
const gone = new IceError({ kind: "notFound", operation, code: "ResourceNotFound", message: "No." });

interface Story {
  readonly job?: Partial<IceJob>;
  /** What ICE told of its film. */
  readonly film?: Partial<IceJob>;
  /** What ICE tells, one look after the other; the last one stays. */
  readonly told: readonly (IceMedia | Error)[];
  readonly writer?: string;
  readonly patienceMs?: number;
}

/** A film of two seconds, of which so many are expected. */
async function judged({ job, film: its, told, writer, patienceMs = 60_000 }: Story, duration = 2) {
  const asked: MediaQuery[] = [];
  let nowMs = startMs;
  const clock = {
    now: () => nowMs,
    sleep: (delayMs: number) => Promise.resolve(void (nowMs += delayMs)),
  };
  const ice: IceApi = {
    ...{ submitMediaProducingJob: unused, getMediaProducingJob: unused, listMediaProducingJobs: unused },
    ...{ deleteMediaInfos: unused, updateMediaInfo: unused, updateEditingProject: unused, call: unused },
    getMediaInfo: (query) => {
      const answer = told[Math.min(asked.length, told.length - 1)] ?? {};
      asked.push(query);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const film = {
    job: { jobId: "j", status: "Success", ...(its ?? { mediaId: "m", mediaUrl: url }), ...job },
    ...{ address, expectation: { duration }, patienceMs },
    laterWriter: () =>
      Promise.resolve(writer === undefined ? undefined : { jobId: writer, status: "Success" }),
  };
  const verdict = await judgeFilm(ice, clock, film, signal);
  return { verdict, asked, tookMs: nowMs - startMs };
}

const untold = (because: RegExp | string) => ({
  kind: "untold",
  because: typeof because === "string" ? because : (expect.stringMatching(because) as string),
});

describe("whether a film is as expected", () => {
  it("is told by its media id, else by its address; without either nothing is asked", async () => {
    const told = [{ file }];
    expect(await judged({ told })).toMatchObject({ verdict: { kind: "met" }, asked: [{ mediaId: "m" }] });
    expect((await judged({ told, film: { mediaUrl: url } })).asked).toEqual([{ inputUrl: url }]);
    expect(await judged({ told, film: {} })).toEqual({
      verdict: untold("ICE told neither a media id nor an address of the film."),
      ...{ asked: [], tookMs: 0 },
    });
  });

  it("is told late where the film is registered late, or looked into late", async () => {
    expect(await judged({ told: [gone, {}, { file }] })).toMatchObject({
      verdict: { kind: "met" },
      tookMs: 10_000,
    });
    const never = await judged({ told: [gone] });
    expect(never).toMatchObject({ verdict: untold(/^ICE does not know the film as media, or not yet/u) });
    expect([never.asked.length, never.tookMs]).toEqual([13, 60_000]);
    expect((await judged({ told: [{}] })).verdict).toEqual(untold("ICE has not looked into the film yet."));
  });

  it("is asked once where nobody has patience, or the job ended more than an hour ago", async () => {
    expect((await judged({ told: [gone], patienceMs: 0 })).asked).toHaveLength(1);
    const ended = (agoMs: number) => ({ completeTime: new Date(startMs - agoMs).toISOString() });
    expect((await judged({ told: [gone], job: ended(3_600_001) })).asked).toHaveLength(1);
    expect((await judged({ told: [gone], job: ended(3_600_000) })).asked).toHaveLength(13);
  });

  it("is not told by what belongs to another address or another job, and is not waited for then", async () => {
    const elsewhere = { file, inputUrl: `${url}x` };
    expect(await judged({ told: [elsewhere] })).toMatchObject({
      verdict: untold("the media of job j now belongs to another address."),
      tookMs: 0,
    });
    expect((await judged({ told: [{ file, inputUrl: url }] })).verdict).toEqual({ kind: "met" });
    expect(await judged({ told: [{ file }], writer: "k" })).toMatchObject({
      verdict: untold(/^job k wrote to its address since/u),
      tookMs: 0,
    });
    const job = { completeTime: "2026-01-02T00:00:00Z" };
    const made = (fileCreateTime: string) => judged({ told: [{ file, fileCreateTime }], job });
    expect((await made("2026-01-02T01:00:00Z")).verdict).toEqual({ kind: "met" });
    expect(await made("2026-01-02T01:00:01Z")).toMatchObject({
      verdict: untold(/^the file at its address was made long after job j had ended\./u),
      tookMs: 0,
    });
  });

  it("is waited for where ICE does not tell what is asked for, and said at once where it tells", async () => {
    expect(await judged({ told: [{ file: {} }, { file }] })).toMatchObject({ verdict: { kind: "met" } });
    expect((await judged({ told: [{ file: {} }] })).verdict).toEqual(
      untold("expected a duration of 2 s (within 0.5 s), and ICE does not tell the film's."),
    );
    expect(await judged({ told: [{ file }] }, 3)).toMatchObject({
      verdict: { kind: "unmet" },
      tookMs: 0,
    });
  });

  it("is left open by whatever ends the look, in its words; only what is no trouble of ICE's is thrown", async () => {
    const denied = new IceError({ kind: "denied", operation, code: "Forbidden.RAM", message: "No." });
    const away = new IceError({ kind: "unavailable", operation, code: "ServiceUnavailable", message: "No." });
    for (const [error, because] of [
      [denied, /^RAM does not allow ice:GetMediaInfo/u],
      [new EngineCancelled(), /^the check was interrupted\.$/u],
      [new DeadlineReached(60_000), /^it timed out after 1:00\.$/u],
      [new DeadlineReached(60_000, away), /^it timed out after 1:00\. ICE kept failing at GetMediaInfo/u],
    ] as const)
      expect((await judged({ told: [error] })).verdict).toEqual(untold(because));
    await expect(judged({ told: [new Error("ours")] })).rejects.toThrow("ours");
  });
});

import { planSet } from "../../../../provider/src/lifecycle/set/planSet";
import { readSetArguments } from "../../../../provider/src/lifecycle/set/setArguments";
import { givenDigest } from "../../../../provider/src/lifecycle/set/setFilm";
import type { StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { unknownSinceMs, withKnownUntil } from "../../../../provider/src/lifecycle/set/unknownSince";

const bucket = "https://films.oss-cn-shanghai.aliyuncs.com";
const filmOf = (key: string, seconds: number, out = key) =>
  JSON.stringify({
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: `${bucket}/in/clip.mp4`, Out: seconds }] }] },
    outputMediaConfig: { mediaUrl: `${bucket}/out/${out}.mp4`, width: 320, height: 180 },
  });
const keys = Array.from({ length: 200 }, (_, index) => `film-${index}`);
const atMs = (second: number) => Date.UTC(2026, 0, 1) + second * 1_000;

/** One film of each key, submitted a second after the other by a clock that is so much ahead of ICE's. */
function rendered(aheadMs = 0): Map<string, StoredFilm> {
  return new Map(
    keys.map((key, index): [string, StoredFilm] => [
      key,
      {
        result: { jobId: `job-${index}`, status: "Success", createTime: new Date(atMs(index)).toISOString() },
        record: {
          given: givenDigest(filmOf(key, 2)),
          request: "its request",
          settings: {},
          address: `oss://films.cn-shanghai/out/${key}.mp4`,
          submittedAtMs: atMs(index) + aheadMs,
        },
      },
    ]),
  );
}

/** Since when jobs may be unknown to an update of films that were rendered so. */
function since(films: ReadonlyMap<string, StoredFilm>, changed: Readonly<Record<string, string>>) {
  const all = { ...Object.fromEntries(keys.map((key) => [key, filmOf(key, 2)])), ...changed };
  const set = readSetArguments({ films: all, region: "cn-shanghai" }, undefined);
  const stored = { region: "cn-shanghai", endpoint: undefined, deletionPolicy: "retain", films };
  return unknownSinceMs(planSet(set, { ...stored, shared: set.shared.digest }), set.shared);
}

const grainMs = 1_000;
const lastMs = atMs(199);

describe("since when jobs of changed films may be unknown", () => {
  const known = withKnownUntil(rendered());

  it("is the last submit of the run that rendered them, whichever film it was for", () => {
    expect(since(known, { "film-3": filmOf("film-3", 1) })).toBe(lastMs - grainMs);
  });

  it("goes by the slower one of two clocks", () => {
    const one = { "film-3": filmOf("film-3", 1) };
    expect(since(withKnownUntil(rendered(600_000)), one)).toBe(lastMs - grainMs);
    expect(since(withKnownUntil(rendered(-600_000)), one)).toBe(lastMs - 600_000 - grainMs);
  });

  it("is the earliest of several films'", () => {
    const [first] = withKnownUntil(new Map([...rendered()].slice(0, 1)));
    const films = new Map([...known, ...(first === undefined ? [] : [first])]);
    const two = { "film-0": filmOf("film-0", 1), "film-3": filmOf("film-3", 1) };
    expect(since(films, two)).toBe(atMs(0) - grainMs);
  });

  it("is not known of a film that is new, moves, failed, or was looked for in part: all jobs matter", () => {
    const of = (key: string, change: (film: StoredFilm) => StoredFilm) =>
      new Map([...known].map(([name, film]) => [name, name === key ? change(film) : film]));
    const one = { "film-3": filmOf("film-3", 1) };
    expect(since(known, { another: filmOf("another", 1) })).toBeUndefined();
    expect(since(known, { "film-3": filmOf("film-3", 1, "moved") })).toBeUndefined();
    const failed = of("film-3", (film) => ({ ...film, result: { ...film.result, status: "Failed" } }));
    expect(since(failed, one)).toBeUndefined();
    const inDoubt = of("film-3", (film) => ({ ...film, record: { ...film.record, isFilmInDoubt: true } }));
    expect(since(inDoubt, one)).toBeUndefined();
    // Who wrote after another one in doubt may have done so before.
    expect(since(inDoubt, { "film-4": filmOf("film-4", 1) })).toBeUndefined();
    expect(since(rendered(), one)).toBeUndefined();
    expect(since(known, {})).toBeUndefined();
  });

  it("does not matter to an update of more films than a page shows jobs", () => {
    const many = (count: number) =>
      Object.fromEntries(keys.slice(0, count).map((key) => [key, filmOf(key, 1)]));
    expect(since(known, many(100))).toBe(lastMs - grainMs);
    expect(since(known, many(101))).toBeUndefined();
  });
});

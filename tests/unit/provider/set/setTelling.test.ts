import { setProgress, teller } from "../../../../provider/src/lifecycle/set/setProgress";
import { readPackedFilms, writePackedRecord } from "../../../../provider/src/lifecycle/set/packedRecord";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { checkSet } from "../../../../provider/src/lifecycle/set/checkSet";
import { diffSet } from "../../../../provider/src/lifecycle/set/diffSet";
import { setState } from "../../../../provider/src/lifecycle/set/setState";
import { readRecord, readResult, type StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { filmArgs, ossUrl } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { withSet } from "../../../support/setLife";

it("of thousands of films the first twenty have lines of their own, and that more are left out is said once", async () => {
  await withLife({}, (life) => {
    const lines: string[] = [];
    const say = teller(runOn(life, {}, lines), "urn");
    for (let film = 1; film <= 30; film += 1) say(`k${film}`, "stays.");
    expect(lines).toHaveLength(21);
    expect([lines[0], lines[19], lines[20]]).toEqual([
      '"k1": stays.',
      '"k20": stays.',
      "More lines about single films are left out.",
    ]);
    return Promise.resolve();
  });
});

it("films in one compressed text are read as they were written, messages cut", () => {
  const record = {
    given: "g",
    request: "r",
    settings: { expect: "e" },
    address: "oss://b/k",
    submittedAtMs: 1,
  };
  const films = new Map<string, StoredFilm>([
    ["done", { result: { jobId: "a", status: "Success", duration: 2 }, record }],
    ["failed", { result: { jobId: "b", status: "Failed", message: "x".repeat(500) }, record }],
  ]);
  const written = writePackedRecord("shared", films);
  expect(written).toMatchObject({ version: 1, shared: "shared" });
  const packed = "packed" in written && typeof written.packed === "string" ? written.packed : "";
  expect(readPackedFilms(packed)).toEqual([
    ["done", films.get("done")],
    ["failed", { result: { jobId: "b", status: "Failed", message: "x".repeat(200) }, record }],
  ]);
});

it("what a set will make is said before it is made, and what failed of it, and how many films go", async () => {
  await withSet(async (set) => {
    const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };
    set.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
    await set.up({ films, deletionPolicy: "delete" });
    const said = set.log.join("\n");
    expect(said).toMatch(/^2 films: 2 new; 2 billable minutes will be rendered\.$/mu);
    expect(said).toMatch(/^1 of 2 films done · 1 failed · /mu);
    expect(await set.up({ films, deletionPolicy: "delete" })).toMatchObject({ isOk: true, newJobs: 1 });
    expect(set.log.join("\n")).toMatch(/^1 of 1 film done · \d/mu);
    await set.destroy();
    expect(set.log).toContain("Deleting 2 films.");
  });
});

it("a set of films that are none is refused, with how it should look", async () => {
  await withSet(async (set) => {
    expect(await set.preview({})).toContain("films is required.");
    expect(await set.preview({ films: ["a"] })).toEqual([
      expect.stringMatching(/^films must be an object of films by key; got /u),
    ]);
    const tooLong = "k".repeat(1_000);
    expect((await set.preview({ films: { [tooLong]: filmArgs() } })).join()).toContain(
      "must have a key of 1 to",
    );
    expect(await set.preview({ films: { en: 5 } })).toEqual([
      'films["en"] must be an object of a film\'s arguments; got 5.',
    ]);
  });
});

it("a film's own region is refused, and not left out of account", async () => {
  await withSet(async (set) => {
    expect(await set.preview({ films: { en: { ...filmArgs(), region: "cn-beijing" } } })).toEqual([
      'films["en"].region is an argument of the set, for all its films; got "cn-beijing".',
    ]);
  });
});

it("signatures of addresses come into no state, of a film that is changed either; one that stays is handed on as it is", async () => {
  await withSet(async (set) => {
    const signed = (out: string) => {
      const { outputMediaConfig } = filmArgs({ out });
      const MediaURL = `${ossUrl("in/clip.mp4")}?Expires=1&Signature=hush`;
      return { timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL, Out: 1 }] }] }, outputMediaConfig };
    };
    const run = runOn(set.life);
    const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobSet::trailers";
    const context = { urn, name: "trailers", protect: false, secretArguments: [], timeouts: {}, waits: true };
    const checked = async (olds: object | undefined, films: object) => {
      const { inputs } = await checkSet(run, context, { olds: olds && { films: olds }, news: { films } });
      return JSON.stringify(inputs);
    };
    expect(await checked(undefined, { a: signed("out/a.mp4") })).not.toContain("hush");
    expect(await checked({ a: signed("out/b.mp4") }, { a: signed("out/a.mp4") })).not.toContain("hush");
    const stays = JSON.stringify(signed("out/a.mp4"));
    expect(await checked({ a: stays }, { a: stays })).toContain("hush");
  });
});

it("a set is made anew in another region, and not while that is unknown", async () => {
  await withSet(async (set) => {
    const films = { en: filmArgs({ out: "out/en.mp4" }) };
    await set.up({ films });
    const { id, state } = set.stored();
    const stored = { id, outputs: state.outputs, record: state.record };
    const context = { urn: "urn", name: "s", protect: false, secretArguments: [], timeouts: {}, waits: true };
    const told = (region: string) => diffSet(runOn(set.life), context, { stored, args: { films, region } });
    expect(told("cn-beijing")).toEqual({ changes: true, replaces: ["region"] });
    expect(told(unknownMarker)).toEqual({ changes: true });
  });
});

it("the addresses are told of a set all of whose films are there and as expected, and of no other", () => {
  const record = { given: "g", request: "r", settings: {}, address: "oss://b/k", submittedAtMs: 1 };
  const there: StoredFilm = { result: { jobId: "a", status: "Success", mediaUrl: "u" }, record };
  const told = (film: StoredFilm) => {
    const films = new Map([
      ["there", there],
      ["film", film],
    ]);
    return setState({ args: {}, region: undefined, shared: "s", films }).outputs["mediaUrls"];
  };
  expect(told(there)).toEqual({ there: "u", film: "u" });
  const { result } = there;
  expect(told({ record, result: { ...result, unmetExpectations: [] } })).toEqual({ there: "u", film: "u" });
  for (const film of [
    { record, result: { ...result, status: "Failed" } },
    { record, result: { ...result, status: "Processing" } },
    { record, result: { ...result, unmetExpectations: ["it has 3 s"] } },
    { record: { ...record, isFilmInDoubt: true }, result },
  ])
    expect(told(film)).toBeUndefined();
});

it("what is stored of a film is read as it is where it is sound, and of what is not sound what can be read", () => {
  const record = { given: "g", request: "r", settings: { expect: "e" }, address: "a", submittedAtMs: 1 };
  expect(readRecord(record)).toBe(record);
  for (const odd of [{ settings: { expect: 7 } }, { settings: "s" }, { given: 7 }, { given: undefined }])
    expect(readRecord({ ...record, ...odd })).toBeUndefined();
  expect(readRecord({ ...record, knownUntilMs: "x", more: 1 })).toEqual(record);
  const result = { jobId: "j", status: "Success", duration: 2 };
  expect(readResult(result)).toBe(result);
  expect(readResult({ ...result, duration: "2", more: 1, unmetExpectations: ["no"] })).toEqual({
    ...{ jobId: "j", status: "Success", unmetExpectations: ["no"] },
  });
  for (const odd of [{ status: "Success" }, { jobId: "j" }, { jobId: 7, status: "s" }, "text", null])
    expect(readResult(odd)).toBeUndefined();
});

it("the time that is left grows less until another film ends, and is told no more when that is late", async () => {
  await withLife({}, (life) => {
    const lines: string[] = [];
    const over = new AbortController();
    const progress = setProgress(runOn(life, {}, lines), "urn", over.signal);
    progress.begins(4);
    for (const key of ["a", "b", "c", "d"]) progress.started(key);
    life.clock.advance(10_300);
    progress.done("a");
    progress.done("b");
    const told = [0, 3_900, 10_000].map((ms) => {
      life.clock.advance(ms);
      progress.ends();
      return lines.at(-1);
    });
    over.abort();
    expect(told).toEqual([
      "2 of 4 films done · 2 under way · 0:10 · about 0:10 left",
      "2 of 4 films done · 2 under way · 0:14 · about 0:06 left",
      "2 of 4 films done · 2 under way · 0:24",
    ]);
    return Promise.resolve();
  });
});

import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { planSet } from "../../../../provider/src/lifecycle/set/planSet";
import { readSetArguments } from "../../../../provider/src/lifecycle/set/setArguments";
import { filmUrn, givenDigest, readFilm } from "../../../../provider/src/lifecycle/set/setFilm";
import { filmSettings, requestOf } from "../../../../provider/src/lifecycle/set/planSet";
import { setSentence } from "../../../../provider/src/lifecycle/set/setSentence";
import type { FilmResult } from "../../../../provider/src/lifecycle/set/storedFilm";
import type { StoredSet } from "../../../../provider/src/lifecycle/set/storedSet";

const bucket = "https://films.oss-cn-shanghai.aliyuncs.com";
const film = (name: string, more: object = {}) => ({
  timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: `${bucket}/in.mp4`, In: 0, Out: 61 }] }] },
  outputMediaConfig: { mediaUrl: `${bucket}/${name}.mp4` },
  ...more,
});
const set = (films: object, shared: object = {}) =>
  readSetArguments({ films, region: "cn-shanghai", ...shared }, undefined);

/** A set whose films were rendered by these arguments. */
function stored(
  films: Readonly<Record<string, object>>,
  results: Readonly<Record<string, object>> = {},
): StoredSet {
  const { shared } = set(films);
  return {
    region: "cn-shanghai",
    endpoint: undefined,
    deletionPolicy: "retain",
    shared: shared.digest,
    films: new Map(
      Object.entries(films).map(([key, written]) => {
        const { raw, inputs } = readFilm(written, shared);
        if (inputs === undefined) throw new Error("not complete");
        const record = {
          given: givenDigest(written),
          request: requestOf(inputs),
          settings: filmSettings(raw),
          address: `oss://films.cn-shanghai/${key}.mp4`,
          submittedAtMs: 0,
        };
        const result: FilmResult = { jobId: `job-${key}`, status: "Success", ...results[key] };
        return [key, { record, result }];
      }),
    ),
  };
}

const fates = (plan: ReturnType<typeof planSet>) =>
  Object.fromEntries(plan.films.map(({ key, fate }) => [key, fate]));

describe("what becomes of the films of a set", () => {
  const films = { a: film("a"), b: film("b"), c: film("c") };

  it("touches only those that changed, failed, or are not finished; text and object are the same film", () => {
    const was = stored(
      { ...films, e: film("e", { expect: { duration: 61 } }), m: film("m", { rerenderIfMissing: true }) },
      { b: { status: "Failed" }, c: { status: "Processing" } },
    );
    const missing = was.films.get("m");
    if (missing === undefined) throw new Error("no film m");
    const plan = planSet(
      set({
        a: JSON.stringify({
          outputMediaConfig: films.a.outputMediaConfig,
          timeline: JSON.stringify(films.a.timeline),
        }),
        b: films.b,
        c: films.c,
        e: film("e", { expect: { duration: 61 } }),
        m: film("m", { rerenderIfMissing: true }),
        n: film("n"),
      }),
      {
        ...was,
        films: new Map([
          ...was.films,
          ["m", { ...missing, record: { ...missing.record, isFilmMissing: true } }],
        ]),
      },
    );
    expect(fates(plan)).toEqual({
      a: "same",
      b: "failed",
      c: "unfinished",
      e: "unjudged",
      m: "missing",
      n: "new",
    });
  });

  it("renders none again that is there, whatever it asks for where it is missing; what a preview can't know is told", () => {
    const there = { a: film("a", { rerenderIfMissing: true }), b: film("b") };
    const unknown = film("b", { timeline: unknownMarker });
    expect(fates(planSet(set({ ...there, b: unknown, n: unknown }), stored(there)))).toEqual({
      a: "same",
      b: "unknown",
      n: "new",
    });
  });

  it("says so where the length of none is known beforehand", () => {
    const made = (name: string) => ({ templateId: "t", outputMediaConfig: film(name).outputMediaConfig });
    const { shared } = set({});
    expect(setSentence(planSet(set({ n: made("n"), o: made("o") }), undefined), shared)).toBe(
      "2 films: 2 new; 2 films whose length is not known beforehand will be rendered.",
    );
    expect(setSentence(planSet(set({}), undefined), shared)).toBe("0 films: none; nothing will be rendered.");
  });

  it("renders one whose request changed, and only tells of one whose metadata did", () => {
    const plan = planSet(
      set({
        a: film("moved"),
        b: film("b", { mediaMetadata: { title: "B" } }),
        c: film("c", { triggers: [1] }),
      }),
      stored(films),
    );
    expect(fates(plan)).toEqual({ a: "changed", b: "settings", c: "changed" });
  });

  it("renders all when the shared triggers change, and what moves between a film's and the set's", () => {
    expect(fates(planSet(set(films, { triggers: [1] }), stored(films)))).toEqual({
      a: "changed",
      b: "changed",
      c: "changed",
    });
    const own = { a: film("a", { triggers: [1] }) };
    expect(fates(planSet(set({ a: film("a") }, { triggers: [1] }), stored(own)))).toEqual({ a: "changed" });
  });

  it("says in one line what will be done, and the minutes", () => {
    const plan = planSet(
      set({ a: film("moved"), n: film("n"), b: films.b }),
      stored(films, { b: { status: "Failed" } }),
    );
    expect(setSentence(plan, set({}).shared)).toBe(
      "3 films: 1 new, 1 changed, 1 failed, 1 removed; 6 billable minutes will be rendered.",
    );
    expect(setSentence(planSet(set(films), stored(films)), set({}).shared)).toBe(
      "3 films: 3 unchanged; nothing will be rendered.",
    );
  });

  it("reads each film that will be rendered once, and sums the minutes that are told already", () => {
    const read: string[] = [];
    const plan = planSet(
      set({ a: film("moved"), n: film("n"), b: films.b, c: films.c }),
      stored(films, { b: { status: "Failed" } }),
      (key, { raw }) => read.push(`${key} ${JSON.stringify(raw["outputMediaConfig"])}`),
    );
    expect(read).toEqual(
      [film("moved"), film("n"), films.b].map(
        ({ outputMediaConfig }, index) => `${"anb".charAt(index)} ${JSON.stringify(outputMediaConfig)}`,
      ),
    );
    const minutes = new Map([
      ["a", 30],
      ["n", undefined],
    ]);
    expect(setSentence(plan, set({}).shared, minutes)).toBe(
      "4 films: 1 new, 1 changed, 1 failed, 1 unchanged; 32 billable minutes will be rendered, and 1 film whose length is not known beforehand.",
    );
  });

  it("names each film of each set by a name that no other has", () => {
    expect(filmUrn('urn::s#"a"', "b")).not.toBe(filmUrn("urn::s", 'a"#"b'));
    expect(filmUrn("urn::s", "a")).toBe('urn::s#"a"');
  });
});

describe("the arguments of a set", () => {
  it("are as if not given where they are null; what is wrong with one is told once, and not by each film", () => {
    const { shared, failures } = set({ a: film("a") }, { timeout: null, endpoint: null, triggers: null });
    expect(failures).toEqual([]);
    expect(shared).toMatchObject({ endpoint: undefined, triggers: [], raw: { region: "cn-shanghai" } });
    expect(Object.keys(shared.raw)).toEqual(["region"]);
    const odd = set({ a: film("a") }, { timeout: "soon", endpoint: "http://localhost:1" });
    expect(odd.failures.map(({ path }) => path)).toEqual(["timeout"]);
    expect(odd.shared.raw).toEqual({ endpoint: "http://localhost:1", region: "cn-shanghai" });
    const { shared: nowhere, failures: missing } = readSetArguments({ films: {} }, undefined);
    expect([nowhere.region, missing.map(({ path }) => path)]).toEqual([undefined, ["region"]]);
  });

  it("are refused with what belongs elsewhere", () => {
    const { failures } = set({ a: 1 }, { timeline: {}, skipAwait: true });
    expect(failures.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      "timeline is not an argument of MediaProducingJobSet; give it to each film",
      "skipAwait is not an argument of MediaProducingJobSet",
    ]);
  });

  it("hold at most 10,000 films, with keys of 1 to 200 characters", () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`f${index}`, {}]));
    expect(set(many).failures.map(({ problem }) => problem)).toEqual([
      "must be at most 10000 films; make a second set of the others",
    ]);
    expect(set({ "": {}, ["k".repeat(201)]: {}, ["k".repeat(200)]: {} }).failures).toHaveLength(2);
  });
});

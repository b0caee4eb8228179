import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { failedSetState, setState } from "../../../../provider/src/lifecycle/set/setState";
import type { StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { readStoredSet } from "../../../../provider/src/lifecycle/set/storedSet";
import { storedIn, wireState as dynamicState } from "../../../../provider/src/hosts/dynamic/wireProps";
import { readWire } from "../../../../provider/src/hosts/plugin/wireValues";
import { wireState as pluginState } from "../../../../provider/src/hosts/plugin/wireState";
import { filmArgs } from "../../../support/films";
import { withSet } from "../../../support/setLife";

const random = (characters: number) => randomBytes(characters).toString("base64url").slice(0, characters);
const hex = (characters: number) => randomBytes(characters / 2).toString("hex");

/** A film as long as its names may be, of which nothing packs well. */
function storedFilm(addressCharacters: number, more: Partial<StoredFilm["record"]> = {}): StoredFilm {
  const address = `oss://films.cn-shanghai/${random(addressCharacters - 24)}`;
  return {
    result: {
      jobId: hex(32),
      status: "Failed",
      mediaId: hex(32),
      mediaUrl: address.replace("oss://films.cn-shanghai", "https://films.oss-cn-shanghai.aliyuncs.com"),
      code: "ProduceFailed",
      message: `It did not work: ${random(183)}`,
      createTime: "2026-01-01T00:00:00Z",
      completeTime: "2026-01-01T00:00:20Z",
    },
    record: {
      given: hex(16),
      request: hex(32),
      settings: { userData: hex(16), mediaMetadata: hex(16), expect: hex(16) },
      address,
      submittedAtMs: 1_767_225_600_000,
      ...more,
    },
  };
}

const set = (films: ReadonlyMap<string, StoredFilm>) => ({
  args: { films: {}, timeout: "1h" },
  region: "cn-shanghai",
  shared: "shared",
  films,
});
/** What the engine was seen to take of a resource that failed to initialise. */
const takenBytes = 11_000_000;

describe("the state of a set that failed", () => {
  it("is under what the engine takes, with ten thousand films whose names are as long as they may be; no id is lost", () => {
    const films = new Map(Array.from({ length: 10_000 }, () => [random(200), storedFilm(200)]));
    const state = failedSetState(set(films));
    expect(Buffer.byteLength(JSON.stringify(dynamicState(state, {})))).toBeLessThan(takenBytes);
    expect(Buffer.byteLength(JSON.stringify(setState(set(films)).record))).toBeGreaterThan(5_000_000);
    const { outputs, record } = state;
    const kept: unknown = JSON.parse(JSON.stringify(record));
    const read = readStoredSet({ id: "", outputs, record: kept });
    expect(read.films).toEqual(films);
    expect(outputs).toEqual({ timeout: "1h", region: "cn-shanghai" });
  });

  it("tells of each film where there is room for it", () => {
    const films = new Map([["en", storedFilm(80)]]);
    expect(failedSetState(set(films)).outputs["results"]).toEqual({ en: films.get("en")?.result });
  });

  it("is taken up by the next up: only what failed is rendered again", async () => {
    await withSet(async (running) => {
      const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };
      running.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
      expect(await running.up({ films })).toMatchObject({ isOk: false, newJobs: 2 });
      running.pack();
      expect(running.stored().state.outputs).not.toHaveProperty("results");
      expect(await running.up({ films })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(Object.keys(running.results())).toEqual(["en", "fr"]);
    });
  });

  it("is refused in the preview where its names alone would not fit, naming the limit", async () => {
    await withSet(async (running) => {
      const film = (index: number) => JSON.stringify(filmArgs({ out: `${"long/".repeat(160)}${index}.mp4` }));
      const films = Object.fromEntries(
        Array.from({ length: 5_000 }, (_, index) => [`film-${index}`, film(index)]),
      );
      expect(await running.preview({ films })).toEqual([
        expect.stringMatching(
          /^The keys and addresses of all films take 4\.\d MB, and Pulumi can store 4\.0 MB/u,
        ),
      ]);
    });
  });
});

describe("the secrets of one film", () => {
  const films = new Map([
    ["public", storedFilm(80)],
    ["hush", storedFilm(80, { isSecret: true })],
  ]);
  const hidden = films.get("hush");
  const shown = films.get("public");

  const secret = (value: unknown) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    value,
  });
  const record = {
    open: JSON.stringify({ public: shown?.record }),
    films: { hush: secret(JSON.stringify(hidden?.record)) },
  };

  it("are encrypted in the state of the dynamic provider, and of the others nothing is", () => {
    const wire: unknown = JSON.parse(JSON.stringify(dynamicState(setState(set(films)), {})));
    expect(wire).toEqual({
      ...{ timeout: "1h", region: "cn-shanghai" },
      results: { public: JSON.stringify(shown?.result), hush: secret(JSON.stringify(hidden?.result)) },
      __render: { version: 1, shared: "shared", ...record },
    });
  });

  it("are encrypted in the state of the plugin, and of the others nothing is", () => {
    expect(pluginState(setState(set(films)), {}).toJavaScript()).toMatchObject({
      results: { public: shown?.result, hush: secret(hidden?.result) },
      __render: record,
    });
  });

  it("are none: the dynamic provider stores the results as one text", () => {
    const open = new Map([["public", storedFilm(80)]]);
    const { outputs, record: itsRecord } = storedIn("", dynamicState(setState(set(open)), {}));
    expect(outputs["results"]).toBe(JSON.stringify({ public: open.get("public")?.result }));
    expect(readStoredSet({ id: "", outputs, record: itsRecord }).films).toEqual(open);
  });

  it("are read from a state of before, with a text for each film", () => {
    const { outputs } = setState(set(films));
    const texts = [...films].map(([key, its]) => [key, JSON.stringify(its.record)] as const);
    const asBefore = { version: 1, shared: "shared", films: Object.fromEntries(texts) };
    expect(readStoredSet({ id: "", outputs, record: asBefore }).films).toEqual(films);
  });

  it("are read in clear by the next verb of the plugin", () => {
    const { plain, record } = readWire(pluginState(setState(set(films)), {}));
    expect(readStoredSet({ id: "", outputs: plain, record }).films).toEqual(films);
  });
});

const recordText = z.looseObject({ open: z.string() });

describe("the state of a large set of the dynamic provider", () => {
  const films = new Map(Array.from({ length: 1_000 }, (_, index) => [`film-${index}`, storedFilm(80)]));
  const wire = dynamicState(setState(set(films)), {});

  it("holds results and records packed, and the next verb reads them", () => {
    const plain = JSON.stringify(Object.fromEntries([...films].map(([key, { result }]) => [key, result])));
    expect(JSON.stringify(wire["results"]).length).toBeLessThan(plain.length * 0.8);
    const { outputs, record } = storedIn("", wire);
    expect(readStoredSet({ id: "", outputs, record }).films).toEqual(films);
  });

  it("is the same after a refresh that found it as it was, however another machine has packed it", () => {
    const repackedPiece = (piece: string) =>
      gzipSync(gunzipSync(Buffer.from(piece, "base64")), { level: 9 }).toString("base64");
    const repacked = (text: unknown) => String(text).split(",").map(repackedPiece).join(",");
    const { outputs, record } = storedIn("", wire);
    const elsewhere = { ...outputs, results: repacked(outputs["results"]) };
    const before = { ...recordText.parse(record), open: repacked(recordText.parse(record).open) };
    const refreshed = dynamicState(setState({ ...set(films), before }), {}, elsewhere);
    expect(refreshed).toMatchObject({ results: elsewhere.results, __render: { open: before.open } });
  });

  it("is read anew where one film has changed since the last look", () => {
    const [first] = films.keys();
    const others = new Map([...films].filter(([key]) => key !== first));
    const fewer = storedIn("", dynamicState(setState(set(others)), {}));
    const all = storedIn("", wire);
    expect(readStoredSet(all).films.size).toBe(1_000);
    expect(readStoredSet(fewer).films.size).toBe(999);
    expect(readStoredSet({ ...all, record: fewer.record }).films.size).toBe(999);
  });
});

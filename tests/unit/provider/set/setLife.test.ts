import { existsSync, rmSync } from "node:fs";
import { filmArgs, ossFile, ossUrl } from "../../../support/films";
import { until } from "../../../support/lifecycle";
import { withSet } from "../../../support/setLife";

const keys = ["en", "fr", "zh"];
const films = (more: object = {}, names: readonly string[] = keys) =>
  Object.fromEntries(names.map((key) => [key, { ...filmArgs({ out: `out/${key}.mp4` }), ...more }]));
const many = Array.from({ length: 60 }, (_, index) => `film-${index}`);

describe("a refresh of a set", () => {
  it("looks at twenty films by one call, and names those that are gone; what asks for it is rendered again", async () => {
    await withSet(async (set) => {
      const all = {
        ...films({}, many),
        back: { ...filmArgs({ out: "out/back.mp4" }), rerenderIfMissing: true },
      };
      expect(await set.up({ films: all })).toMatchObject({ isOk: true, newJobs: 61 });
      await set.refresh();
      expect(set.calls("BatchGetMediaInfos")).toBe(4);
      expect(set.calls()).toBe(4);
      expect(set.log).toEqual([]);

      const { emulator } = set.life;
      for (const key of ["film-7", "back"]) rmSync(ossFile(emulator, `out/${key}.mp4`));
      set.life.clock.advance(3_600_000);
      await set.refresh();
      expect(set.calls()).toBe(6);
      expect(set.log.join()).toContain('Missing in ICE: the films "film-7", "back".');
      expect(await set.up({ films: all })).toMatchObject({ isOk: true, did: "updated", newJobs: 1 });
      expect(existsSync(ossFile(emulator, "out/back.mp4"))).toBe(true);
      expect(await set.up({ films: all })).toMatchObject({ did: "unchanged", newJobs: 0 });
    });
  });

  it("looks at one after the other where a policy allows only that", async () => {
    await withSet(
      async (set) => {
        await set.up({ films: films() });
        await set.refresh();
        expect(set.calls("GetMediaInfo")).toBe(3);
        expect(set.log).toEqual([]);
      },
      { emulator: { assumptions: { deniedOperations: ["BatchGetMediaInfos"] } } },
    );
  });

  it("learns of many unfinished jobs by List; the next up opens the gate on them", async () => {
    await withSet(async (set) => {
      set.life.emulator.jobs.hold();
      const ended = await set.up({ films: films({}, many), timeout: "1m" });
      expect(ended).toMatchObject({ isOk: false, newJobs: 60 });
      expect(ended.reasons[0]).toMatch(/^"film-0": Timed out/u);
      expect(ended.reasons.at(-1)).toBe("and 40 more films failed.");
      set.life.emulator.jobs.release();
      await until(() => set.life.emulator.jobs.list().every(({ status }) => status === "Success"));
      await set.refresh();
      expect(set.calls("ListMediaProducingJobs")).toBe(1);
      expect(set.calls("GetMediaProducingJob")).toBe(0);
      expect(Object.values(set.results()).every(({ status }) => status === "Success")).toBe(true);
      expect(await set.up({ films: films({}, many) })).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });
});

describe("each film's own arguments", () => {
  it("metadata is taken over in place, by one call a film", async () => {
    await withSet(async (set) => {
      await set.up({ films: films() });
      const changed = { ...films(), fr: { ...films()["fr"], mediaMetadata: { title: "Le film" } } };
      expect(await set.up({ films: changed })).toMatchObject({ did: "updated", isOk: true, newJobs: 0 });
      expect(set.calls("UpdateMediaInfo")).toBe(1);
      expect(set.calls()).toBe(1);
      expect(await set.up({ films: changed })).toMatchObject({ did: "unchanged" });
    });
  });

  it("expect holds the gate for its film alone, and a changed one is judged anew without a render", async () => {
    await withSet(async (set) => {
      const expecting = (duration: number) => ({
        ...films(),
        fr: { ...films()["fr"], expect: { duration } },
      });
      const first = await set.up({ films: expecting(42) });
      expect(first).toMatchObject({ isOk: false, newJobs: 3 });
      expect(first.reasons).toEqual([
        expect.stringMatching(
          /^"fr": The render succeeded, and its film is not as expected: expected a duration of 42 s/u,
        ),
      ]);
      expect(set.stored().state.outputs).not.toHaveProperty("mediaUrls");
      expect(await set.up({ films: expecting(42) })).toMatchObject({ isOk: false, newJobs: 0 });
      expect(await set.up({ films: expecting(2) })).toMatchObject({ isOk: true, newJobs: 0 });
      expect(set.results()["fr"]?.unmetExpectations).toEqual([]);
      expect(await set.up({ films: expecting(2) })).toMatchObject({ did: "unchanged" });
    });
  });

  it("maxOutputMinutes is held for each film, its own before the configured one", async () => {
    await withSet(
      async (set) => {
        const long = filmArgs({ out: "out/long.mp4", seconds: 150 });
        const refused = await set.up({ films: { ...films(), long } });
        expect(refused).toMatchObject({ isOk: false, newJobs: 0 });
        expect(refused.reasons).toEqual([expect.stringMatching(/^films\["long"\].*minutes/u)]);
        const allowed = { ...films(), long: { ...long, maxOutputMinutes: 3 } };
        expect(await set.up({ films: allowed })).toMatchObject({ isOk: true, newJobs: 4 });
      },
      { config: { "alicloud-ice:maxOutputMinutes": "2" } },
    );
  });

  it("preflight names the film whose material is missing before anything is paid for, each material asked once", async () => {
    await withSet(async (set) => {
      const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaId: "nosuchmedia", Out: 2 }] }] };
      const broken = { ...films(), fr: { ...films()["fr"], timeline } };
      const refused = await set.up({ films: broken, preflight: true });
      expect(refused).toMatchObject({ isOk: false, newJobs: 0 });
      expect(refused.reasons).toEqual([
        expect.stringMatching(/^films\["fr"\]\.timeline\..*is no media that ICE knows/u),
      ]);
      expect(set.calls("GetMediaInfo")).toBe(2);
    });
  });

  it("each film has its timeout from its own submit", async () => {
    await withSet(
      async (set) => {
        const { emulator } = set.life;
        emulator.pacing.renderTimeMs = 50_000;
        // One call a second: the last film is submitted long after the first one's minute is over.
        const all = films({}, many.slice(0, 40));
        expect(await set.up({ films: all, timeout: "70s" })).toMatchObject({ isOk: true, newJobs: 40 });
      },
      { config: { "alicloud-ice:callsPerSecond": "1" } },
    );
  });
});

describe("what a set keeps to itself", () => {
  const signature = "Expires=1900000000&OSSAccessKeyId=TMP.hush&Signature=hush";
  const signed = (query: string) => ({
    timeline: {
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: `${ossUrl("in/clip.mp4")}?${query}`, Out: 2 }] }],
    },
    outputMediaConfig: { mediaUrl: ossUrl("out/signed.mp4"), width: 320, height: 180 },
  });

  it.each([
    ["objects", (film: object) => film],
    ["text", (film: object) => JSON.stringify(film)],
  ])("signatures of addresses, in films given as %s: a fresh one is no change", async (_form, write) => {
    await withSet(async (set) => {
      expect(await set.up({ films: { ...films(), signed: write(signed(signature)) } })).toMatchObject({
        isOk: true,
        newJobs: 4,
      });
      expect(set.log.join("\n")).toContain('films["signed"].timeline holds signed addresses');
      expect(JSON.stringify(set.stored())).not.toContain("hush");
      const again = signed(signature.replace("1900000000", "1900000099"));
      expect(await set.up({ films: { ...films(), signed: write(again) } })).toMatchObject({
        did: "unchanged",
      });
    });
  });

  it("says of which film the userData can't hold the mark, while it is new", async () => {
    await withSet(async (set) => {
      const plain = { ...films(), fr: { ...films()["fr"], userData: "plain text" } };
      await set.up({ films: plain });
      expect(set.log.join("\n")).toContain('films["fr"].userData can\'t hold the mark');
      await set.up({ films: plain });
      expect(set.log.join("\n")).not.toContain("mark");
    });
  });
});

it("a destroy waits for nothing, and says what goes on", async () => {
  await withSet(async (set) => {
    set.life.emulator.jobs.hold();
    await set.up({ films: films(), timeout: "30s" });
    await set.destroy();
    expect(set.calls()).toBe(0);
    expect(set.log).toEqual([expect.stringMatching(/^3 jobs were still rendering/u)]);
  });
});

it("a state that was lost, tokens forgotten and List late: every job is found again", async () => {
  await withSet(
    async (set) => {
      const all = films({}, many);
      expect(await set.up({ films: all })).toMatchObject({ isOk: true, newJobs: 60 });
      const before = set.results();
      set.forget();
      set.life.clock.advance(24 * 3_600_000);
      expect(await set.up({ films: all })).toMatchObject({ did: "created", isOk: true, newJobs: 0 });
      expect(set.results()).toEqual(before);
    },
    { emulator: { assumptions: { clientTokenLifetimeMs: 60_000, listLagMs: 5_000 } } },
  );
});

it("one changed film takes three calls beside its submit: a sweep, and the set's earlier films say when to look", async () => {
  await withSet(async (set) => {
    const { emulator } = set.life;
    emulator.pacing.renderTimeMs = 20_000;
    expect(await set.up({ films: films({}, many) })).toMatchObject({ isOk: true, newJobs: 60 });
    const changed = { ...films({}, many), "film-30": filmArgs({ out: "out/film-30.mp4", seconds: 1 }) };
    expect(await set.up({ films: changed })).toMatchObject({ isOk: true, newJobs: 1 });
    expect(set.calls("ListMediaProducingJobs")).toBe(1);
    expect(set.calls() - set.calls("SubmitMediaProducingJob")).toBeLessThanOrEqual(3);
  });
});

describe("the look for a changed film's lost jobs", () => {
  const forgetful = { emulator: { assumptions: { clientTokenLifetimeMs: 60_000 } } };
  const several = Array.from({ length: 130 }, (_, index) => `film-${index}`);
  const changed = { ...films({}, several), "film-30": filmArgs({ out: "out/film-30.mp4", seconds: 1 }) };

  it("leaves out the jobs of all the others, which are known", async () => {
    await withSet(async (set) => {
      expect(await set.up({ films: films({}, several) })).toMatchObject({ isOk: true, newJobs: 130 });
      expect(await set.up({ films: changed })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(set.calls("ListMediaProducingJobs")).toBe(1);
    });
  });

  it("finds the job of a run that was killed since, whatever other films were rendered after it", async () => {
    await withSet(async (set) => {
      const { clock } = set.life;
      await set.up({ films: films({}, several) });
      clock.advance(60_000);
      expect(await set.up({ films: changed })).toMatchObject({ newJobs: 1 });
      set.loseUp();
      clock.advance(3_600_000);
      const more = { ...films({}, several), added: filmArgs({ out: "out/added.mp4" }) };
      expect(await set.up({ films: more })).toMatchObject({ isOk: true, newJobs: 1 });
      clock.advance(3_600_000);
      expect(await set.up({ films: { ...more, ...changed } })).toMatchObject({ isOk: true, newJobs: 0 });
    }, forgetful);
  });

  it("goes through all of them where the film was at another address: one that is still there is not rendered again", async () => {
    await withSet(async (set) => {
      const at = (key: string) => ({ ...films({}, keys), en: filmArgs({ out: `out/${key}.mp4` }) });
      for (const [key, newJobs] of [
        ["en", 3],
        ["moved", 1],
        ["en", 0],
      ] as const) {
        expect(await set.up({ films: at(key) })).toMatchObject({ isOk: true, newJobs });
        set.life.clock.advance(3_600_000);
      }
    }, forgetful);
  });

  it("goes through all of them after a film whose List could not be read in full", async () => {
    await withSet(async (set) => {
      const { faults } = set.life.emulator;
      const effect = { kind: "error", status: 403, code: "Forbidden.RAM", message: "no" } as const;
      faults.add({ operation: "ListMediaProducingJobs", times: "always", effect });
      await set.up({ films: films({}, several) });
      faults.clear();
      await set.up({ films: changed });
      expect(set.calls("ListMediaProducingJobs")).toBe(2);
    });
  });
});

import { existsSync } from "node:fs";
import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import { setProgress } from "../../../../provider/src/lifecycle/set/setProgress";
import { setState } from "../../../../provider/src/lifecycle/set/setState";
import type { StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { EmulatorClient } from "../../../support/emulatorClient";
import { filmArgs, ossFile } from "../../../support/films";
import { until, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { type SetLife, withSet } from "../../../support/setLife";

const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobSet::trailers";
const context = { urn, name: "trailers", protect: false, secretArguments: [], timeouts: {}, waits: true };
const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };
const noRegion = { "alicloud-ice:region": undefined, "alicloud:region": undefined };

const storedOf = (set: SetLife) => {
  const { id, state } = set.stored();
  return { id, outputs: state.outputs, record: state.record };
};

/** A set that is stored, of films whose media is gone. */
function storedSet(count: number, region: string | undefined) {
  const film = (index: number): StoredFilm => ({
    result: { jobId: `j${index}`, status: "Success", mediaId: `m${index}` },
    record: { given: "g", request: "r", settings: {}, address: `oss://b/${index}`, submittedAtMs: 1 },
  });
  const all = new Map(Array.from({ length: count }, (_, index) => [`film-${index}`, film(index)]));
  const state = setState({ args: {}, region, shared: "s", films: all });
  return { id: "set", outputs: state.outputs, record: state.record };
}

describe("a refresh of a set", () => {
  it.each([
    [1, /^Missing in ICE: the film "film-0"\. The next/u],
    [20, /^Missing in ICE: the films "film-0", .*, "film-19"\. The next/u],
    [23, /^Missing in ICE: the films "film-0", .*, "film-19" and 3 more\. The next/u],
  ])("names the first of %s films that are missing", async (count, said) => {
    await withLife({}, async (life) => {
      const lines: string[] = [];
      const { id, outputs, record } = storedSet(count, "cn-shanghai");
      // Where the state has a region none needs to be configured.
      const verbs = verbsOn(runOn(life, noRegion, lines), mediaProducingJobSet);
      const told = await verbs.read(context, { id, outputs, record });
      expect(told).toMatchObject({ id, isExternal: false, state: { outputs: { region: "cn-shanghai" } } });
      expect(lines).toEqual([expect.stringMatching(said)]);
    });
  });

  it("needs a region: the stored one, else the configured", async () => {
    await withLife({}, async (life) => {
      const stored = storedSet(1, undefined);
      const elsewhere = verbsOn(runOn(life, noRegion), mediaProducingJobSet);
      await expect(elsewhere.read(context, stored)).rejects.toThrow(
        "The set can't be read: its state has no region, and none is configured.",
      );
      const here = await verbsOn(runOn(life), mediaProducingJobSet).read(context, stored);
      expect(here.state.outputs).toMatchObject({ region: "cn-shanghai" });
    });
  });
});

describe("a destroy of a set", () => {
  it("that deletes its films needs a region, and says nothing with progress off, nor of no films", async () => {
    await withLife({}, async (life) => {
      const policy = { deletionPolicy: "delete" };
      const destroyed = async (count: number, region: string | undefined, config: object) => {
        const lines: string[] = [];
        const stored = storedSet(count, region);
        const resource = { ...stored, outputs: { ...stored.outputs, ...policy } };
        await verbsOn(runOn(life, { ...config }, lines), mediaProducingJobSet).delete(context, resource);
        return lines;
      };
      await expect(destroyed(1, undefined, noRegion)).rejects.toThrow(
        "The films can't be deleted: no region is known.",
      );
      expect(await destroyed(0, undefined, noRegion)).toEqual([]);
      expect(await destroyed(2, "cn-shanghai", {})).toContain("Deleting 2 films.");
      expect((await destroyed(2, "cn-shanghai", { "alicloud-ice:progress": "off" })).join()).not.toContain(
        "Deleting",
      );
    });
  });
});

describe("an update of a set", () => {
  it("in which an error hook asks for another try goes on from what the last one left", async () => {
    await withSet(async (set) => {
      await set.up({ films: { en: films.en } });
      const stored = storedOf(set);
      const lines: string[] = [];
      const verbs = verbsOn(runOn(set.life, {}, lines), mediaProducingJobSet);
      const news = { films, region: "cn-shanghai" };
      const args = (await verbs.check(context, { olds: { films: { en: films.en } }, news })).inputs;
      const more = { ...args, films: { ...films, zh: filmArgs({ out: "out/zh.mp4" }) } };
      set.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
      expect(await verbs.update(context, { stored, args: more })).toMatchObject({ kind: "notReady" });
      // The engine hands over the state before both.
      lines.length = 0;
      expect(await verbs.update(context, { stored, args: more })).toMatchObject({ kind: "ready" });
      expect(lines.join("\n")).toContain("1 of 1 film done");
      expect(set.life.emulator.jobs.list()).toHaveLength(4);
    });
  });

  it("refuses films that were only known in the run, and are not as they should be", async () => {
    await withSet(async (set) => {
      await set.up({ films });
      const stored = storedOf(set);
      const verbs = verbsOn(runOn(set.life), mediaProducingJobSet);
      const broken = { ...films, fr: { ...films.fr, skipAwait: true } };
      const olds = { films };
      await verbs.check(context, { olds, news: { films: { ...films, fr: unknownMarker } } });
      const args = { films: broken, region: "cn-shanghai" };
      await expect(verbs.update(context, { stored, args })).rejects.toThrow('films["fr"]');
      expect(set.life.emulator.jobs.list()).toHaveLength(2);
    });
  });

  it("says of each film that should have gone why it did not, and keeps it", async () => {
    await withSet(async (set) => {
      await set.up({ films, deletionPolicy: "delete" });
      set.life.emulator.assumptions.set({ deniedOperations: ["DeleteMediaInfos"] });
      const left = await set.up({ films: { en: films.en }, deletionPolicy: "delete" });
      expect(left.isOk).toBe(false);
      expect(left.reasons).toEqual([expect.stringMatching(/^"fr": .*ice:DeleteMediaInfos/u)]);
      set.life.emulator.assumptions.set({ deniedOperations: [] });
      expect(await set.up({ films: { en: films.en }, deletionPolicy: "delete" })).toMatchObject({
        isOk: true,
      });
      expect(Object.keys(set.results())).toEqual(["en"]);
    });
  });

  it("says of each film that should have gone where nobody may look for others that wrote to its address", async () => {
    await withSet(async (set) => {
      const all = { ...films, zh: filmArgs({ out: "out/zh.mp4" }) };
      await set.up({ films: all, deletionPolicy: "delete" });
      const effect = { kind: "error", status: 404, code: "InvalidAccessKeyId.NotFound" } as const;
      set.life.emulator.faults.add({
        operation: "ListMediaProducingJobs",
        when: "before",
        times: 99,
        effect,
      });
      const moved = { en: films.en, fr: filmArgs({ out: "out/moved.mp4" }) };
      const left = await set.up({ films: { en: films.en }, deletionPolicy: "delete" });
      expect(left.reasons).toEqual(
        ["fr", "zh"].map(
          (key) => expect.stringMatching(new RegExp(`^"${key}": .*InvalidAccessKeyId`, "u")) as string,
        ),
      );
      set.life.emulator.faults.clear();
      expect(await set.up({ films: moved, deletionPolicy: "delete" })).toMatchObject({ isOk: true });
      expect(Object.keys(set.results())).toEqual(["en", "fr"]);
    });
  });

  it("deletes the film at its address of before when the one at its new address is there, and no sooner", async () => {
    await withSet(async (set) => {
      const { emulator } = set.life;
      const isThere = (key: string) => existsSync(ossFile(emulator, key));
      const policy = { deletionPolicy: "delete" };
      await set.up({ films, ...policy });
      const moved = { ...films, fr: filmArgs({ out: "out/moved.mp4" }) };
      emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
      expect(await set.up({ films: moved, ...policy })).toMatchObject({ isOk: false });
      expect(isThere("out/fr.mp4")).toBe(true);
      expect(await set.up({ films: moved, ...policy })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(["out/fr.mp4", "out/moved.mp4", "out/en.mp4"].map(isThere)).toEqual([false, true, true]);
    });
  });

  it("that is interrupted tells how many go on at ICE, and how many were not started", async () => {
    await withSet(async (set) => {
      const { emulator } = set.life;
      emulator.jobs.hold();
      await set.up({ films: { en: films.en }, timeout: "1m" });
      const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
      emulator.faults.add({ operation: "SubmitMediaProducingJob", when: "before", times: 1_000, effect });
      const stop = new AbortController();
      const going = set.up({ films }, { cancelled: stop.signal });
      await until(() => set.calls("GetMediaProducingJob") > 0 && set.calls("SubmitMediaProducingJob") > 0);
      stop.abort(new EngineCancelled());
      expect((await going).reasons.at(-1)).toBe(
        "0 of 2 films are done, 1 go on rendering at ICE, and 1 were not started: the next `pulumi up` waits for the same jobs and starts only what is missing.",
      );
      emulator.jobs.release();
    });
  });

  it("has no time of its own where no option gives it one: each film has its timeout", async () => {
    await withSet(async (set) => {
      set.life.emulator.pacing.renderTimeMs = 25 * 60_000;
      expect(await set.up({ films, timeout: "40m" })).toMatchObject({ isOk: true, newJobs: 2 });
    });
  });
});

describe("the line of a set's progress", () => {
  it("tells how many are under way, and no time that is left before one has ended, nor when all have", async () => {
    await withLife({}, async (life) => {
      const lines: string[] = [];
      const over = new AbortController();
      const progress = setProgress(runOn(life, {}, lines), "urn", over.signal);
      const said = () => {
        progress.ends();
        return lines.at(-1);
      };
      progress.ends();
      expect(lines).toEqual([]);
      progress.begins(2);
      for (const key of ["a", "b"]) progress.started(key);
      life.clock.advance(10_300);
      expect(said()).toBe("0 of 2 films done · 2 under way · 0:10");
      progress.failed("a");
      expect(said()).toBe("0 of 2 films done · 1 under way · 1 failed · 0:10 · about 0:10 left");
      progress.done("b");
      expect(said()).toBe("1 of 2 films done · 1 failed · 0:10");
      const one = setProgress(runOn(life, {}, lines), "urn", over.signal);
      one.begins(1);
      one.ends();
      expect(lines.at(-1)).toBe("0 of 1 film done · 0:00");
      over.abort();
      await Promise.resolve();
    });
  });

  it.each([
    ["lines", true],
    ["off", false],
  ])("is written now and then with progress %s: %s", async (progress, isWritten) => {
    await withLife({}, async (life) => {
      const lines: string[] = [];
      const over = new AbortController();
      const told = setProgress(runOn(life, { "alicloud-ice:progress": progress }, lines), "urn", over.signal);
      told.begins(3);
      if (isWritten) await until(() => lines.length >= 3);
      else await new Promise((resolve) => void setTimeout(resolve, 50));
      over.abort();
      expect(lines.slice(0, 2)).toEqual(
        isWritten ? ["0 of 3 films done · 0:30", "0 of 3 films done · 1:00"] : [],
      );
    });
  });

  it("is none where nothing is rendered", async () => {
    await withLife({}, async (life) => {
      const lines: string[] = [];
      const over = new AbortController();
      const progress = setProgress(runOn(life, {}, lines), "urn", over.signal);
      progress.begins(0);
      await new Promise((resolve) => void setTimeout(resolve, 50));
      progress.ends();
      over.abort();
      expect(lines).toEqual([]);
    });
  });
});

it("a film whose media is gone is missing by its own key", async () => {
  await withSet(async (set) => {
    await set.up({ films });
    const gone = set.results()["fr"]?.mediaId ?? "";
    await new EmulatorClient({ url: set.life.emulator.url }).call("DeleteMediaInfos", { MediaIds: gone });
    set.life.clock.advance(10 * 60_000);
    await set.refresh();
    expect(set.log).toEqual([expect.stringContaining('Missing in ICE: the film "fr".')]);
  });
});

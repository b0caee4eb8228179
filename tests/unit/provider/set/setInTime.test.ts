import { filmArgs } from "../../../support/films";
import { withSet } from "../../../support/setLife";

const films = (names: readonly string[]) =>
  Object.fromEntries(names.map((key) => [key, filmArgs({ out: `out/${key}.mp4` })]));
const few = ["en", "fr", "zh"];
const named = (count: number) => Array.from({ length: count }, (_, index) => `film-${index}`);

it("one changed film of a set whose films stood in a queue is known soon after its end", async () => {
  await withSet(async (set) => {
    const { pacing } = set.life.emulator;
    pacing.renderTimeMs = 3_000;
    await set.up({ films: films(few) });
    pacing.renderTimeMs = 60_000;
    await set.up({ films: { ...films(few), ...films(named(60)) } });
    pacing.renderTimeMs = 3_000;
    const changed = { ...films(few), ...films(named(60)), fr: filmArgs({ out: "out/fr.mp4", seconds: 1 }) };
    const beganAtMs = set.life.clock.now();
    expect(await set.up({ films: changed })).toMatchObject({ isOk: true, newJobs: 1 });
    expect(set.life.clock.now() - beganAtMs).toBeLessThan(8_000);
  });
});

it("an update that renders nothing leaves no line about films that are done", async () => {
  await withSet(async (set) => {
    await set.up({ films: films(few) });
    expect(set.log.join()).toContain("3 of 3 films done");
    expect(await set.up({ films: films(["en", "fr"]) })).toMatchObject({ did: "updated", isOk: true });
    expect(set.log.join()).not.toContain("done");
  });
});

it("a destroy that deletes the films says how many", async () => {
  await withSet(async (set) => {
    await set.up({ films: films(few), deletionPolicy: "delete" });
    await set.destroy();
    expect(set.log).toEqual(["Deleting 3 films."]);
  });
});

it("a set that was destroyed with its films is made anew after one minute's doubt, not one for each few films", async () => {
  await withSet(async (set) => {
    const all = { films: films(named(130)), deletionPolicy: "delete" };
    await set.up(all);
    await set.destroy();
    const beganAtMs = set.life.clock.now();
    expect(await set.up(all)).toMatchObject({ isOk: true, newJobs: 130 });
    expect(set.life.clock.now() - beganAtMs).toBeLessThan(90_000);
  });
});

it("an update may take what customTimeouts says of updates, else what it says of creations", async () => {
  await withSet(async (set) => {
    await set.up({ films: films(few) });
    set.life.emulator.pacing.renderTimeMs = 60_000;
    const changed = { films: { ...films(few), fr: filmArgs({ out: "out/fr.mp4", seconds: 1 }) } };
    const beganAtMs = set.life.clock.now();
    const late = await set.up(changed, { timeouts: { createMs: 5_000 } });
    expect(late).toMatchObject({ isOk: false, newJobs: 1 });
    expect(set.life.clock.now() - beganAtMs).toBeLessThan(10_000);
    const timeouts = { createMs: 5_000, updateMs: 600_000 };
    expect(await set.up(changed, { timeouts })).toMatchObject({ isOk: true, newJobs: 0 });
  });
});

import { z } from "zod";
import { InitFailure } from "../../../../provider/src/hosts/dynamic/initFailure";
import type { LifecycleVerbs } from "../../../../provider/src/hosts/dynamic/dynamicVerbs";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const checked = z.object({ inputs: z.record(z.string(), z.unknown()), failures: z.array(z.unknown()) });
const made = z.object({ id: z.string(), outs: z.record(z.string(), z.unknown()) });
const context = (name: string) => ({ urn: `urn:pulumi:dev::films::${name}`, name, secretArguments: [] });
const hint = "1 render is under way and others wait until one of them ends";

async function checkNew(verbs: LifecycleVerbs, name: string, args: object) {
  return checked.parse(await verbs.check({}, { ...args, __context: context(name) })).inputs;
}

/** Whether a render that takes a minute is said to keep others waiting, which are asked for beside it and do not begin. */
async function isSaid(life: Life, askFor: (verbs: LifecycleVerbs) => Promise<unknown>): Promise<boolean> {
  const lines: string[] = [];
  const verbs = verbsOf(runOn(life, {}, lines));
  life.emulator.jobs.hold();
  const first = await checkNew(verbs, "first", { ...filmArgs({ out: "out/first.mp4" }), timeout: "1m" });
  const rendering = verbs.create(first);
  await askFor(verbs);
  await expect(rendering).rejects.toBeInstanceOf(InitFailure);
  life.emulator.jobs.release();
  return lines.some((line) => line.startsWith(hint));
}

describe("that renders are held back is said of one that waits to be made", () => {
  it.each<[what: string, args: object, isSaid: boolean]>([
    ["and is waited for", filmArgs(), true],
    ["and is not waited for: no", { ...filmArgs(), skipAwait: true }, false],
    ["and is refused: no", { ...filmArgs(), timeout: "soon" }, false],
    ["and is refused for where it writes: no", filmArgs({ out: "out/first.mp4", seconds: 1 }), false],
  ])("%s", async (_what, args, expected) => {
    await withLife({}, async (life) => {
      expect(await isSaid(life, (verbs) => checkNew(verbs, "next", args))).toBe(expected);
    });
  });
});

describe("and of one that is there", () => {
  it.each<[what: string, args: object, isRunning: boolean, isSaid: boolean]>([
    ["and goes on", {}, true, true],
    ["and goes on, and is not waited for: no", { skipAwait: true }, true, false],
    ["and has ended: no", {}, false, false],
  ])("%s", async (_what, changes, isRunning, expected) => {
    await withLife({}, async (life) => {
      const { jobs } = life.emulator;
      const before = verbsOf(runOn(life));
      if (isRunning) jobs.hold();
      const inputs = await checkNew(before, "next", { ...filmArgs(), skipAwait: isRunning });
      const { id, outs } = made.parse(await before.create(inputs));
      const ask = async (verbs: LifecycleVerbs) => {
        const news = { ...filmArgs(), ...changes, __context: context("next") };
        const again = checked.parse(await verbs.check(inputs, news)).inputs;
        await verbs.diff(id, outs, again);
      };
      expect(await isSaid(life, ask)).toBe(expected);
    });
  });
});

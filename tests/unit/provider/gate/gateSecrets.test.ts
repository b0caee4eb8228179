import { z } from "zod";
import { readSecret, recordKey } from "../../../../provider/src/hosts/stateKeys";
import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { shut } from "../../../support/gateEnds";
import { filmArgs, ossUrl } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const urn = "urn:pulumi:dev::films::gate";
const outsSchema = z.object({ outs: z.record(z.string(), z.unknown()) });
const propsSchema = z.object({ props: z.record(z.string(), z.unknown()) });

/** Two finished renders of another run: this one knows their secrets only by what the program says. */
async function withTwo(story: (life: Life, jobIds: readonly [string, string]) => Promise<void>) {
  await withLife({}, async (life) => {
    await life.engine.up({
      en: { args: filmArgs({ out: "out/en.mp4" }) },
      fr: { args: filmArgs({ out: "out/fr.mp4" }) },
    });
    const [en = "", fr = ""] = life.emulator.jobs.list().map(({ jobId }) => jobId);
    await story(life, [en, fr]);
  });
}

/** What is stored encrypted; undefined for what is not. */
const hiddenIn = (value: unknown) =>
  typeof value === "object" && value !== null ? readSecret(value)?.value : undefined;

const gateOf = (life: Life) => gateVerbsOf(runOn(life));

describe("a gate of a job whose address is secret", () => {
  it("stores its results encrypted, and remembers why for a refresh, which knows no program", async () => {
    await withTwo(async (life, [en, fr]) => {
      const secretJobs = { [fr]: ["userData", "outputMediaConfig"], [en]: ["userData"] };
      const args = { jobIds: [en, fr], __context: { urn, secretJobs } };
      const { outs } = outsSchema.parse(await gateOf(life).create(args));
      expect(hiddenIn(outs["results"])).toMatchObject({
        [fr]: { mediaUrl: ossUrl("out/fr.mp4") },
      });
      // Of the other job nothing secret is repeated.
      const record = { version: 1, secretJobs: { [fr]: ["outputMediaConfig", "userData"] } };
      expect(outs[recordKey]).toEqual(record);
      const results = hiddenIn(outs["results"]);
      const stored = { jobIds: [en, fr], region: "cn-shanghai", results, [recordKey]: outs[recordKey] };
      const { props } = propsSchema.parse(await gateOf(life).read("gate", stored));
      expect(hiddenIn(props["results"])).toEqual(results);
      expect(props[recordKey]).toEqual(record);
      // So does one whose arguments can't be read any more.
      const unreadable = { ...stored, jobIds: "none" };
      expect(propsSchema.parse(await gateOf(life).read("gate", unreadable)).props).toMatchObject({
        jobIds: "none",
      });
    });
  });

  it("repeats no Message of ICE's that may tell it", async () => {
    await withLife({}, async (life) => {
      const message = `No film at ${ossUrl("out/film.mp4")}`;
      life.emulator.jobs.failNext({ code: "ProduceFailed", message });
      await life.engine.up({ film: { args: filmArgs() } });
      const jobIds = life.emulator.jobs.list().map(({ jobId }) => jobId);
      const secretJobs = Object.fromEntries(jobIds.map((jobId) => [jobId, ["outputMediaConfig"]]));
      const passing = gateOf(life).create({ jobIds, __context: { urn, secretJobs } });
      const { reasons, properties } = await shut(passing);
      expect(reasons).toEqual([expect.stringContaining("ProduceFailed: (secret) (job")]);
      expect(hiddenIn(properties["results"])).toMatchObject({
        [jobIds[0] ?? ""]: { status: "Failed" },
      });
    });
  });
});

it("a gate whose job ids are secret stores its results, which name them, encrypted, also after a refresh", async () => {
  await withTwo(async (life, jobIds) => {
    const __context = { urn, secretArguments: ["jobIds"] };
    const { outs } = outsSchema.parse(await gateOf(life).create({ jobIds, __context }));
    const results = hiddenIn(outs["results"]);
    expect(Object.keys(results ?? {}).sort()).toEqual([...jobIds].sort());
    const { props } = propsSchema.parse(await gateOf(life).read("gate", { ...outs, results }));
    expect(hiddenIn(props["results"])).toEqual(results);
  });
});

it("a gate passed before its job's address became secret is passed once more, without a call: what was in clear is encrypted", async () => {
  await withTwo(async (life, jobIds) => {
    const open = { jobIds, __context: { urn } };
    const { outs } = outsSchema.parse(await gateOf(life).create(open));
    expect(await gateOf(life).diff("gate", outs, open)).toEqual({ changes: false });
    const news = { jobIds, __context: { urn, secretJobs: { [jobIds[0]]: ["outputMediaConfig"] } } };
    life.emulator.requests.clear();
    expect(await gateOf(life).diff("gate", outs, news)).toEqual({ changes: true });
    const updated = outsSchema.parse(await gateOf(life).update("gate", outs, news)).outs;
    expect(hiddenIn(updated["results"])).toEqual(outs["results"]);
    expect(life.emulator.requests.list()).toEqual([]);
    const asRead = { ...updated, results: outs["results"] };
    expect(await gateOf(life).diff("gate", asRead, news)).toEqual({ changes: false });
  });
});

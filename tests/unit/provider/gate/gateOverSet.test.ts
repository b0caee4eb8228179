import { z } from "zod";
import { dynamicVerbs } from "../../../../provider/src/hosts/dynamic/dynamicVerbs";
import { readSecret } from "../../../../provider/src/hosts/stateKeys";
import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const dayMs = 24 * 60 * 60_000;
const urn = (name: string) => `urn:pulumi:dev::films::${name}`;
const outsSchema = z.object({ id: z.string(), outs: z.record(z.string(), z.unknown()) });
const gateSchema = z.object({ outs: z.object({ results: z.record(z.string(), z.unknown()) }) });

/** A gate of a later run, made over a film of a set that has not changed since. */
async function gateLater(life: Life, secretArguments: readonly string[], pauseMs: number) {
  const args = {
    films: { en: filmArgs({ out: "out/en.mp4" }) },
    __context: { urn: urn("set"), secretArguments },
  };
  const { id, outs } = outsSchema.parse(await dynamicVerbs(runOn(life), mediaProducingJobSet).create(args));
  const jobIds = life.emulator.jobs.list().map(({ jobId }) => jobId);
  life.clock.advance(pauseMs);
  const run = runOn(life);
  const plain = z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(JSON.stringify(outs), (_key, value: unknown) =>
        typeof value === "object" && value !== null ? (readSecret(value)?.value ?? value) : value,
      ),
    );
  await dynamicVerbs(run, mediaProducingJobSet).diff(id, plain, args);
  return gateSchema.parse(await gateVerbsOf(run).create({ jobIds, __context: { urn: urn("gate") } }));
}

describe("a gate over a film of a set", () => {
  it("keeps secret what the set keeps secret", async () => {
    await withLife({}, async (life) => {
      const { outs } = await gateLater(life, ['films["en"].outputMediaConfig'], dayMs);
      expect(readSecret(outs.results)).toBeDefined();
      expect(readSecret((await gateLater(life, [], dayMs)).outs.results)).toBeUndefined();
    });
  });

  it("opens by the set's state where ICE has forgotten the job", async () => {
    await withLife({}, async (life) => {
      const { outs } = await gateLater(life, [], 400 * dayMs);
      expect(Object.values(outs.results)).toEqual([expect.objectContaining({ status: "Success" })]);
    });
  });
});

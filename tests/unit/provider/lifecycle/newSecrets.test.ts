import { z } from "zod";
import { dynamicVerbs, type LifecycleVerbs } from "../../../../provider/src/hosts/dynamic/dynamicVerbs";
import { readSecret, recordKey } from "../../../../provider/src/hosts/stateKeys";
import type { ResourceKind } from "../../../../provider/src/lifecycle/resourceKind";
import { mediaProducingJob } from "../../../../provider/src/lifecycle/mediaProducingJob";
import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import { filmArgs } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

type Props = Readonly<Record<string, unknown>>;
const outsSchema = z.object({ outs: z.record(z.string(), z.unknown()) });
const diffSchema = z.object({ changes: z.boolean().optional(), replaces: z.array(z.string()).optional() });

/** What an `up` makes of a resource whose arguments become secret; each verb is called in a run of its own. */
async function madeSecret(life: Life, kind: ResourceKind, args: Props, secretArguments: readonly string[]) {
  const verbs = (): LifecycleVerbs => dynamicVerbs(runOn(life), kind);
  const withContext = (names: readonly string[]) => ({
    ...args,
    __context: { urn: "urn:pulumi:dev::films::one", secretArguments: names },
  });
  const news = withContext(secretArguments);
  const { outs } = outsSchema.parse(await verbs().create(withContext([])));
  life.emulator.requests.clear();
  const diff = async (olds: Props) => {
    const { changes, replaces = [] } = diffSchema.parse(await verbs().diff("id", olds, news));
    return { changes: changes === true, replaces };
  };
  const before = await diff(outs);
  const updated = outsSchema.parse(await verbs().update("id", outs, news)).outs;
  // The engine hands secrets over in clear.
  const asStored = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(JSON.stringify(updated), (_key, value: unknown) => clear(value)));
  return { before, updated, after: await diff(asStored), calls: life.emulator.requests.list() };
}

const isSecret = (value: unknown) =>
  typeof value === "object" && value !== null && readSecret(value) !== undefined;
const clear = (value: unknown) =>
  typeof value === "object" && value !== null ? (readSecret(value)?.value ?? value) : value;

it("a render whose arguments become secret is stored anew, once, without a call", async () => {
  await withLife({}, async (life) => {
    const told = await madeSecret(life, mediaProducingJob, filmArgs(), ["outputMediaConfig"]);
    expect(told).toMatchObject({
      before: { changes: true, replaces: [] },
      after: { changes: false },
      calls: [],
    });
    expect(isSecret(told.updated["mediaUrl"]) && isSecret(told.updated[recordKey])).toBe(true);
    expect(clear(told.updated[recordKey])).toMatchObject({ secretArguments: ["outputMediaConfig"] });
  });
});

it("so is a set: the film whose arguments do is encrypted from then on, and no other", async () => {
  await withLife({}, async (life) => {
    const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };
    const told = await madeSecret(life, mediaProducingJobSet, { films }, ['films["fr"].userData']);
    expect(told).toMatchObject({
      before: { changes: true, replaces: [] },
      after: { changes: false },
      calls: [],
    });
    const results = z.record(z.string(), z.unknown()).parse(told.updated["results"]);
    expect([isSecret(results["en"]), isSecret(results["fr"])]).toEqual([false, true]);
  });
});

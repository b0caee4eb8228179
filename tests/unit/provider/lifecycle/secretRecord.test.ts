import { z } from "zod";
import { readSecret, recordKey } from "../../../../provider/src/hosts/stateKeys";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const outsSchema = z.object({ outs: z.object({ [recordKey]: z.looseObject({}) }) });

/** The record holds hashes: short secrets could be guessed from them. */
it.each<[secretArgument: string, isSecret: boolean]>([
  ["timeline", true],
  ["triggers", true],
  ["userData", true],
  ["source", false],
])("a secret %s has the record of its render stored encrypted: %s", async (secretArgument, isSecret) => {
  await withLife({}, async (life) => {
    const given = { ...filmArgs(), triggers: ["1"], userData: { note: "n" }, source: "s" };
    const context = { urn: "urn:pulumi:dev::films::film", secretArguments: [secretArgument] };
    const { outs } = outsSchema.parse(await verbsOf(runOn(life)).create({ ...given, __context: context }));
    expect(readSecret(outs[recordKey]) !== undefined).toBe(isSecret);
  });
});

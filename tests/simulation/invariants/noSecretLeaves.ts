import type { Entry } from "../engine/engineState";
import { splitProps } from "../../../provider/src/hosts/dynamic/wireProps";
import { secretTexts } from "../engine/filmSpec";
import type { Invariant } from "./invariant";

/** No secret is in a log line or an error, nor in clear in the state. */
export const noSecretLeaves: Invariant = ({ history }, { after }) => [
  ...history.texts.filter(holdsSecret).map((text) => `A secret was said: ${text}`),
  ...after.entries.flatMap(said),
];

/** An entry stays the same over many steps. */
const judged = new WeakMap<Entry, readonly string[]>();

function said(entry: Entry): readonly string[] {
  const known = judged.get(entry);
  if (known !== undefined) return known;
  const told = clearOutputs(entry)
    .filter(([, value]) => holdsSecret(JSON.stringify(value)))
    .map(([name]) => `The output ${name} of ${entry.name} holds a secret in clear.`);
  judged.set(entry, told);
  return told;
}

/** The engine encrypts outputs that have the name of a secret argument, by itself. */
function clearOutputs({ inputs, clear }: Entry): [string, unknown][] {
  const { secretArguments } = splitProps(inputs).context;
  return Object.entries(clear).filter(([name]) => !secretArguments.includes(name));
}

function holdsSecret(text: string): boolean {
  return secretTexts.some((secret) => text.includes(secret));
}

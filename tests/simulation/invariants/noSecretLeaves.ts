import type { Entry } from "../engine/engineState";
import { splitProps } from "../../../provider/src/hosts/dynamic/wireProps";
import { perEntry } from "../engine/perEntry";
import { secretTexts } from "../engine/filmSpec";
import type { Invariant } from "./invariant";

/** No secret is in a log line or an error, nor in clear in the state. */
export const noSecretLeaves: Invariant = ({ history }, { after }) => [
  ...history.texts.filter(holdsSecret).map((text) => `A secret was said: ${text}`),
  ...after.entries.flatMap(said),
];

const said = perEntry((entry) =>
  clearOutputs(entry)
    .filter(([, value]) => holdsSecret(JSON.stringify(value)))
    .map(([name]) => `The output ${name} of ${entry.name} holds a secret in clear.`),
);

/** The engine encrypts outputs that have the name of a secret argument, by itself. */
function clearOutputs({ inputs, clear }: Entry): [string, unknown][] {
  const { secretArguments } = splitProps(inputs).context;
  return Object.entries(clear).filter(([name]) => !secretArguments.includes(name));
}

function holdsSecret(text: string): boolean {
  return secretTexts.some((secret) => text.includes(secret));
}

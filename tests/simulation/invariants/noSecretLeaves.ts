import type { Entry } from "../engine/engineState";
import { splitProps } from "../../../provider/src/hosts/dynamic/wireProps";
import { perEntry } from "../engine/perEntry";
import { secretStart, secretTexts } from "../engine/filmSpec";
import type { History } from "../engine/history";
import type { Invariant } from "./invariant";

/** No secret is in a log line or an error, nor in clear in the state. */
export const noSecretLeaves: Invariant = ({ history }, { after }) => [
  ...newTexts(history)
    .filter(holdsSecret)
    .map((text) => `A secret was said: ${text}`),
  ...after.entries.flatMap(said),
];

/** Those that are not judged yet. */
function newTexts(history: History): readonly string[] {
  const { texts } = history;
  const news = texts.slice(judged.get(history) ?? 0);
  judged.set(history, texts.length);
  return news;
}

const judged = new WeakMap<History, number>();

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
  return text.includes(secretStart) && secretTexts.some((secret) => text.includes(secret));
}

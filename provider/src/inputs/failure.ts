import { likelyWord } from "../timeline/check/likelyWord";
import { display } from "./display";

/** One thing wrong with the arguments. */
export interface Failure {
  /** Where, e.g. "outputMediaConfig.width". */
  readonly path: string;
  /** What must hold, e.g. "must be a whole number from 128 to 4096 (pixels)". */
  readonly problem: string;
  /** What was given; left out where nothing was. */
  readonly value?: unknown;
  /** The word that was probably meant. Withheld with the value. */
  readonly hint?: string;
}

/** Arguments whose values are never printed, misspelt ones included. */
const privateArguments = ["userData", "clipsParam", "mediaMetadata", "projectMetadata"];
const credentialKey = /accessKey|secret|token|password/iu;

/** The sentence a user reads. Private and secret values are withheld. */
export function describeFailure(
  { path, problem, value, hint }: Failure,
  secretArguments: readonly string[],
): string {
  if (value === undefined) return `${path} ${problem}.`;
  const argument = /^[^.[]*/u.exec(path)?.[0] ?? path;
  const isPrivate =
    likelyWord(argument, privateArguments) !== undefined ||
    secretArguments.includes(argument) ||
    credentialKey.test(path) ||
    // A whole configuration that can't be read may hold them under any name.
    (argument === "outputMediaConfig" &&
      path === argument &&
      typeof value === "string" &&
      credentialKey.test(value));
  if (isPrivate) return `${path} ${problem}; got a value that is not shown.`;
  return `${path} ${problem}; got ${display(value)}${hint === undefined ? "" : ` (did you mean "${hint}"?)`}.`;
}

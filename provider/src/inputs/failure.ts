import { likelyWord } from "../timeline/check/likelyWord";
import { display } from "../base/display";

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
  /** The path ends in a key that this version does not know. Withheld with the value. */
  readonly isUnknownKey?: true;
}

/** Arguments whose values are never printed, misspelt ones included. */
const privateArguments = ["userData", "clipsParam", "mediaMetadata", "projectMetadata"];
const credentialKey = /accessKey|secret|token|password/iu;

/** The sentence a user reads. Private and secret values are withheld. */
export function describeFailure(
  { path, problem, value, hint, isUnknownKey }: Failure,
  secretArguments: readonly string[],
): string {
  const argument = /^[^.[]*/u.exec(path)?.[0] ?? path;
  if (isUnknownKey === true && secretArguments.includes(argument)) {
    return `${ownerOf(path)} has a key this version does not know, which is not shown; it is passed on to ICE as it is.`;
  }
  if (value === undefined) return `${path} ${problem}.`;
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

/** The place of the object that a path's last key belongs to. */
const ownerOf = (path: string) => path.replace(/(?:\.[^.[\]]*|\["(?:[^"\\]|\\.)*"\])$/u, "");

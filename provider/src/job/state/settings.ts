import { toApiLetters } from "../../inputs/apiLetters";
import { byDefault, settingArguments } from "../../inputs/argumentTable";
import { type ReadArgs, readArgs } from "../../inputs/readArgs";
import { canonicalJson, digest } from "../../base/canonical";
import { parseJson } from "../../base/exactJson";
import type { Fingerprint } from "./renderRequest";

/**
 * Hashes of the arguments whose change does not touch the film, by what they mean: other words for the same document, the
 * same time or the default are no change.
 */
export function inPlaceHashes(raw: Readonly<Record<string, unknown>>): Fingerprint {
  const { args } = readArgs(raw, settingArguments);
  return Object.fromEntries(
    settingArguments.flatMap((name) => {
      const meaning = meaningOf(args, name);
      const hash = meaning === undefined ? defaultHashes[name] : hashOf(name, meaning);
      return hash === undefined ? [] : [[name, hash]];
    }),
  );
}

function hashOf(name: string, meaning: unknown): string {
  return digest(name, canonicalJson(meaning)).slice(0, 32);
}

const defaultHashes: Fingerprint = Object.fromEntries(
  settingArguments.flatMap((name) => {
    const meaning = byDefault(name);
    return meaning === undefined ? [] : [[name, hashOf(name, meaning)]];
  }),
);

function meaningOf(args: ReadArgs, name: (typeof settingArguments)[number]): unknown {
  switch (name) {
    case "mediaMetadata":
    case "projectMetadata":
      return args[name] && toApiLetters(args[name]);
    case "userData":
      return args.userData === undefined ? undefined : parsed(args.userData);
    default:
      return args[name];
  }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

import { toApiLetters } from "../inputs/apiLetters";
import { defaultTimeoutMs } from "../inputs/parseInputs";
import { readArgs } from "../inputs/readArgs";
import type { JsonObject } from "../json";
import { canonicalJson, digest } from "./canonical";
import type { Fingerprint } from "./renderRequest";

/**
 * Hashes of the arguments whose change does not touch the film, by what they mean: other words for the same document, the
 * same time or the default are no change.
 */
export function settingsOf(raw: Readonly<Record<string, unknown>>): Fingerprint {
  const { args } = readArgs(raw);
  const meanings = {
    mediaMetadata: inApiLetters(args.mediaMetadata),
    projectMetadata: inApiLetters(args.projectMetadata),
    userData: args.userData === undefined ? undefined : parsed(args.userData),
    source: args.source,
    endpoint: args.endpoint,
    timeout: args.timeout ?? defaultTimeoutMs,
    skipAwait: args.skipAwait ?? false,
    deletionPolicy: args.deletionPolicy ?? "retain",
    rerenderIfMissing: args.rerenderIfMissing ?? false,
    expect: args.expect,
    preflight: args.preflight ?? false,
    maxOutputMinutes: args.maxOutputMinutes,
  };
  return Object.fromEntries(
    Object.entries(meanings).flatMap(([name, meaning]) =>
      meaning === undefined ? [] : [[name, digest(name, canonicalJson(meaning)).slice(0, 32)]],
    ),
  );
}

function inApiLetters(document: JsonObject | undefined): JsonObject | undefined {
  return document && toApiLetters(document);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

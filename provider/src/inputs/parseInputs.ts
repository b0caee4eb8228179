import { missingRegion } from "./argumentSchemas";
import { argumentNames, argumentTable } from "./argumentTable";
import { apiKey, knownKeys, toApiLetters } from "./apiLetters";
import { clashingKeys } from "./clashingKeys";
import { didYouMean } from "./didYouMean";
import { withDoubles } from "../base/exactJson";
import { isJsonObject, type Json, type JsonObject } from "../base/json";
import { readExpectation } from "./expectation";
import type { Failure } from "./failure";
import type { RenderSource, RenderInputs } from "./inputs";
import { placeholderWarnings } from "./placeholderWarnings";
import { outputWarnings } from "./outputRules";
import { emptyIsUnset, type ReadArgs, readArgs } from "./readArgs";
import { roundedNumbers } from "./roundedNumbers";
import { brokenRules } from "./rules";
import { signedAddressWarnings, withoutSignedAddresses } from "./signedAddresses";
import { holdsUnknown } from "./unknowns";

export interface ParsedInputs {
  /** The arguments as they were given, without the signatures of addresses: as they go into the state. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Everything wrong, all at once. Values that a preview does not know yet are not judged. */
  readonly failures: readonly Failure[];
  /** Doubtful things that are passed on. */
  readonly warnings: readonly Failure[];
  /** What could be read, in the API's letters; every number is a double. */
  readonly args: ReadArgs;
  /** The same with numbers as they are written. */
  readonly written: ReadArgs;
  /** The effective region, where it is known and can be read. */
  readonly region: string | undefined;
  /** Present when nothing is wrong and nothing unknown. */
  readonly inputs: RenderInputs | undefined;
}

/** One hour, unless `timeout` says otherwise. */
export const defaultTimeoutMs = argumentTable.timeout.byDefault;

/**
 * From what the engine hands over to complete, checked inputs.
 *
 * @param raw the arguments, without hidden ones
 * @param configuredRegion used when there is no `region` argument
 */
export function parseInputs(
  raw: Readonly<Record<string, unknown>>,
  configuredRegion: string | undefined,
): ParsedInputs {
  const read = readArgs(raw);
  const written = inApiLetters(read.args);
  const args = rounded(written);
  const isGiven = (name: string) =>
    raw[name] !== undefined && raw[name] !== null && !(raw[name] === "" && emptyIsUnset.includes(name));
  const region = isGiven("region") ? args.region : configuredRegion;
  const failures = [
    ...unknownArguments(raw),
    ...read.failures,
    ...nestedNames.flatMap((name) => clashingKeys(name, read.args[name] ?? {})),
    ...brokenRules({ args, isGiven, region }),
    ...(region === undefined && !isGiven("region") ? [missingRegion] : []),
  ].filter(({ value }) => !holdsUnknown(value));
  const kept = withoutSignedAddresses(raw);
  const isComplete = failures.length === 0 && !holdsUnknown(raw);
  return {
    kept,
    failures,
    warnings: [
      ...unknownKeys(args),
      ...unsafeNumbers(raw),
      ...outputWarnings(args.outputMediaConfig ?? {}, region),
      ...transparencyWarning(args.editingProduceConfig?.["OutputWebmTransparentChannel"]),
      ...signedAddressWarnings(raw, kept),
      ...placeholderWarnings(args.timeline ?? {}),
    ],
    args,
    written,
    region,
    inputs: isComplete && region !== undefined ? withDefaults(written, region) : undefined,
  };
}

/** The documents that are written in camelCase. */
const nestedNames = [
  "outputMediaConfig",
  "editingProduceConfig",
  "mediaMetadata",
  "projectMetadata",
] as const;

const documentNames = [...nestedNames, "timeline", "clipsParam", "userData"] as const;

function inApiLetters(args: ReadArgs): ReadArgs {
  const rewrite = (document: ReadArgs["outputMediaConfig"]) => document && toApiLetters(document);
  return {
    ...args,
    outputMediaConfig: rewrite(args.outputMediaConfig),
    editingProduceConfig: rewrite(args.editingProduceConfig),
    mediaMetadata: rewrite(args.mediaMetadata),
    projectMetadata: rewrite(args.projectMetadata),
  };
}

function rounded(args: ReadArgs): ReadArgs {
  const double = (document: JsonObject | undefined) => document && withDoubles(document);
  return {
    ...args,
    timeline: double(args.timeline),
    clipsParam: double(args.clipsParam),
    outputMediaConfig: double(args.outputMediaConfig),
    editingProduceConfig: double(args.editingProduceConfig),
    mediaMetadata: double(args.mediaMetadata),
    projectMetadata: double(args.projectMetadata),
  };
}

/** ICE's own samples write such flags as text, too. */
function transparencyWarning(value: Json | undefined): Failure[] {
  const usual: readonly unknown[] = [undefined, null, "", true, false, "true", "false"];
  if (usual.includes(value)) return [];
  const path = "editingProduceConfig.outputWebmTransparentChannel";
  return [{ path, problem: "is usually true or false", value }];
}

/** Of documents that are objects in the program. */
function unsafeNumbers(raw: Readonly<Record<string, unknown>>): Failure[] {
  return documentNames.flatMap((name) => {
    const given = raw[name];
    return isJsonObject(given) ? roundedNumbers(name, given) : [];
  });
}

function unknownArguments(raw: Readonly<Record<string, unknown>>): Failure[] {
  const names: readonly string[] = argumentNames;
  return Object.entries(raw)
    .filter(([name]) => !names.includes(name))
    .map(([name, value]) => ({
      path: name,
      problem: `is not an argument of MediaProducingJob${didYouMean(name, names)}`,
      value,
    }));
}

function unknownKeys(args: ReadArgs): Failure[] {
  return nestedNames.flatMap((name) => {
    const known: readonly string[] = knownKeys[name];
    return Object.keys(args[name] ?? {})
      .filter((key) => !known.includes(key))
      .map((key) => {
        const hint = didYouMean(apiKey(key), known);
        const problem = `is not a key this version knows${hint}; it is passed on to ICE as it is`;
        return { path: `${name}.${key}`, problem, isUnknownKey: true };
      });
  });
}

/** With every default. Of arguments that could not be read, or are not known yet, as if they had not been given. */
export function withDefaults(args: ReadArgs, region: string): RenderInputs {
  return {
    film: filmOf(args),
    outputMediaTarget: args.outputMediaTarget ?? argumentTable.outputMediaTarget.byDefault,
    outputMediaConfig: args.outputMediaConfig ?? {},
    editingProduceConfig: args.editingProduceConfig,
    mediaMetadata: args.mediaMetadata,
    projectMetadata: args.projectMetadata,
    userData: args.userData,
    source: args.source,
    triggers: args.triggers ?? argumentTable.triggers.byDefault,
    region,
    endpoint: args.endpoint,
    timeoutMs: args.timeout ?? defaultTimeoutMs,
    skipAwait: args.skipAwait ?? argumentTable.skipAwait.byDefault,
    deletionPolicy: args.deletionPolicy ?? argumentTable.deletionPolicy.byDefault,
    rerenderIfMissing: args.rerenderIfMissing ?? argumentTable.rerenderIfMissing.byDefault,
    expect: readExpectation(args.expect),
    preflight: args.preflight ?? argumentTable.preflight.byDefault,
  };
}

function filmOf({ timeline, templateId, clipsParam, projectId }: ReadArgs): RenderSource {
  if (timeline !== undefined) return { kind: "timeline", timeline };
  if (templateId !== undefined) return { kind: "template", templateId, clipsParam: clipsParam ?? {} };
  return { kind: "project", projectId: projectId ?? "" };
}

import { apiKey, knownKeys, toApiLetters } from "./apiLetters";
import { clashingKeys } from "./clashingKeys";
import { didYouMean } from "./didYouMean";
import { readExpectation } from "./expectation";
import type { Failure } from "./failure";
import type { FilmSource, RenderInputs } from "./inputs";
import { argumentNames, type ReadArgs, readArgs } from "./readArgs";
import { brokenRules } from "./rules";
import { holdsUnknown } from "./unknowns";

export interface ParsedInputs {
  /** Everything wrong, all at once. Values that a preview does not know yet are not judged. */
  readonly failures: readonly Failure[];
  /** Doubtful things that are passed on. */
  readonly warnings: readonly Failure[];
  /** What could be read, in the API's letters. */
  readonly args: ReadArgs;
  /** The effective region, where it is known and can be read. */
  readonly region: string | undefined;
  /** Present when nothing is wrong and nothing unknown. */
  readonly inputs: RenderInputs | undefined;
}

/** One hour, unless `timeout` says otherwise. */
export const defaultTimeoutMs = 3_600_000;

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
  const args = inApiLetters(read.args);
  const isGiven = (name: string) => raw[name] !== undefined && raw[name] !== null;
  const region = isGiven("region") ? args.region : configuredRegion;
  const failures = [
    ...unknownArguments(raw),
    ...read.failures,
    ...nestedNames.flatMap((name) => clashingKeys(name, read.args[name] ?? {})),
    ...brokenRules({ args, isGiven, region }),
    ...(region === undefined && !isGiven("region") ? [missingRegion] : []),
  ].filter(({ value }) => !holdsUnknown(value));
  const isComplete = failures.length === 0 && !holdsUnknown(raw);
  return {
    failures,
    warnings: unknownKeys(args),
    args,
    region,
    inputs: isComplete && region !== undefined ? complete(args, region) : undefined,
  };
}

/** The documents that are written in camelCase. */
const nestedNames = [
  "outputMediaConfig",
  "editingProduceConfig",
  "mediaMetadata",
  "projectMetadata",
] as const;

const missingRegion: Failure = {
  path: "region",
  problem:
    "is not set; give the region argument, run `pulumi config set alicloud-ice:region cn-shanghai`, or set ALICLOUD_REGION",
};

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
        return { path: `${name}.${key}`, problem };
      });
  });
}

function complete(args: ReadArgs, region: string): RenderInputs {
  return {
    film: filmOf(args),
    outputMediaTarget: args.outputMediaTarget ?? "oss-object",
    outputMediaConfig: args.outputMediaConfig ?? {},
    editingProduceConfig: args.editingProduceConfig,
    mediaMetadata: args.mediaMetadata,
    projectMetadata: args.projectMetadata,
    userData: args.userData,
    source: args.source,
    triggers: args.triggers ?? [],
    region,
    endpoint: args.endpoint,
    timeoutMs: args.timeout ?? defaultTimeoutMs,
    skipAwait: args.skipAwait ?? false,
    deletionPolicy: args.deletionPolicy ?? "retain",
    rerenderIfMissing: args.rerenderIfMissing ?? false,
    expect: readExpectation(args.expect),
    preflight: args.preflight ?? false,
  };
}

function filmOf({ timeline, templateId, clipsParam, projectId }: ReadArgs): FilmSource {
  if (timeline !== undefined) return { kind: "timeline", timeline };
  if (templateId !== undefined) return { kind: "template", templateId, clipsParam: clipsParam ?? {} };
  return { kind: "project", projectId: projectId ?? "" };
}

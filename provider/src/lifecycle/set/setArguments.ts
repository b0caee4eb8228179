import type { Endpoint } from "../../base/endpoint";
import { canonicalJson, digest } from "../../base/canonical";
import type { DeletionPolicy } from "../../base/limits";
import { isJsonObject } from "../../base/json";
import { missingRegion } from "../../inputs/argumentSchemas";
import { type ArgumentName, argumentNames } from "../../inputs/argumentTable";
import { didYouMean } from "../../inputs/didYouMean";
import type { Failure } from "../../inputs/failure";
import { filmPath } from "../../inputs/filmPath";
import { defaultTimeoutMs } from "../../inputs/parseInputs";
import { readArgs } from "../../inputs/readArgs";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Props } from "../props";

/** The arguments of a set that all its films share. */
export interface SharedArguments {
  readonly region: string | undefined;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
  readonly deletionPolicy: DeletionPolicy;
  readonly triggers: readonly unknown[];
  readonly preflight: boolean;
  /** As they are handed over, for each film. */
  readonly raw: Props;
  /** Names those that decide the films: where it is the same, equal films are the same. */
  readonly digest: string;
}

export interface SetArguments {
  readonly shared: SharedArguments;
  /** As they are handed over, by key. Undefined where a preview does not know them yet. */
  readonly films: Props | undefined;
  /** Of all but the films themselves. */
  readonly failures: readonly Failure[];
}

/** Arguments of a render that are the set's. */
const sharedNames = ["region", "endpoint", "timeout", "deletionPolicy", "triggers", "preflight"] as const;
/** Those that a film has of its own, beside `adopt`. */
export const filmArguments = argumentNames.filter(
  (name) => name === "triggers" || !(isShared(name) || name === "skipAwait"),
);

function isShared(name: string): name is (typeof sharedNames)[number] {
  return sharedNames.some((shared) => shared === name);
}

export function readSetArguments(args: Props, configuredRegion: string | undefined): SetArguments {
  const own = Object.fromEntries(sharedNames.map((name) => [name, args[name]]));
  const { args: read, failures } = readArgs(own);
  const isGiven = args["region"] !== undefined && args["region"] !== null;
  const region = isGiven ? read.region : configuredRegion;
  const triggers = read.triggers ?? [];
  const { films, failures: broken } = readFilms(args["films"]);
  const all = [
    ...unknownArguments(args),
    ...failures,
    ...broken,
    ...(region === undefined && !isGiven ? [missingRegion] : []),
  ];
  return {
    shared: {
      region,
      endpoint: read.endpoint,
      timeoutMs: read.timeout ?? defaultTimeoutMs,
      deletionPolicy: read.deletionPolicy ?? "retain",
      triggers,
      preflight: read.preflight ?? false,
      raw: rawFor(args, failures, region),
      digest: digest(canonicalJson(triggers), region ?? "").slice(0, 16),
    },
    films,
    failures: all.filter(({ value }) => !holdsUnknown(value)),
  };
}

/** What is wrong with one of them is told once, and not by each film. */
function rawFor(args: Props, failures: readonly Failure[], region: string | undefined): Props {
  const isSound = (name: string) => !failures.some(({ path }) => path === name);
  const given = (["endpoint", "timeout"] as const).filter(
    (name) => args[name] !== undefined && args[name] !== null && isSound(name),
  );
  return { ...Object.fromEntries(given.map((name) => [name, args[name]])), ...(region && { region }) };
}

function unknownArguments(args: Props): Failure[] {
  const names: readonly string[] = ["films", ...sharedNames];
  return Object.entries(args)
    .filter(([name]) => !names.includes(name))
    .map(([path, value]) => {
      const isFilms = filmArguments.some((name: ArgumentName) => name === path);
      const where = isFilms ? "; give it to each film" : didYouMean(path, names);
      return { path, problem: `is not an argument of MediaProducingJobSet${where}`, value };
    });
}

/** Ours, and not ICE's. */
const setLimits = { films: 10_000, keyCharacters: 200 };

function readFilms(given: unknown): {
  readonly films: Props | undefined;
  readonly failures: Failure[];
} {
  if (!isJsonObject(given)) {
    const problem =
      given === undefined || given === null ? "is required" : "must be an object of films by key";
    return { films: undefined, failures: [{ path: "films", problem, value: given }] };
  }
  const keys = Object.keys(given);
  const failures: Failure[] = keys.flatMap((key) =>
    key.length >= 1 && key.length <= setLimits.keyCharacters
      ? []
      : [{ path: filmPath(key), problem: `must have a key of 1 to ${setLimits.keyCharacters} characters` }],
  );
  if (keys.length > setLimits.films) {
    const problem = `must be at most ${setLimits.films} films; make a second set of the others`;
    failures.push({ path: "films", problem, value: keys.length });
  }
  return { films: given, failures };
}

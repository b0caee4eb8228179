import * as pulumi from "@pulumi/pulumi";
import { programError } from "../hosts/dynamic/programError";
import { isPlain } from "./isPlain";
import type { MediaProducingJobSetResult } from "./args/mediaProducingJobSet";

/** What the program says of a film that decides whether its address may be used. */
export interface GatedFilm {
  readonly key: string;
  /** Whether its `expect` asks for anything. */
  readonly isExpected: boolean;
}

/** The films of a program, as far as they are there already: to wait for thousands that are would take the SDK long. */
export interface GatedFilms {
  readonly known: readonly GatedFilm[];
  readonly later: pulumi.Output<readonly GatedFilm[]> | undefined;
}

type Results = Readonly<Record<string, MediaProducingJobSetResult>>;

/** Why a film must not be used; undefined where it may. */
export function whyShut(results: Results | undefined, { key, isExpected }: GatedFilm): string | undefined {
  if (results === undefined) return `of "${key}" the state does not say whether it succeeded`;
  const result = results[key];
  if (result === undefined) return `"${key}" has not been rendered`;
  const { jobId, status, code, unmetExpectations } = result;
  if (status !== "Success") {
    const why = code === undefined ? "" : ` with ${code}`;
    return `the job ${jobId} of "${key}" is ${status}${why}`;
  }
  if (unmetExpectations === undefined)
    return isExpected ? `the film "${key}" was not checked by what \`expect\` says` : undefined;
  if (unmetExpectations.length === 0) return undefined;
  const differences = unmetExpectations.join("; ").replace(/\.$/u, "");
  return `the film "${key}" (job ${jobId}) is not known to be as expected: ${differences}`;
}

/**
 * A value of a set's films that refuses to resolve while one of them must not be used: this holds the gate where the engine
 * never asks the provider, under --target and --exclude.
 *
 * @param what as the message calls it
 */
export function gatedResults<T>(
  results: pulumi.Output<Results>,
  { known, later }: GatedFilms,
  what: string,
  read: (results: Results, films: readonly GatedFilm[]) => pulumi.Output<T>,
): pulumi.Output<T> {
  return pulumi.all([results, later]).apply(([itsResults, found]): pulumi.Output<T> => {
    const itsFilms = [...known, ...(found ?? [])];
    const shut = itsFilms.flatMap((film) => whyShut(itsResults, film) ?? []);
    if (shut.length === 0) return read(itsResults, itsFilms);
    if (pulumi.runtime.isDryRun()) return notKnown(() => read(itsResults, itsFilms));
    const others = shut.length > 1 ? `, and ${shut.length - 1} more films are not available` : "";
    throw programError(
      `${what} is not available: ${shut[0] ?? ""}${others}. Run \`pulumi up\` without leaving the set out.`,
    );
  });
}

/** What stands for a value that a preview does not know: the function is not called. */
function notKnown<T>(read: () => pulumi.Output<T>): pulumi.Output<T> {
  return pulumi.output(pulumi.unknown).apply(() => read());
}

/** Which films the program has, and which of them expect something. */
export function gatedFilms(films: unknown): GatedFilms {
  if (!isRecord(films)) return { known: [], later: resolvedFilms(films) };
  const entries = Object.entries(films);
  const isKnown = ([, film]: [string, unknown]) => isRecord(film) && isPlain(film["expect"]);
  const rest = entries.filter((entry) => !isKnown(entry));
  return {
    known: filmsIn(Object.fromEntries(entries.filter(isKnown))),
    later: rest.length === 0 ? undefined : resolvedFilms(Object.fromEntries(rest)),
  };
}

function resolvedFilms(films: unknown): pulumi.Output<GatedFilm[]> {
  const resolved: pulumi.Output<unknown> = pulumi.output(films);
  return resolved.apply(filmsIn);
}

function filmsIn(films: unknown): GatedFilm[] {
  return Object.entries(isRecord(films) ? films : {}).map(([key, film]) => ({
    key,
    isExpected: isRecord(film) && asksForSomething(film["expect"]),
  }));
}

/** Names without a value ask for nothing. */
function asksForSomething(expect: unknown): boolean {
  return isRecord(expect) && Object.values(expect).some((value) => value !== undefined && value !== null);
}

/** Whether a value is an object that is there already, whatever it holds. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Promise) &&
    !pulumi.Output.isInstance(value)
  );
}

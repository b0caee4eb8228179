import { canonicalJson, digest } from "../../base/canonical";
import { objectIn } from "../../base/json";
import { unsigned } from "../../base/withoutSignatures";
import { didYouMean } from "../../inputs/didYouMean";
import { describeFailure, type Failure } from "../../inputs/failure";
import { filmPath } from "../../inputs/filmPath";
import { parseInputs, type ParsedInputs } from "../../inputs/parseInputs";
import type { ResourceContext } from "../../inputs/resourceContext";
import { withoutSignedAddresses } from "../../inputs/signedAddresses";
import { unknownMarker } from "../../inputs/unknowns";
import type { Props } from "../props";
import { filmArguments, type SharedArguments } from "./setArguments";

/** One film of a set, read. */
export interface SetFilm extends ParsedInputs {
  /** As a MediaProducingJob would get them. */
  readonly raw: Props;
  /** The job that already stands for it. */
  readonly adopt: string | undefined;
}

/**
 * The resource that a film would be by itself: its token and mark, and what the run remembers of it, go by this name. The key
 * is quoted, so that no other set's film has the same.
 */
export function filmUrn(urn: string, key: string): string {
  return `${urn}#${JSON.stringify(key)}`;
}

/** Names a film as it is written: equal text is the same film, without reading it. */
export function givenDigest(written: unknown): string {
  if (typeof written !== "string") return shortDigest(canonicalJson(written));
  const known = names.get(written);
  if (known !== undefined) return known;
  if (names.size >= mostNames) names.clear();
  const name = shortDigest(written);
  names.set(written, name);
  return name;
}

/** What a diff has named, the update that follows asks for again. */
const names = new Map<string, string>();
const mostNames = 12_000;

function shortDigest(text: string): string {
  return digest(text).slice(0, 16);
}

/** Names a film with what the set gives to all: what is sound under it once, is so in all of the run. */
export function soundName({ digest: shared }: SharedArguments, given: string): string {
  return `${shared} ${given}`;
}

/** @param written a film's arguments, or the JSON text of them */
export function readFilm(written: unknown, shared: SharedArguments): SetFilm {
  const given = objectIn(written);
  if (given === undefined) {
    const isUnknown = typeof written === "string" && written.includes(unknownMarker);
    const problem = "must be an object of a film's arguments";
    const read = parseInputs({}, shared.region);
    const failures = isUnknown ? [] : [{ path: "", problem, value: written }];
    return { ...read, failures, warnings: [], inputs: undefined, raw: {}, adopt: undefined };
  }
  const { adopt, ...args } = given;
  const strange = Object.entries(args).filter(([name]) => !isFilmArgument(name));
  const own = Object.fromEntries(Object.entries(args).filter(([name]) => isFilmArgument(name)));
  const raw = { ...own, ...shared.raw, ...triggersOf(own["triggers"], shared) };
  const read = parseInputs(raw, shared.region);
  const failures = read.failures.filter(({ path }) => path !== "region");
  return {
    ...read,
    failures: [...strange.map(notOfFilms), ...adoptRules(adopt), ...failures],
    raw,
    adopt: typeof adopt === "string" ? adopt : undefined,
  };
}

/** The film as it goes into the state, and to ICE: without the signatures of addresses. Text without any is not read. */
export function withoutSignatures(written: unknown): unknown {
  if (typeof written === "string" && unsigned(written) === written) return written;
  const fields = objectIn(written);
  if (fields === undefined) return written;
  const kept = withoutSignedAddresses(fields);
  if (kept === fields) return written;
  return typeof written === "string" ? JSON.stringify(kept) : kept;
}

/** The sentence of a film's failure. Whether the value may be shown hangs on the film's own argument. */
export function describeAt(key: string, failure: Failure, secretArguments: readonly string[]): string {
  const separator = failure.path === "" ? "" : ".";
  return `${filmPath(key)}${separator}${describeFailure(failure, secretArguments)}`;
}

/** The film's own arguments that are secret. */
export function secretsOf(
  key: string,
  { secretArguments }: Pick<ResourceContext, "secretArguments">,
): string[] {
  const isWhole = secretArguments.includes("films") || secretArguments.includes(filmPath(key));
  if (isWhole) return [...filmArguments];
  return filmArguments.filter((name) => secretArguments.includes(filmPath(key, name)));
}

/** One list of both: what moves from one to the other is a change. What can't be read stays, and is refused. */
function triggersOf(own: unknown, { triggers }: SharedArguments): Props {
  if (own !== undefined && own !== null && !Array.isArray(own)) return { triggers: own };
  const its: unknown = own ?? [];
  const isEmpty = triggers.length === 0 && Array.isArray(its) && its.length === 0;
  return isEmpty ? {} : { triggers: [triggers, its] };
}

function isFilmArgument(name: string): boolean {
  return filmArguments.some((argument) => argument === name);
}

function notOfFilms([path, value]: [string, unknown]): Failure {
  const names = [...filmArguments, "adopt"];
  const problem = ["region", "endpoint", "timeout", "deletionPolicy", "preflight"].includes(path)
    ? "is an argument of the set, for all its films"
    : `is not an argument of a film${didYouMean(path, names)}`;
  return { path, problem, value };
}

function adoptRules(adopt: unknown): Failure[] {
  if (adopt === undefined || adopt === null || (typeof adopt === "string" && adopt !== "")) return [];
  return [{ path: "adopt", problem: "must be the id of a job", value: adopt }];
}

import { byDefault, requestArguments } from "../inputs/argumentTable";
import type { Failure } from "../inputs/failure";
import type { RenderInputs } from "../inputs/inputs";
import type { ResourceContext } from "../inputs/resourceContext";
import { withDefaults, type ParsedInputs } from "../inputs/parseInputs";
import { holdsUnknown } from "../inputs/unknowns";
import type { OutputMediaTarget } from "../base/limits";
import { fingerprint, outputAddress, renderRequest } from "../job/state/renderRequest";
import { type AddressClaim, unknownPart } from "../run/addressBook";
import type { Run } from "../run/run";
import type { Props } from "./props";

export interface CheckedFilm {
  readonly args: Props;
  readonly parsed: ParsedInputs;
  /** Whether it is there already, or on its way, and nothing makes it anew. */
  readonly isSettled: boolean;
}

/**
 * Films of the program that would lie at one address. Different ones are refused: whichever ends first would be another's
 * film, with a job that says Success. The same film twice is a waste at most, and is only told.
 */
export function judgeRivals(run: Run, context: ResourceContext, film: CheckedFilm): Failure[] {
  const claim = claimOf(context.name, film);
  const rivals = run.memory.addresses.claim(context.urn, claim === undefined ? [] : [claim]);
  return rivals.flatMap(({ other, differs }) => {
    // Two that an earlier version rendered so stay as they are, as long as none of them is rendered again.
    if (differs && !(film.isSettled && other.isSettled))
      return [differentFilms(context.name, other, film.parsed)];
    const line = `${other.name} writes to the same address: the film of whichever ends last is kept.`;
    if (run.memory.isNews(context.urn, line)) run.host.log.warn(context.urn, line);
    return [];
  });
}

const addressKeys = {
  "oss-object": ["MediaURL", "mediaUrl"],
  "vod-media": ["FileName", "fileName"],
  S3: ["ObjectKey", "objectKey"],
} as const satisfies Record<OutputMediaTarget, readonly [key: string, name: string]>;

function differentFilms(name: string, other: AddressClaim, { args }: ParsedInputs): Failure {
  const [key, argument] = addressKeys[args.outputMediaTarget ?? "oss-object"];
  return {
    path: `outputMediaConfig.${argument}`,
    problem: `is the address of two different films, of "${name}" and ${other.name}: each would overwrite the other. Give each its own`,
    value: args.outputMediaConfig?.[key],
  };
}

/** Undefined where the address is not known, or can't be read. */
export function claimOf(name: string, { args, parsed, isSettled }: CheckedFilm): AddressClaim | undefined {
  const read = parsed.written;
  if (read.outputMediaConfig === undefined || holdsUnknown(args["outputMediaTarget"])) return undefined;
  const inputs = withDefaults(read, parsed.region ?? "");
  const address = outputAddress(inputs);
  if (holdsUnknown(address) || !isWhole(address)) return undefined;
  const hashes = fingerprint(renderRequest(withoutAddress(inputs)));
  return { address, name: `"${name}"`, film: filmParts(args, hashes), isSettled };
}

/** One address may be written in several ways. */
function withoutAddress(inputs: RenderInputs): RenderInputs {
  const output = Object.entries(inputs.outputMediaConfig).filter(([key]) => key !== "MediaURL");
  return { ...inputs, outputMediaConfig: Object.fromEntries(output) };
}

/** Of a broken configuration parts of the address are missing: that is refused anyway. */
function isWhole(address: string): boolean {
  return address !== "" && !address.endsWith("/") && !address.includes(":///");
}

/** The hashes of what is known. Triggers say when to render, and nothing of the film. */
function filmParts(args: Props, hashes: Readonly<Record<string, string>>): AddressClaim["film"] {
  const parts = requestArguments.flatMap((part): [string, string][] => {
    if (part === "triggers") return [];
    if (holdsUnknown(args[part])) return [[part, unknownPart]];
    const isGiven = args[part] !== undefined || byDefault(part) !== undefined || part === "region";
    const hash = isGiven ? hashes[part] : undefined;
    return hash === undefined ? [] : [[part, hash]];
  });
  return Object.fromEntries(parts);
}

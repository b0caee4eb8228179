import { objectIn } from "../../base/json";
import type { ResourceContext } from "../../inputs/resourceContext";
import { toApiLetters } from "../../inputs/apiLetters";
import { filmPath } from "../../inputs/filmPath";
import { readArgs } from "../../inputs/readArgs";
import { holdsUnknown } from "../../inputs/unknowns";
import { outputAddress } from "../../job/state/renderRequest";
import type { AddressClaim } from "../../run/addressBook";
import type { Run } from "../../run/run";
import { claimOf } from "../judgeRivals";
import type { SetArguments, SharedArguments } from "./setArguments";
import { mostNameBytes } from "./packedRecord";
import { readFilm, type SetFilm } from "./setFilm";

/**
 * Films that would lie at one address, two of the set or one of the set and another resource's: whichever ends first would be
 * another's film, with a job that says Success. All are refused, both named.
 */
export function judgeSetRivals(
  run: Run,
  { urn, name }: ResourceContext,
  { films = {}, shared }: SetArguments,
  { isSent, addresses }: KnownFilms,
): string[] {
  const keys = new Map<string, string>();
  const failures: string[] = [];
  const claims: SetClaim[] = [];
  let nameBytes = 0;
  for (const [key, written] of Object.entries(films)) {
    const address = addresses.has(key) ? addresses.get(key) : writtenAddress(written);
    nameBytes += Buffer.byteLength(key) + Buffer.byteLength(address ?? "");
    if (address === undefined) continue;
    const other = keys.get(address);
    if (other !== undefined) {
      failures.push(sameAddress(key, `${filmPath(other)} of the same set`));
      continue;
    }
    keys.set(address, key);
    claims.push(new SetClaim(address, key, name, isSent(key, written), written, shared));
  }
  const rivals = run.memory.addresses.claim(urn, claims);
  for (const { claim, other, differs } of rivals) {
    if (!(claim instanceof SetClaim)) continue;
    if (differs && !(claim.isSettled && other.isSettled)) failures.push(sameAddress(claim.key, other.name));
    else warnOfTwin(run, urn, claim, other);
  }
  return nameBytes > mostNameBytes ? [...failures, tooLarge(nameBytes)] : failures;
}

/** What is known of films before their addresses are compared. */
interface KnownFilms {
  /** Whether a film is there already, or on its way. */
  readonly isSent: (key: string, written: unknown) => boolean;
  /** The addresses of films that are read already, by key. */
  readonly addresses: ReadonlyMap<string, string | undefined>;
}

function tooLarge(bytes: number): string {
  const inMegabytes = (some: number) => `${(some / 1e6).toFixed(1)} MB`;
  return `The keys and addresses of all films take ${inMegabytes(bytes)}, and Pulumi can store ${inMegabytes(mostNameBytes)} of a set that failed. Give shorter ones, or make a second set of some.`;
}

function warnOfTwin(run: Run, urn: string, { name }: SetClaim, other: AddressClaim): void {
  const line = `${other.name} writes to the same address as ${name}: the film of whichever ends last is kept.`;
  if (run.memory.isNews(urn, line)) run.host.log.warn(urn, line);
}

function sameAddress(key: string, other: string): string {
  return `${filmPath(key, "outputMediaConfig")} names the same address as ${other}: each would overwrite the other. Give each its own.`;
}

/** What decides the film is read only where another film lies at its address. */
class SetClaim implements AddressClaim {
  constructor(
    readonly address: string,
    readonly key: string,
    private readonly set: string,
    readonly isSettled: boolean,
    private readonly written: unknown,
    private readonly shared: SharedArguments,
  ) {}

  get name(): string {
    return `${filmPath(this.key)} of "${this.set}"`;
  }

  get film(): AddressClaim["film"] {
    const parsed = readFilm(this.written, this.shared);
    const claim = claimOf(this.name, { args: parsed.raw, parsed, isSettled: this.isSettled });
    return claim?.film ?? {};
  }
}

/** The same of a film as it is written, without reading all of it. */
function writtenAddress(written: unknown): string | undefined {
  const raw = objectIn(written) ?? {};
  const { args } = readArgs(raw, ["outputMediaConfig", "outputMediaTarget"]);
  const { outputMediaConfig, outputMediaTarget } = args;
  return addressOf({
    raw,
    written: { outputMediaConfig: outputMediaConfig && toApiLetters(outputMediaConfig), outputMediaTarget },
  });
}

/** The canonical address a film writes to, as far as it is known. */
export function addressOf({ raw, written }: Pick<SetFilm, "raw" | "written">): string | undefined {
  const { outputMediaConfig, outputMediaTarget = "oss-object" } = written;
  if (outputMediaConfig === undefined || holdsUnknown(raw["outputMediaTarget"])) return undefined;
  const address = outputAddress({ outputMediaConfig, outputMediaTarget });
  const isWhole = address !== "" && !address.endsWith("/") && !address.includes(":///");
  return isWhole && !holdsUnknown(address) ? address : undefined;
}

import type { ResourceKind } from "./program";

/** What can go wrong at one call of the provider to ICE, or at one step of the engine. */
export const callFaultKinds = [
  /** The connection breaks before ICE has the call. */
  "lostBefore",
  /** ICE acts, and the reply is lost. */
  "lostAfter",
  /** No answer: the client gives up after 15 s. */
  "hang",
  "slow",
  "throttled",
  "unavailable",
  /** ICE acts, and a page that is no JSON comes back. */
  "unreadable",
  "staleCredentials",
  /** RAM does not allow it. */
  "denied",
  /** The engine and the provider die before ICE has the call. */
  "crashBefore",
  /** They die when ICE has acted and the reply is on its way. */
  "crashAfter",
  /** They die with the reply just received, nothing written. */
  "crashReplied",
  /** Ctrl-C while the call is on its way. */
  "interrupt",
] as const;

export type CallFaultKind = (typeof callFaultKinds)[number];

export const stepFaultKinds = [
  /** The engine dies with a verb's result received and not written. */
  "crashUnwritten",
  /** It dies right after the state was written. */
  "crashWritten",
] as const;

export type StepFaultKind = (typeof stepFaultKinds)[number];

/** The provider's verbs as the engine calls them. */
export type ProviderVerb = "check" | "diff" | "create" | "update" | "read" | "delete";

export const operations = [
  "submit",
  "get",
  "list",
  "mediaInfo",
  "batchMedia",
  "deleteMedia",
  "updateMedia",
  "updateProject",
] as const;
export type Operation = (typeof operations)[number];

export interface Fault {
  /** Which kind of resource it strikes. */
  readonly of: ResourceKind;
  readonly verb: ProviderVerb;
  /** Where it strikes: a call to ICE, or the engine's own writing of the state. */
  readonly at: Operation | "state";
  readonly kind: CallFaultKind | StepFaultKind;
  /** How many of these go well first. */
  readonly skip: number;
  /** How many are struck after that. */
  readonly times: number;
}

/** The faults of one run of the engine, counted down as they strike. */
export class Faults {
  private readonly entries;

  constructor(faults: readonly Fault[]) {
    this.entries = faults.map((fault) => ({ fault, seen: 0, hits: 0 }));
  }

  draw(of: ResourceKind, verb: ProviderVerb, at: Fault["at"]): Fault | undefined {
    for (const entry of this.entries) {
      const { fault } = entry;
      if (fault.of !== of || fault.verb !== verb || fault.at !== at || entry.hits >= fault.times) continue;
      entry.seen += 1;
      if (entry.seen <= fault.skip) continue;
      entry.hits += 1;
      return fault;
    }
    return undefined;
  }
}

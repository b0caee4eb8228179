import type { Oddity } from "./oddities";

/** What ICE leaves open, and how its renders go: each position is a world the provider must live in. */
export interface Switches {
  /** How long a ClientToken stands for its job; ICE documents nothing. */
  readonly tokenLifetimeMs: number;
  /** The same token with other words: refused, or answered with the first job. */
  readonly tokenMismatch: "error" | "replay";
  /** A job shows in List only after this long. */
  readonly listLagMs: number;
  /** A job is JobNotFound for this long after its submit. */
  readonly notFoundLagMs: number;
  readonly mediaIdPer: "job" | "address";
  /** This machine's clock minus ICE's. ICE refuses more than 15 minutes. */
  readonly clockSkewMs: number;
  /** More calls in one second get Throttling.User. */
  readonly callsPerSecond: number;
  /** The clock that ICE's jobs go by, minus that of its replies, below zero. */
  readonly jobClockBehindMs: number;
  /** Whether replies say when they were written. */
  readonly dateHeader: "told" | "missing";
  /** ICE knows a film as media only so long after its job has ended. */
  readonly mediaLagMs: number;
  /** What ICE knows of what films are made from: nothing, that it is well, or until all is calm that it can't be read. */
  readonly materials: "unknown" | "well" | "broken";
  /** Jobs of other people that can't be read whole. */
  readonly strangers: "none" | "some";
  /** What stands in fields of replies instead of what should. */
  readonly oddities: readonly Oddity[];
  /** How large a state the engine takes as a part of an error: what the provider goes by where nothing is said. */
  readonly mostFailedBytes?: number | undefined;
  /** What the renders do, in the order of their submits; those that follow take 20 s. */
  readonly renders: readonly RenderPlan[];
}

export interface RenderPlan {
  readonly durationMs: number;
  /** The Code it fails with. */
  readonly failsWith?: string;
  /** An undocumented status it shows half of the time. */
  readonly oddStatus?: string;
}

export const forever = Number.POSITIVE_INFINITY;

/** Nothing lags and nothing is forgotten. */
export const calmSwitches: Switches = {
  tokenLifetimeMs: forever,
  tokenMismatch: "error",
  listLagMs: 0,
  notFoundLagMs: 0,
  mediaIdPer: "job",
  clockSkewMs: 0,
  callsPerSecond: 30,
  jobClockBehindMs: 0,
  dateHeader: "told",
  mediaLagMs: 0,
  materials: "unknown",
  strangers: "none",
  oddities: [],
  mostFailedBytes: undefined,
  renders: [],
};

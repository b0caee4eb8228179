import { z } from "zod";
import { type FilmAssumptions, USUAL_FILM_ASSUMPTIONS } from "./filmAssumptions";
import { LIMITS } from "./limits";

const ms = z.number().int().nonnegative();

/** What ICE leaves open. Each can be changed while running, to try a client against every reading. */
const assumptionsSchema = z.strictObject({
  /** How long the same ClientToken stands for the same job. */
  clientTokenLifetimeMs: z.union([ms, z.literal("forever")]),
  /** The same ClientToken with another request: 400 IdempotentParameterMismatch, or the earlier job again. */
  clientTokenMismatch: z.enum(["error", "replay"]),
  /** A job shows in ListMediaProducingJobs only after this long. */
  listLagMs: ms,
  /** A job is JobNotFound for this long after its submit. */
  notFoundAfterSubmitMs: ms,
  /** Renders to one address: each with a MediaId of its own, the earlier one gone; or all with the same. */
  mediaIdPer: z.enum(["job", "address"]),
  /** A parameter in the other place, query for body or body for query: counts as not given, or is taken. */
  parameterPlaces: z.enum(["strict", "either"]),
  /** Calls a second, by operation, `*` for all together; more get Throttling.User. */
  callsPerSecond: z.record(z.string(), z.number().positive()),
  /** Operations that RAM denies: 403 Forbidden.RAM. */
  deniedOperations: z.array(z.string()),
  /** MediaIds and InputURLs that DeleteMediaInfos puts in its ForbiddenList. */
  undeletableMedia: z.array(z.string()),
  /** How often a callback is sent that nobody takes. */
  callbackAttempts: z.number().int().positive(),
  /** The pause after each attempt. */
  callbackRetryMs: ms,
  /**
   * How long a video clip plays that has a TimelineOut and neither Out, MaxOut nor Duration: its whole material, as ICE's FAQ
   * says, or its window on the timeline.
   */
  windowWithoutOut: z.enum(["material", "window"]),
  /** Sound after the last picture: cut, as ICE's page on templates says, or heard over black, as its FAQ says. */
  soundAfterPicture: z.enum(["cut", "black"]),
} satisfies Record<keyof FilmAssumptions, unknown> & Record<string, unknown>);

export const assumptionChangesSchema = assumptionsSchema.partial();

export type Assumptions = z.output<typeof assumptionsSchema>;
/** Some of the {@link Assumptions}; the others stay as they are. */
export type AssumptionChanges = z.input<typeof assumptionChangesSchema>;

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  clientTokenLifetimeMs: "forever",
  clientTokenMismatch: "error",
  listLagMs: 0,
  notFoundAfterSubmitMs: 0,
  mediaIdPer: "job",
  parameterPlaces: "either",
  callsPerSecond: { SubmitMediaProducingJob: LIMITS.submitCallsPerSecond },
  deniedOperations: [],
  undeletableMedia: [],
  callbackAttempts: LIMITS.callbackAttempts,
  callbackRetryMs: LIMITS.callbackRetryMs,
  ...USUAL_FILM_ASSUMPTIONS,
};

/** The assumptions in force. */
export class Switches {
  private values = DEFAULT_ASSUMPTIONS;

  constructor(initial: AssumptionChanges = {}) {
    this.set(initial);
  }

  get current(): Assumptions {
    return this.values;
  }

  /** Changes some; the others stay. Throws on an unknown name or a value out of range. */
  set(changes: AssumptionChanges): Assumptions {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    this.values = assumptionsSchema.parse({ ...this.values, ...Object.fromEntries(given) });
    return this.values;
  }
}

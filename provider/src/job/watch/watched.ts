import { isDeepStrictEqual } from "node:util";
import { abortReason } from "../../base/clock";
import type { IceJob } from "../../ice/api";
import { definedFields } from "../../base/definedFields";
import { type ExpectedTotal, expectTotal, type OwnTotal } from "./expectedTotal";
import { areAlike, nextLookMs } from "./nextLook";
import { phaseOf } from "../status";
import { notFoundLagMs, type WatchOptions } from "./watcher";

/** One job that is watched, and who waits for it. */
export class Watched {
  nextLookAtMs: number;
  /** Somebody asks for it by itself right now. */
  isBeingFetched = false;
  /** A look has shown it since its next one was planned. */
  wasSeen = false;
  private queuedMs = 0;
  private nextAskAtAgeMs = firstAskMs;
  private progressPercent: number | undefined;
  private expected: OwnTotal | undefined;
  private iceCreatedAtMs: number | undefined;
  private lastSeen: IceJob | undefined;
  private readonly waiting = new Set<Waiting>();

  constructor(
    readonly jobId: string,
    /** In this machine's time; undefined until it is known. */
    public submittedAtMs: number | undefined,
    nowMs: number,
    typical: ExpectedTotal | undefined,
    private readonly isOneOfMany = false,
  ) {
    this.nextLookAtMs = nowMs;
    // One that was submitted just now is not worth a look yet.
    if (submittedAtMs !== undefined && this.elapsedMs(nowMs) < justSubmittedMs) {
      this.planNextLook(nowMs, typical);
    }
  }

  /** Whether somebody who waits needs what only GetMediaProducingJob tells. */
  get needsAllOfIt(): boolean {
    return [...this.waiting].some(({ needsAllOfIt }) => needsAllOfIt);
  }

  /** Whether who waits has time; not shortly before it stops waiting. */
  hasTime(nowMs: number): boolean {
    return [...this.waiting].every(
      ({ isOneOfMany, lastLookAtMs }) =>
        isOneOfMany && (lastLookAtMs === undefined || lastLookAtMs > nowMs + longestPutOffMs),
    );
  }

  get hasWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** When ICE created it, in ICE's time, as far as it was seen. */
  get createdAtIceMs(): number | undefined {
    return this.iceCreatedAtMs;
  }

  /** Not found, this soon after its submit, is lag. */
  isYoung(nowMs: number): boolean {
    return this.submittedAtMs !== undefined && nowMs - this.submittedAtMs < notFoundLagMs;
  }

  elapsedMs(nowMs: number): number {
    return Math.max(0, nowMs - (this.submittedAtMs ?? this.iceCreatedAtMs ?? nowMs));
  }

  /** How long it will have taken in all, by its own progress. */
  get expectedTotal(): OwnTotal | undefined {
    return this.expected;
  }

  /** Settles when the job has ended, or the signal aborts: then nobody waits for this part any more. */
  wait(options: WatchOptions, nowMs: number, onLeave: () => void): Promise<IceJob> {
    const { signal, untilMs, onLook, isListEnough } = options;
    // Who joins may know of it what who began did not.
    this.submittedAtMs ??= options.submittedAtMs;
    return new Promise((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener("abort", onAbort);
        this.waiting.delete(waiting);
        onLeave();
      };
      const onAbort = () => {
        leave();
        reject(abortReason(signal));
      };
      const waiting: Waiting = {
        needsAllOfIt: isListEnough !== true,
        isOneOfMany: options.isOneOfMany === true,
        lastLookAtMs: untilMs === undefined ? undefined : untilMs - beforeEndMs,
        onLook: (job) => onLook?.(job),
        resolve: (job) => {
          leave();
          resolve(job);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      this.waiting.add(waiting);
      this.nextLookAtMs = this.orLastLook(this.nextLookAtMs, nowMs);
      signal.addEventListener("abort", onAbort, { once: true });
      if (signal.aborted) onAbort();
    });
  }

  /** Tells everybody what a look showed; ends their wait when the job has ended. */
  sees(job: IceJob, nowMs: number): void {
    // ICE tells progress by Get alone, and perhaps not at all.
    if (job.progressPercent !== undefined || this.isBeingFetched)
      this.nextAskAtAgeMs = Math.max(firstAskMs, this.elapsedMs(nowMs) * 1.5);
    // List shows no progress: the last one stays, and what has succeeded is done.
    this.progressPercent =
      job.progressPercent ?? (phaseOf(job.status) === "success" ? 100 : this.progressPercent);
    const createdAtMs = Date.parse(job.createTime ?? "");
    if (!Number.isNaN(createdAtMs)) this.iceCreatedAtMs = createdAtMs;
    const elapsedMs = this.elapsedMs(nowMs);
    if (job.progressPercent === 0) this.queuedMs = elapsedMs;
    this.expected = expectTotal(this.expected, elapsedMs, job.progressPercent, this.queuedMs);
    this.wasSeen = true;
    const seen = this.asBefore(definedFields({ ...job, progressPercent: this.progressPercent }));
    const hasEnded = phaseOf(job.status) !== "pending";
    for (const waiting of [...this.waiting]) {
      waiting.onLook(seen);
      if (hasEnded) waiting.resolve(seen);
    }
  }

  /**
   * What the last look showed, where this one shows the same: all who wait keep it, and hundreds of new ones with each
   * sweep would be garbage that is old when it is let go.
   */
  private asBefore(job: IceJob): IceJob {
    const before = this.lastSeen;
    if (before !== undefined && isDeepStrictEqual(before, job)) return before;
    this.lastSeen = job;
    return job;
  }

  fails(error: Error): void {
    for (const waiting of [...this.waiting]) waiting.reject(error);
  }

  /** Whether its own progress would say much more than is known of it; asked no more often than its age grows by half. */
  wantsProgress(nowMs: number, typical: ExpectedTotal | undefined): boolean {
    const elapsedMs = this.elapsedMs(nowMs);
    if (elapsedMs < this.nextAskAtAgeMs) return false;
    const { expected } = this;
    if (expected !== undefined) {
      const isNear = elapsedMs > expected.leastMs * 0.7;
      return isNear && expected.mostMs - expected.leastMs > wideMs;
    }
    return typical === undefined || !areAlike(typical) || elapsedMs > typical.mostMs * 1.25;
  }

  planNextLook(nowMs: number, typical: ExpectedTotal | undefined): void {
    const delayMs = nextLookMs({
      elapsedMs: this.elapsedMs(nowMs),
      expected: this.expected,
      isQueued: this.progressPercent === 0,
      typical,
      isOneOfMany: this.isOneOfMany && [...this.waiting].every((waiting) => waiting.isOneOfMany),
    });
    this.nextLookAtMs = this.orLastLook(nowMs + delayMs, nowMs);
    this.wasSeen = false;
  }

  /** Sooner where somebody would stop waiting before that look. */
  private orLastLook(plannedAtMs: number, nowMs: number): number {
    const ahead = [...this.waiting].flatMap(({ lastLookAtMs }) =>
      lastLookAtMs !== undefined && lastLookAtMs > nowMs ? [lastLookAtMs] : [],
    );
    return Math.min(plannedAtMs, ...ahead);
  }
}

/** No look at one of many is put off for longer. */
export const longestPutOffMs = 10_000;
const justSubmittedMs = 2_000;
/** A look this long before a timeout has its answer in time. */
const beforeEndMs = 1_500;
/** Before this age sweeps are enough. */
const firstAskMs = 25_000;
/** A guess this wide is not worth much near the end. */
const wideMs = 15_000;

interface Waiting {
  readonly needsAllOfIt: boolean;
  readonly isOneOfMany: boolean;
  readonly lastLookAtMs: number | undefined;
  onLook(job: IceJob): void;
  resolve(job: IceJob): void;
  reject(error: Error): void;
}

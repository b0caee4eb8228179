import type { Switches } from "../base/assumptions";
import type { Clock } from "../base/clock";
import { errorText } from "../base/errorText";
import { Slots } from "../jobs/slots";
import type { Callback } from "../store/callbackStore";
import type { Store } from "../store/store";
import { callbackAddresses } from "./callbackAddresses";
import { callbackTarget, type CallbackRules } from "./callbackTarget";
import { eventMessage, type IceEvent } from "./iceEvent";
import { postCallback } from "./postCallback";
import { signCallback } from "./signCallback";

export interface CallbackDeps extends CallbackRules {
  readonly store: Store;
  readonly clock: Clock;
  readonly switches: Switches;
}

/** Tells receivers what happened: kept first, then sent, each at least once or until nobody took it often enough. */
export class Callbacks {
  private readonly slots = new Slots(PARALLEL);
  private readonly stopping = new AbortController();
  private readonly sending = new Map<number, Promise<void>>();

  constructor(private readonly deps: CallbackDeps) {}

  /** The last ones, oldest first, and what became of them. */
  list(): Callback[] {
    return this.deps.store.callbacks.all().map(({ callback }) => callback);
  }

  /** To be called in the transaction of what happened: both are kept, or none. */
  tell(event: IceEvent): void {
    const { store, clock } = this.deps;
    const nowMs = clock.now();
    const addresses = callbackAddresses(event, store.eventCallback.get());
    if (addresses.length === 0) return;
    for (const address of addresses) {
      store.callbacks.insert({
        ...{ address, eventType: event.eventType, message: eventMessage(event, nowMs) },
        ...{ attempts: 0, outcome: "waiting", createdAtMs: nowMs },
      });
    }
    // After the transaction, which ends before any microtask runs.
    queueMicrotask(() => this.resume());
  }

  /** Takes up whatever is still to be sent. */
  resume(): void {
    if (this.stopping.signal.aborted) return;
    for (const { seq, callback } of this.deps.store.callbacks.waiting()) {
      if (this.sending.has(seq)) continue;
      this.sending.set(
        seq,
        this.send(seq, callback).finally(() => this.sending.delete(seq)),
      );
    }
  }

  /** What is not delivered by now waits for the next start. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error("The emulator was stopped."));
    await Promise.all(this.sending.values());
  }

  /** Never rejects. */
  private async send(seq: number, callback: Callback): Promise<void> {
    const { signal } = this.stopping;
    let latest = callback;
    try {
      while (latest.outcome === "waiting") {
        const current = latest;
        latest = await this.slots.run(() => this.attempt(current), signal);
        this.deps.store.callbacks.update({ seq, callback: latest });
        if (latest.outcome === "waiting")
          await this.deps.clock.sleep(this.deps.switches.current.callbackRetryMs, signal);
      }
    } catch (error) {
      if (!signal.aborted) process.emitWarning(`A callback was not sent: ${errorText(error)}`);
    }
  }

  private async attempt(callback: Callback): Promise<Callback> {
    const target = callbackTarget(callback.address, this.deps);
    if ("refused" in target) return { ...callback, outcome: "refused", reason: target.refused };
    const { store, clock, switches } = this.deps;
    const account = store.eventCallback.get();
    const headers =
      account?.authSwitch === "on" && account.authKey !== undefined
        ? signCallback(callback.address, account.authKey, clock.wallNow())
        : {};
    const reason = await postCallback(target.url, callback.message, headers, this.stopping.signal);
    const attempts = callback.attempts + 1;
    if (reason === undefined) return { ...callback, attempts, outcome: "delivered", reason };
    const isLast = attempts >= switches.current.callbackAttempts;
    return { ...callback, attempts, outcome: isLast ? "failed" : "waiting", reason };
  }
}

const PARALLEL = 4;

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";
import type { Clock as EmulatorClock } from "../../emulator/src/base/clock";
import type { Clock } from "../../provider/src/base/clock";

/** What else may be under way: a file is read, a name is looked up. */
const waitedFor = /^(FSReq|GetAddrInfo)/u;
/** Turns of the event loop without a call in flight, and without a file being read, after which nobody but a sleeper has anything to do. */
const idleTurns = 8;

/**
 * The emulator's time for the provider, without its waits: when no call is in flight, time moves ahead to whoever wakes
 * first. Hours of polling take milliseconds, in the order in which they would really happen.
 */
export class SimulatedClock implements Clock {
  private readonly sleepers = new Set<Sleeper>();
  private isTicking = false;

  constructor(private readonly emulated: EmulatorClock) {}

  now(): number {
    return this.emulated.now();
  }

  advance(delayMs: number): void {
    this.emulated.advance(delayMs);
  }

  sleep(delayMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.sleepers.delete(sleeper);
        reject(signal.reason instanceof Error ? signal.reason : new Error("The sleep was ended."));
      };
      const wake = () => {
        signal.removeEventListener("abort", abort);
        this.sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { wakesAtMs: this.now() + Math.ceil(delayMs), wake };
      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener("abort", abort, { once: true });
      this.sleepers.add(sleeper);
      void this.tick();
    });
  }

  private async tick(): Promise<void> {
    if (this.isTicking) return;
    this.isTicking = true;
    while (this.sleepers.size > 0) {
      await untilIdle();
      const first = [...this.sleepers].sort((a, b) => a.wakesAtMs - b.wakesAtMs)[0];
      if (first === undefined) break;
      this.emulated.advance(Math.max(0, first.wakesAtMs - this.now()));
      first.wake();
    }
    this.isTicking = false;
  }
}

interface Sleeper {
  readonly wakesAtMs: number;
  readonly wake: () => void;
}

/** Every HTTP call of this process, from its start until its answer was read. */
const inFlight = new Set<ClientRequest>();
const started = "http.client.request.start";
const count = (message: unknown) => {
  const request = requestOf(message);
  if (request === undefined) return;
  inFlight.add(request);
  request.once("close", () => inFlight.delete(request));
};
subscribe(started, count);
// The channel is the process's, which goes on to other test files.
afterAll(() => void unsubscribe(started, count));

function requestOf(message: unknown): ClientRequest | undefined {
  if (typeof message !== "object" || message === null || !("request" in message)) return undefined;
  return message.request instanceof ClientRequest ? message.request : undefined;
}

async function untilIdle(): Promise<void> {
  for (let quiet = 0; quiet < idleTurns;) {
    await new Promise((resolve) => void setImmediate(resolve));
    const isBusy = inFlight.size > 0 || process.getActiveResourcesInfo().some((kind) => waitedFor.test(kind));
    quiet = isBusy ? 0 : quiet + 1;
  }
}

import type { Clock } from "../../../../provider/src/base/clock";
import { SubmitRight } from "../../../../provider/src/job/submitRight";
import { whileTokenLasts } from "../../../../provider/src/job/whileTokenLasts";

describe("the right of one up to start a job", () => {
  it("goes with one token, however often that is sent", () => {
    const right = SubmitRight.ofOneUp();
    right.use("one");
    right.use("one");
    expect(() => {
      right.use("two");
    }).toThrow(/no other is submitted in this run/u);
  });

  it("goes with another one once ICE has said that under the first nothing was started", () => {
    const right = SubmitRight.ofOneUp();
    right.use("one");
    right.isKnownOtherwise();
    right.use("two");
    expect(() => {
      right.use("one");
    }).toThrow(/no other is submitted in this run/u);
  });
});

/** Time that passes when it is told to. */
function handClock(): { clock: Clock; pass: (forMs: number) => Promise<void> } {
  let nowMs = 0;
  const sleepers = new Set<{ atMs: number; wake: () => void }>();
  const clock: Clock = {
    now: () => nowMs,
    sleep: (delayMs, signal) =>
      new Promise((wake, reject) => {
        const sleeper = { atMs: nowMs + delayMs, wake };
        sleepers.add(sleeper);
        signal.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          reject(new Error("The sleep was ended."));
        });
      }),
  };
  const pass = async (forMs: number) => {
    nowMs += forMs;
    for (const { atMs, wake } of sleepers) if (atMs <= nowMs) wake();
    await new Promise((resolve) => void setImmediate(resolve));
  };
  return { clock, pass };
}

/** A submit that has no answer, and ends with the signal it was given. */
const unanswered = (signal: AbortSignal) =>
  new Promise<string>((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("Aborted."));
    });
  });

const open = Symbol("open");
const now = <T>(work: Promise<T>) => Promise.race([work, Promise.resolve(open)]);

describe("how long a submit goes on under one token", () => {
  it("is half a minute from the first request that ICE may have taken: then nobody knows", async () => {
    const { clock, pass } = handClock();
    const submitting = whileTokenLasts(clock, new AbortController().signal, (signal, patience) => {
      patience.begins();
      return unanswered(signal);
    });
    await pass(29_999);
    expect(await now(submitting)).toBe(open);
    await pass(1);
    expect(await submitting).toBeUndefined();
  });

  it("counts no time before that, nor once all that was sent has started nothing", async () => {
    for (const isSent of [false, true]) {
      const { clock, pass } = handClock();
      let answer: (reply: string) => void = () => undefined;
      const submitting = whileTokenLasts(clock, new AbortController().signal, (_signal, patience) => {
        if (isSent) {
          patience.begins();
          patience.ends();
        }
        return new Promise<string>((resolve) => (answer = resolve));
      });
      await pass(10 * 60_000);
      answer("job");
      expect(await submitting).toBe("job");
    }
  });

  it("starts anew with the first request after those that started nothing", async () => {
    const { clock, pass } = handClock();
    let again: () => void = () => undefined;
    const submitting = whileTokenLasts(clock, new AbortController().signal, (signal, patience) => {
      patience.begins();
      patience.ends();
      again = () => {
        patience.begins();
      };
      return unanswered(signal);
    });
    await pass(25_000);
    again();
    await pass(25_000);
    expect(await now(submitting)).toBe(open);
    await pass(5_000);
    expect(await submitting).toBeUndefined();
  });

  it("ends with the caller's deadline as an error, and with ICE's refusal as that", async () => {
    const { clock } = handClock();
    const caller = new AbortController();
    const submitting = whileTokenLasts(clock, caller.signal, (signal, patience) => {
      patience.begins();
      return unanswered(signal);
    });
    caller.abort(new Error("Out of time."));
    await expect(submitting).rejects.toThrow("Out of time.");
    const refused = whileTokenLasts(clock, new AbortController().signal, () =>
      Promise.reject(new Error("No.")),
    );
    await expect(refused).rejects.toThrow("No.");
  });
});

import { createLimiter, inTurn } from "../../../../provider/src/base/limiter";
import { type Clock, systemClock } from "../../../../provider/src/base/clock";
import { createTimeouts } from "../../../../provider/src/job/watch/timeouts";
import { DeadlineReached, startDeadline } from "../../../../provider/src/base/deadline";

const never = new AbortController().signal;

describe("work in turn", () => {
  it("does all of it, and never more at once than allowed", async () => {
    let underWay = 0;
    let most = 0;
    const done: number[] = [];
    const work = async (item: number) => {
      most = Math.max(most, (underWay += 1));
      await systemClock.sleep(1, never);
      underWay -= 1;
      done.push(item);
    };
    const items = Array.from({ length: 50 }, (_, index) => index);
    await inTurn(items, 4, work);
    expect(most).toBe(4);
    expect(done.sort((a, b) => a - b)).toEqual(items);

    most = 0;
    const limited = createLimiter(3);
    await Promise.all(items.map((item) => limited(() => work(item))));
    expect(most).toBe(3);
  });

  it("goes on after work that failed", async () => {
    const limited = createLimiter(1);
    const failed = limited(() => Promise.reject(new Error("no")));
    const next = limited(() => Promise.resolve("yes"));
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});

describe("many timeouts by one timer", () => {
  it("ends each by its own time, later ones that were extended, and none that has ended", async () => {
    const cancelled = new AbortController();
    const timeouts = createTimeouts(systemClock, 20, startDeadline(60_000, cancelled.signal, systemClock));
    const nowMs = Date.now();
    const [first, extended, ended] = [
      timeouts.begin(nowMs + 20),
      timeouts.begin(nowMs + 25),
      timeouts.begin(nowMs + 25),
    ];
    extended.extend(nowMs + 60_000);
    ended.end();
    await new Promise((resolve) => first.signal.addEventListener("abort", resolve));
    expect(first.signal.reason).toBeInstanceOf(DeadlineReached);
    await systemClock.sleep(30, never);
    expect([extended.signal.aborted, ended.signal.aborted]).toEqual([false, false]);
    cancelled.abort(new Error("over"));
    await new Promise((resolve) => extended.signal.addEventListener("abort", resolve));
    expect(extended.signal.reason).toEqual(new Error("over"));
    expect(timeouts.begin(Date.now() + 1_000).signal.aborted).toBe(true);
  });

  it("waits for nothing any more when the work is done", () => {
    const waits: AbortSignal[] = [];
    const clock: Clock = {
      ...systemClock,
      sleep: (delayMs, signal) => {
        waits.push(signal);
        return systemClock.sleep(delayMs, signal);
      },
    };
    const deadline = startDeadline(60_000, never, clock);
    createTimeouts(clock, 20, deadline).begin(Date.now() + 60_000);
    expect(waits.map(({ aborted }) => aborted)).toEqual([false, false]);
    deadline.release();
    expect(waits.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

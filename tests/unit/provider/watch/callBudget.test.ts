import fc from "fast-check";
import { createCallBudget } from "../../../../provider/src/ice/callBudget";

type Budget = ReturnType<typeof createCallBudget>;

/** When calls begin that are asked for at these times, in their order. */
function beginAll(budget: Budget, askedAtMs: readonly number[]): number[] {
  let nowMs = 1_000_000;
  return askedAtMs.map((atMs) => {
    nowMs = Math.max(nowMs, 1_000_000 + atMs);
    for (let wait = budget.waitMs(nowMs); wait > 0; wait = budget.waitMs(nowMs)) nowMs += Math.ceil(wait);
    budget.begins(nowMs);
    return nowMs;
  });
}

/** The most calls in any stretch of time, wherever it is cut. */
function mostWithin(beganAtMs: readonly number[], spanMs: number): number {
  return Math.max(
    0,
    ...beganAtMs.map((fromMs) => beganAtMs.filter((at) => at >= fromMs && at < fromMs + spanMs).length),
  );
}

const asked = fc
  .array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 150 })
  .map((times) => times.sort((a, b) => a - b));

describe("the budget of calls", () => {
  it("holds in any one second, however it is cut", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), asked, (most, times) => {
        expect(mostWithin(beginAll(createCallBudget(most), times), 1_000)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("holds for every budget when all is asked for at once", () => {
    for (let most = 1; most <= 60; most += 1) {
      const began = beginAll(
        createCallBudget(most),
        Array.from({ length: most * 3 }, () => 0),
      );
      expect({ most, inASecond: mostWithin(began, 1_000) }).toEqual({ most, inASecond: most });
    }
  });

  it("begins no more than a fifth of a second's calls at once", () => {
    const began = beginAll(
      createCallBudget(25),
      Array.from({ length: 200 }, () => 0),
    );
    expect(mostWithin(began, 200)).toBe(5);
  });

  it("is used up when there is enough to do", () => {
    for (const most of [1, 2, 7, 25, 30, 100]) {
      const count = most * 10;
      const began = beginAll(
        createCallBudget(most),
        Array.from({ length: count }, () => 0),
      );
      expect((began.at(-1) ?? 0) - (began[0] ?? 0)).toBeLessThanOrEqual(10_000 * 1.05);
    }
  });

  it("pauses when ICE refuses a call, goes on at half the pace, and comes back", () => {
    const budget = createCallBudget(24);
    expect(budget.waitMs(1_000_000)).toBe(0);
    budget.refused(1_000_000, 1_000_100);
    expect(budget.waitMs(1_000_100)).toBe(1_000);
    expect(budget.callsPerSecond(1_000_100)).toBe(12);
    // Calls that were under way at the cut say nothing new.
    budget.refused(1_000_050, 1_000_150);
    expect(budget.callsPerSecond(1_000_100)).toBe(12);
    expect(budget.callsPerSecond(1_013_100)).toBeGreaterThan(17);
    expect(budget.callsPerSecond(1_025_100)).toBe(24);
    budget.refused(1_030_000, 1_030_000);
    budget.refused(1_031_000, 1_031_000);
    expect(Math.round(budget.callsPerSecond(1_031_000))).toBe(6);
  });

  it("never falls below one call in two seconds, however often ICE refuses", () => {
    const budget = createCallBudget(25);
    for (let second = 0; second < 20; second += 1) budget.refused(1_000 * second, 1_000 * second + 10);
    expect(budget.callsPerSecond(19_010)).toBeGreaterThanOrEqual(0.5);
    expect(budget.callsPerSecond(19_010)).toBeLessThan(1.1);
  });

  it("outlives a clock that is set back", () => {
    const budget = createCallBudget(2);
    beginAll(budget, [0, 0, 0, 0]);
    budget.refused(1_002_000, 1_002_000);
    expect(budget.waitMs(400_000)).toBeLessThanOrEqual(1_000);
  });

  it("grows while calls are made without a pause and none is refused, and gives way at once", () => {
    const budget = createCallBudget(25, 29);
    const asking = Array.from({ length: 1_500 }, () => 0);
    const begun = beginAll(budget, asking);
    const within = (from: number, to: number) =>
      begun.filter((at) => at >= 1_000_000 + from * 1_000 && at < 1_000_000 + to * 1_000).length;
    expect(within(1, 2)).toBeLessThanOrEqual(25);
    expect(within(10, 20)).toBeGreaterThan(280);
    expect(within(40, 50)).toBeGreaterThan(280);
    expect(mostWithin(begun, 1_000)).toBeLessThanOrEqual(29);
    const nowMs = begun.at(-1) ?? 0;
    budget.refused(nowMs, nowMs);
    expect(budget.callsPerSecond(nowMs)).toBeLessThanOrEqual(14.5);
    expect(budget.callsPerSecond(nowMs + 600_000)).toBe(25);
  });

  it("grows only so far that calls which travel for unlike times are not too many when they arrive", () => {
    const paceAfter = (tookMs: readonly number[]) => {
      const budget = createCallBudget(25, 29);
      const asking = Array.from({ length: 1_500 }, () => 0);
      const begun = beginAll(budget, asking);
      for (const took of tookMs) budget.answered(took);
      return budget.callsPerSecond(begun.at(-1) ?? 0);
    };
    const even = Array.from({ length: 60 }, () => 40);
    expect(paceAfter(even)).toBe(29);
    expect(paceAfter([...even, 900])).toBe(29);
    expect(paceAfter(even.map((took, index) => took + (index % 4) * 30))).toBe(27);
    expect(paceAfter(even.map((took, index) => took + (index % 4) * 200))).toBe(25);
    // By a pace that the user named it does not grow, nor fall.
    const named = createCallBudget(40);
    for (const took of [0, 900, 0, 900]) named.answered(took);
    expect(named.callsPerSecond(1_000_000)).toBe(40);
  });

  it("begins at its own pace again after a pause", () => {
    const budget = createCallBudget(25, 29);
    const begun = beginAll(
      budget,
      Array.from({ length: 1_500 }, () => 0),
    );
    budget.begins((begun.at(-1) ?? 0) + 5_000);
    expect(budget.callsPerSecond((begun.at(-1) ?? 0) + 5_000)).toBe(25);
  });
});

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
});

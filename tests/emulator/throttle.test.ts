import { Throttle } from "../../emulator/src/call/throttle";

const code = "Throttling.User";

/** Whether a call is let through. */
function admits(
  throttle: Throttle,
  operation: string,
  perSecond: Record<string, number>,
  nowMs: number,
): boolean {
  try {
    throttle.admit(operation, perSecond, nowMs);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code });
    return false;
  }
}

describe("the throttle", () => {
  it("lets so many calls of an operation through in any one second, and more when the second is over", () => {
    const throttle = new Throttle();
    const at = (nowMs: number) => admits(throttle, "Get", { Get: 2 }, nowMs);
    expect([0, 500, 999, 1_000, 1_001, 1_500].map(at)).toEqual([true, true, false, true, false, true]);
  });

  it("does not count a call that it refused, by its operation or by the cap of all", () => {
    const throttle = new Throttle();
    const limits = { Get: 1, "*": 2 };
    expect(admits(throttle, "Get", limits, 0)).toBe(true);
    // Refused by its own cap, it leaves the cap of all alone.
    expect(admits(throttle, "Get", limits, 100)).toBe(false);
    expect(admits(throttle, "List", limits, 200)).toBe(true);
    expect(admits(throttle, "List", limits, 300)).toBe(false);
    expect(admits(throttle, "Get", limits, 1_050)).toBe(true);
  });

  it("knows no cap for what none was named for, whatever it is called", () => {
    const throttle = new Throttle();
    for (const operation of ["List", "toString", "constructor"]) {
      for (let call = 0; call < 100; call += 1) expect(admits(throttle, operation, { Get: 1 }, 0)).toBe(true);
    }
  });

  it("can shut an operation altogether", () => {
    expect(admits(new Throttle(), "Get", { Get: 0 }, 0)).toBe(false);
  });
});

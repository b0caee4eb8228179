import { pauseStackTraces } from "../../../provider/src/base/pauseStackTraces";

const here = "pauseStackTraces.test";

/** What a trace reads as while traces are paused. */
function readWhilePaused(limit: number): string | undefined {
  const before = Error.stackTraceLimit;
  const goOn = pauseStackTraces();
  try {
    Error.stackTraceLimit = limit;
    return new Error("paused").stack;
  } finally {
    Error.stackTraceLimit = before;
    goOn();
  }
}

describe("paused traces of errors", () => {
  it("are not written, but for one of unlimited length, which tells a resource's place in the program", () => {
    expect(readWhilePaused(10)).toBe("");
    expect(readWhilePaused(Number.POSITIVE_INFINITY)).toMatch(new RegExp(`paused[^]*at .*${here}`, "u"));
  });

  it("are whole when they are read later", () => {
    const goOn = pauseStackTraces();
    const error = new Error("made meanwhile");
    goOn();
    // As the SDK does with the error that it keeps for a registration that fails.
    error.message = "told later";
    expect(error.stack).toMatch(new RegExp(`at .*${here}`, "u"));
    expect(new Error("after").stack).toContain(here);
  });

  it("go on with what prepared them before", () => {
    const before: unknown = Reflect.get(Error, "prepareStackTrace");
    pauseStackTraces()();
    expect(Reflect.get(Error, "prepareStackTrace")).toBe(before);
  });

  it("are written plainly where nothing prepares them", () => {
    const before: unknown = Reflect.get(Error, "prepareStackTrace");
    Reflect.set(Error, "prepareStackTrace", undefined);
    try {
      expect(readWhilePaused(Number.POSITIVE_INFINITY)).toMatch(
        new RegExp(`Error: paused\\n {4}at .*${here}`, "u"),
      );
    } finally {
      Reflect.set(Error, "prepareStackTrace", before);
    }
  });
});

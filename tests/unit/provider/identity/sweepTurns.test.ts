import { createTurns } from "../../../../provider/src/job/find/sweepTurns";

/** Sweeps that end when they are told to. */
function heldSweeps() {
  const begun: { sinceMs: number; end: (found: string) => void; fail: (error: Error) => void }[] = [];
  const sweep = (sinceMs: number, signal: AbortSignal) =>
    new Promise<string>((end, fail) => {
      signal.addEventListener("abort", () => {
        fail(new Error("The one who swept ran out of time."));
      });
      begun.push({ sinceMs, end, fail });
    });
  return { begun, listedSince: createTurns(sweep) };
}

const turnOfTheLoop = () => new Promise((resolve) => void setImmediate(resolve));
const forEver = () => new AbortController().signal;

describe("sweeps that renders share", () => {
  it("are one for all who ask while another is under way, as far back as any of them needs", async () => {
    const { begun, listedSince } = heldSweeps();
    const first = listedSince(50, forEver());
    await turnOfTheLoop();
    const waiting = [listedSince(40, forEver()), listedSince(20, forEver()), listedSince(30, forEver())];
    await turnOfTheLoop();
    expect(begun.map(({ sinceMs }) => sinceMs)).toEqual([50]);
    begun[0]?.end("one");
    await turnOfTheLoop();
    expect(begun.map(({ sinceMs }) => sinceMs)).toEqual([50, 20]);
    begun[1]?.end("two");
    expect(await Promise.all([first, ...waiting])).toEqual(["one", "two", "two", "two"]);
  });

  it("that end with somebody's deadline are begun again by those who have time, and fail for that one alone", async () => {
    const { begun, listedSince } = heldSweeps();
    const deadline = new AbortController();
    const first = listedSince(50, forEver());
    await turnOfTheLoop();
    // The sweep that both wait for listens to whoever asked for it first.
    const hasty = listedSince(30, deadline.signal);
    const patient = listedSince(40, forEver());
    begun[0]?.end("one");
    await first;
    await turnOfTheLoop();
    expect(begun.map(({ sinceMs }) => sinceMs)).toEqual([50, 30]);
    deadline.abort(new Error("Out of time."));
    await expect(hasty).rejects.toThrow();
    await turnOfTheLoop();
    expect(begun).toHaveLength(3);
    expect(begun[2]?.sinceMs).toBe(40);
    begun[2]?.end("three");
    expect(await patient).toBe("three");
  });

  it("that fail fail for the one who asked for them, and the next one is not held up", async () => {
    const { begun, listedSince } = heldSweeps();
    const refused = listedSince(50, forEver());
    await turnOfTheLoop();
    begun[0]?.fail(new Error("Denied."));
    await expect(refused).rejects.toThrow("Denied.");
    const next = listedSince(50, forEver());
    await turnOfTheLoop();
    begun[1]?.end("found");
    expect(await next).toBe("found");
  });
});

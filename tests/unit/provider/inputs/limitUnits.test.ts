import { filmArgs } from "../../../support/films";
import { type Args, failuresOf } from "../../../support/refusals";

const film = filmArgs();

/** A limit is told in the unit of the value that it refuses. */
it.each<[what: string, args: Args, told: string]>([
  ["days", { timeout: "45d" }, 'timeout must be at most 30d; got "45d".'],
  ["hours", { timeout: "1000h" }, 'timeout must be at most 720h; got "1000h".'],
  ["minutes", { timeout: "50000m" }, 'timeout must be at most 43200m; got "50000m".'],
  ["seconds", { timeout: 3_000_000 }, "timeout must be at most 2592000 seconds; got 3000000."],
  [
    "minutes of film",
    { maxOutputMinutes: 1, timeline: filmArgs({ seconds: 90 }).timeline },
    "timeline makes a film of more minutes than maxOutputMinutes allows (1); got 1.5.",
  ],
  ["text", { userData: "x".repeat(513) }, "userData must be at most 512 bytes, and is 513 bytes"],
  [
    "an object",
    { userData: { note: "x".repeat(512) } },
    "userData must be at most 512 bytes as JSON, and is 523 bytes",
  ],
  [
    "seconds of an expected film",
    { expect: { minDuration: 90, maxDuration: 60 } },
    "expect.minDuration must not be above expect.maxDuration, 60; got 90.",
  ],
])("%s", async (_what, args, told) => {
  const failures = await failuresOf({ ...film, ...args });
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain(told);
});

import { inPairs, type Pairwise } from "../../support/inPairs";
import type { Host } from "../../support/nodeProgram";
import type { Boundary } from "./boundaries";
import { type Crash, crashAt } from "./crashAt";

export const longestCrashMs = 300_000;

/** One test for each boundary: nothing is paid for twice, and the gate opens on no film but the right one. */
export function itSurvives(boundaries: readonly Boundary[], host: Host): Pairwise<Boundary, Crash> {
  const crashes = inPairs(boundaries, (boundary) => crashAt(boundary, host));
  afterAll(() => crashes.settled(), longestCrashMs);

  it.each(boundaries.map((boundary) => ({ boundary, name: boundary.story.name, ...boundary })))(
    "$name: $instant ($identity)",
    async ({ boundary }) => {
      const { story } = boundary;
      const crash = await crashes.of(boundary);
      expect(crash).toMatchObject({ nextRun: "done", jobs: story.requests, films: story.films });
      expect(crash.jobsThen).toBeLessThanOrEqual(story.requests);
      expect(crash.pageThen).not.toBe("opened wrongly");
      expect(crash.page).toBe(story.command === "up" ? `film ${story.requests}` : "none");
    },
    longestCrashMs,
  );
  return crashes;
}

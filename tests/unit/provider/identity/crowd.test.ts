import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

/** What is said when it is not known whether ICE has taken a job. */
const unsure = "ICE did not say whether it took the job";
const throttled = {
  kind: "error",
  code: "Throttling.User",
  message: "Request was denied due to user flow control.",
  status: 400,
} as const;

it("renders that wait for their turn to be submitted are neither late nor lost", async () => {
  // A minute and more for the last one: longer than ICE surely remembers a token.
  const films = 80;
  const config = { "alicloud-ice:callsPerSecond": "1" };
  const assumptions = { callsPerSecond: {} };
  await withStory({ config, emulator: { assumptions } }, async (story) => {
    const program = Object.fromEntries(
      Array.from({ length: films }, (_, index) => [
        `film-${index}`,
        { args: filmArgs({ out: `out/${index}.mp4` }) },
      ]),
    );
    const startedAtMs = story.life.clock.now();
    const told = await story.up(program);
    expect(told).toMatchObject({ isOk: true, newJobs: films });
    expect(story.submits).toHaveLength(films);
    expect(story.life.clock.now() - startedAtMs).toBeGreaterThan(60_000);
    expect(told.log.join("\n")).not.toContain(unsure);

    // Their own time is counted from their submit, not from when the first one was.
    const ends = told.log.flatMap((line) => /Success 100 % · 0:(\d\d)/u.exec(line)?.[1] ?? []);
    expect(ends).toHaveLength(films);
    expect(Math.max(...ends.map(Number))).toBeLessThan(30);
  });
});

it("a submit that is throttled for minutes has started nothing, and nobody looks for its job", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.faults.add({
      operation: "SubmitMediaProducingJob",
      times: 8,
      effect: throttled,
    });
    const startedAtMs = story.life.clock.now();
    const told = await story.up(filmArgs());
    expect(told).toMatchObject({ isOk: true, newJobs: 1 });
    expect(story.life.clock.now() - startedAtMs).toBeGreaterThan(40_000);
    expect(story.submits).toHaveLength(9);
    expect(told.log.join("\n")).not.toContain(unsure);
  });
});

it("a submit without a reply is still looked for, however often it is throttled afterwards", async () => {
  await withStory({}, async (story) => {
    const { faults } = story.life.emulator;
    const operation = "SubmitMediaProducingJob";
    faults.add({ operation, times: 1, when: "after", effect: { kind: "drop" } });
    faults.add({ operation, times: 8, skip: 1, effect: throttled });
    const told = await story.up(filmArgs());
    expect(told).toMatchObject({ isOk: true, newJobs: 1 });
    expect(told.log.join("\n")).toContain("Found the finished job");
  });
});

import fc from "fast-check";
import { checkTimeline } from "../../provider/src/timeline/check/checkTimeline";
import { layoutTimeline } from "../../provider/src/timeline/layout/layoutTimeline";
import { isAtLength } from "../support/atLength";
import { withEmulator, type Running } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { ossUrl } from "../support/films";
import { materials, randomTimeline } from "../support/randomTimelines";
import { inTurns } from "../support/inTurns";
import { makeMaterials } from "../support/timelineMaterials";

/** What the provider says before the render, and what the emulator says of it and measures after it. */
const materialSeconds = new Map([
  [ossUrl(materials.video.key), materials.video.seconds],
  [ossUrl(materials.music.key), materials.music.seconds],
]);

/** A frame at 25 frames a second, and what a container rounds. */
const toleranceSeconds = 0.05;

/** Fixed: a test that finds something must find it again. */
const seed = 20_261_124;
const count = isAtLength ? 200 : 24;

it("random films are as long as the provider computes, and what renders is not refused", async () => {
  await withEmulator({ speed: "instant", parallelRenders: 2 }, async (running) => {
    await makeMaterials(running.emulator, materials.video.seconds);
    const timelines = fc.sample(randomTimeline, { numRuns: count, seed });
    const outcomes = await inTurns(timelines, 8, async (timeline, index) => ({
      timeline,
      job: await render(running, timeline, index),
    }));
    const rendered = outcomes.filter(({ job }) => job.Status === "Success");
    expect(rendered.length).toBeGreaterThan(count * 0.75);
    const wrong = rendered.filter(({ timeline, job }) => {
      const { durationSeconds } = layoutTimeline(timeline, { materialSeconds });
      return !(Math.abs((durationSeconds ?? NaN) - (job.Duration ?? NaN)) <= toleranceSeconds);
    });
    expect(wrong).toEqual([]);
    const refused = rendered.flatMap(({ timeline }) =>
      checkTimeline(timeline, { region: "cn-shanghai" }).filter(({ severity }) => severity === "refused"),
    );
    expect(refused).toEqual([]);
  });
}, 300_000);

it("a few that are really drawn are as long, too", async () => {
  await withEmulator({ speed: "real", parallelRenders: 2 }, async (running) => {
    await makeMaterials(running.emulator, materials.video.seconds);
    const timelines = fc.sample(randomTimeline, { numRuns: 4, seed: seed + 1 });
    const outcomes = await inTurns(timelines, 2, async (timeline, index) => ({
      computed: layoutTimeline(timeline, { materialSeconds }).durationSeconds,
      job: await render(running, timeline, index),
    }));
    expect(outcomes.map(({ job }) => job.Status)).toEqual(outcomes.map(() => "Success"));
    for (const { computed, job } of outcomes) {
      expect(Math.abs((computed ?? NaN) - (job.Duration ?? NaN))).toBeLessThanOrEqual(toleranceSeconds);
    }
  });
});

function render({ client }: Running, timeline: unknown, index: number) {
  const config = { MediaURL: ossUrl(`out/${index}.mp4`), Width: 320, Height: 180 };
  return renderFilm(client, { config, timeline: JSON.stringify(timeline) });
}

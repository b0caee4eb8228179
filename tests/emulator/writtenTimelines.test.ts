import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { checkTimeline } from "../../provider/src/timeline/check/checkTimeline";
import { drawTimeline } from "../../provider/src/timeline/draw/drawTimeline";
import { inspectTimeline } from "../../provider/src/timeline/inspect/inspectTimeline";
import { isAtLength } from "../support/atLength";
import { withEmulator } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { ossFile, ossUrl } from "../support/films";
import { inTurns } from "../support/inTurns";
import { makeMaterials } from "../support/timelineMaterials";
import { clip, clipSeconds, materialSeconds, type WrittenTimeline } from "../support/writtenTimelines/parts";
import { oddTimelines } from "../support/writtenTimelines/oddTimelines";
import { spelledTimelines } from "../support/writtenTimelines/spelledTimelines";
import { timedTimelines } from "../support/writtenTimelines/timedTimelines";
import { wordedTimelines } from "../support/writtenTimelines/wordedTimelines";

const written = [...spelledTimelines, ...wordedTimelines, ...timedTimelines, ...oddTimelines];

function verdict(timeline: object): WrittenTimeline["check"] {
  const findings = checkTimeline(timeline, { region: "cn-shanghai" });
  if (findings.some(({ severity }) => severity === "refused")) return "refused";
  return findings.length > 0 ? "warned" : "clean";
}

it("the preview says of each what is so", () => {
  expect(written.map(({ about, timeline }) => [about, verdict(timeline)])).toEqual(
    written.map(({ about, check }) => [about, check]),
  );
});

it("what it says is the same of the JSON text, with and without a byte order mark", () => {
  for (const { timeline } of written) {
    const findings = checkTimeline(timeline, { region: "cn-shanghai" });
    for (const mark of ["", "\uFEFF"]) {
      expect(checkTimeline(mark + JSON.stringify(timeline), { region: "cn-shanghai" })).toEqual(findings);
    }
  }
});

it("each length is told before the render, and each is drawn", () => {
  for (const { about, timeline, seconds } of written) {
    if (seconds === undefined) continue;
    const told = inspectTimeline(timeline, { materialSeconds }).durationSeconds;
    expect([about, told]).toEqual([about, seconds]);
    expect(drawTimeline(timeline)).toContain("<svg");
  }
});

it("a length that is not told hangs on a material that is named", () => {
  for (const { about, timeline, seconds } of written) {
    const { durationSeconds, dependsOn } = inspectTimeline(timeline);
    if (seconds === undefined || durationSeconds !== undefined) continue;
    expect([about, dependsOn.length > 0]).toEqual([about, true]);
  }
});

/** `npm test` renders a third of them. */
const toRender = written.filter((_, index) => isAtLength || index % 3 === 0);

it("the emulator renders what the preview promises, and fails or refuses the others", async () => {
  await withEmulator({ speed: "instant", parallelRenders: 2 }, async ({ emulator, client }) => {
    await makeMaterials(emulator, clipSeconds);
    const subtitles = ossFile(emulator, "in/lines.srt");
    mkdirSync(dirname(subtitles), { recursive: true });
    writeFileSync(subtitles, "1\n00:00:00,500 --> 00:00:01,500\nA line\n");
    const outcomes = await inTurns(toRender, 4, async ({ about, timeline, seconds }) => {
      const job = await renderFilm(client, { timeline: JSON.stringify(timeline) }).catch(() => undefined);
      const isAsLong = Math.abs((job?.Duration ?? NaN) - (seconds ?? NaN)) <= 0.05;
      return [about, job?.Status ?? "refused", seconds === undefined ? undefined : isAsLong];
    });
    expect(outcomes).toEqual(
      toRender.map(({ about, job, seconds }) => [about, job, seconds === undefined ? undefined : true]),
    );
  });
});

it("a byte order mark before any JSON is no part of it", async () => {
  await withEmulator({ speed: "instant" }, async ({ emulator, client }) => {
    await makeMaterials(emulator, clipSeconds);
    const mark = "\uFEFF";
    const timeline =
      mark + JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: clip, Out: 2 }] }] });
    const config = JSON.stringify({ MediaURL: ossUrl("out/marked.mp4"), Width: 320, Height: 180 });
    const query = { OutputMediaConfig: mark + config, ClientToken: "marked" };
    const job = await renderFilm(client, { timeline, query });
    expect([job.Status, job.Duration]).toEqual(["Success", 2]);
    const { Template } = templateSchema.parse(
      await client.call("AddTemplate", { Name: "t", Type: "Timeline" }, { Config: timeline }),
    );
    const filled = await renderFilm(client, {
      timeline: undefined,
      query: { TemplateId: Template.TemplateId, ClipsParam: `${mark}{}` },
    });
    expect([filled.Status, filled.Duration]).toEqual(["Success", 2]);
  });
});

const templateSchema = z.object({ Template: z.object({ TemplateId: z.string() }) });

it("what ICE's pages say both ways is an assumption of the emulator", async () => {
  const lengths = async (assumptions: object) => {
    let told: (number | undefined)[] = [];
    await withEmulator({ speed: "instant", assumptions }, async ({ emulator, client }) => {
      await makeMaterials(emulator, clipSeconds);
      const abouts = ["a TimelineOut without an Out", "sound after the picture"];
      const both = timedTimelines.filter(({ about }) => abouts.includes(about));
      told = await inTurns(both, 2, async ({ timeline }) =>
        renderFilm(client, { timeline: JSON.stringify(timeline) }).then((job) => job.Duration),
      );
    });
    return told;
  };
  expect(await lengths({})).toEqual([8, 2]);
  expect(await lengths({ windowWithoutOut: "window", soundAfterPicture: "black" })).toEqual([3, 5]);
});

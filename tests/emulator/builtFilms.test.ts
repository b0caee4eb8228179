import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as fc from "fast-check";
import type { Emulator } from "../../emulator/src/emulator";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { parseTimeline } from "../../emulator/src/render/timeline/parseTimeline";
import { withEmulator } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { ossFile, ossUrl } from "../support/films";
import { randomFilms } from "../support/randomFilms";

const films = randomFilms({
  video: ossUrl("in/video.mp4"),
  image: ossUrl("in/image.png"),
  sound: ossUrl("in/sound.mp3"),
  subtitles: ossUrl("in/lines.srt"),
});

it("any chain of the builder's calls is a timeline that the emulator can read", () => {
  fc.assert(
    fc.property(films, ({ timeline }) => {
      parseTimeline(JSON.parse(JSON.stringify(timeline)));
    }),
    { numRuns: 200 },
  );
});

it("and renders to the length that was asked for", () =>
  withEmulator({}, async ({ emulator, client }) => {
    await putMaterials(emulator);
    for (const { timeline, seconds } of fc.sample(films, 6)) {
      const job = await renderFilm(client, {
        timeline: JSON.stringify(timeline),
        config: { Width: 320, Height: 180 },
      });
      const { Status, Message, Duration = 0 } = job;
      // The timeline is named too, so that a failure can be played again.
      expect({ Status, Message, isAsLong: Math.abs(Duration - seconds) < 0.1, timeline }).toEqual({
        Status: "Success",
        Message,
        isAsLong: true,
        timeline,
      });
    }
  }));

async function putMaterials(emulator: Emulator): Promise<void> {
  const file = (key: string) => ossFile(emulator, key);
  mkdirSync(dirname(file("in/video.mp4")), { recursive: true });
  const size = { width: 320, height: 180, durationSeconds: 4 };
  await makeTestClip({ file: file("in/video.mp4"), kind: "video", ...size });
  await makeTestClip({ file: file("in/image.png"), kind: "image", ...size });
  await makeTestClip({ file: file("in/sound.mp3"), kind: "audio", toneHz: 660, durationSeconds: 12 });
  writeFileSync(file("in/lines.srt"), "1\n00:00:00,500 --> 00:00:01,500\nHello\n");
}

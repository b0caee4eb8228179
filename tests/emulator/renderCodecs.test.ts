import { readFile } from "node:fs/promises";
import { colorAt, frameCount } from "../support/mediaMeasure";
import { distanceTo, openStudio, type Studio, videoTrack } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const timeline = videoTrack({ MediaURL: "red", Out: 1 }, { MediaURL: "bars", Out: 1 });

it.each(["real", "fast", "instant"] as const)("H.265 is encoded at speed %s", async (speed) => {
  const film = await studio.film(timeline, { speed, video: { codec: "hevc" } });
  expect(film).toMatchObject({ width: 320, height: 180, videoCodec: "hevc" });
  expect(Math.abs(film.durationSeconds - 2)).toBeLessThan(0.1);
  // As Apple's players want it.
  expect((await readFile(film.file)).includes("hvc1")).toBe(true);
  if (speed === "instant") return;
  expect(await frameCount(film.file)).toBe(50);
  expect(distanceTo("red", await colorAt(film.file, 10))).toBeLessThan(14);
});

it.each(["h264", "hevc"] as const)("a higher Crf makes a smaller film in %s", async (codec) => {
  const size = async (crf: number) =>
    (await studio.film(timeline, { speed: "real", video: { codec, crf } })).sizeBytes;
  expect(await size(45)).toBeLessThan(0.7 * (await size(15)));
});

it("a profile and a preset are the encoder's", async () => {
  const video = { codec: "h264", profile: "baseline", preset: "ultrafast" } as const;
  const film = await studio.film(timeline, { speed: "real", video });
  // The first bytes of an avcC box: version 1, then the profile, which is 66.
  const file = await readFile(film.file);
  const box = file.indexOf("avcC");
  expect(file.subarray(box + 4, box + 6)).toEqual(Buffer.from([1, 66]));
});

import { readFile, readdir, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { colorAt, frameCount } from "../support/mediaMeasure";
import { type Studio, audioTrack, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const timeline = {
  ...videoTrack(
    { MediaURL: "red", Effects: [{ Type: "Transition", SubType: "fade", Duration: 0.6 }] },
    { MediaURL: "bars", Out: 3 },
  ),
  ...audioTrack({ MediaURL: "music" }),
};

it("every speed makes a film of the same length, size and streams", async () => {
  for (const speed of ["real", "fast", "instant"] as const) {
    const film = await studio.film(timeline, { speed });
    expect(film).toMatchObject({ width: 320, height: 180, videoCodec: "h264", audioCodec: "aac" });
    expect(Math.abs(film.durationSeconds - 6.4)).toBeLessThan(0.1);
    expect(await frameCount(film.file)).toBeGreaterThan(0);
  }
});

it("fast draws the same frames as real", async () => {
  for (const speed of ["real", "fast"] as const) {
    const film = await studio.film(timeline, { speed });
    expect(await frameCount(film.file)).toBe(160);
    expect(distanceTo("red", await colorAt(film.file, 80))).toBeLessThan(12);
  }
});

it("instant makes an hour at once", async () => {
  const started = performance.now();
  const film = await studio.film(videoTrack({ Type: "Image", MediaURL: "green", Duration: 3600 }), {
    speed: "instant",
    width: 1280,
    height: 720,
  });
  expect(film).toMatchObject({ width: 1280, height: 720, hasVideo: true, hasAudio: true });
  expect(Math.abs(film.durationSeconds - 3600)).toBeLessThan(0.1);
  // About a second on an idle machine.
  expect(performance.now() - started).toBeLessThan(10_000);
});

it("progress grows from 0 to 100 at most", async () => {
  const reached: number[] = [];
  const clips = Array.from({ length: 12 }, () => ({ MediaURL: "bars" }));
  await studio.film(videoTrack(...clips), {
    width: 1280,
    height: 720,
    onProgress: (percent) => reached.push(percent),
  });
  expect(reached.length).toBeGreaterThan(0);
  expect(reached).toEqual([...reached].sort((one, other) => one - other));
  expect(Math.min(...reached)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...reached)).toBeLessThanOrEqual(100);
});

it("Bitrate decides the size of a film", async () => {
  const clips = videoTrack({ MediaURL: "bars" });
  const small = await studio.film(clips, { speed: "real", bitrateKbps: 100 });
  const large = await studio.film(clips, { speed: "real", bitrateKbps: 1500 });
  expect(large.sizeBytes).toBeGreaterThan(2 * small.sizeBytes);
});

describe("containers", () => {
  it("an MP4 can be played while it is loaded: its index comes first", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 1 }));
    const bytes = await readFile(film.file);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it("a .webm holds VP9 and Opus", async () => {
    const outputFile = join(studio.folder, "film.webm");
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 2 }), { outputFile });
    expect(film).toMatchObject({ videoCodec: "vp9", audioCodec: "opus" });
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    expect(await frameCount(outputFile)).toBe(50);
  });

  it("a .m3u8 has its segments beside it", async () => {
    const folder = join(studio.folder, "hls");
    await mkdir(folder);
    const outputFile = join(folder, "100% film.m3u8");
    const film = await studio.film(videoTrack({ MediaURL: "red" }, { MediaURL: "bars" }), { outputFile });
    expect(film.durationSeconds).toBeCloseTo(8, 1);
    const playlist = await readFile(outputFile, "utf8");
    const segments = playlist.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(segments.length).toBeGreaterThan(0);
    expect((await readdir(folder)).sort()).toEqual([...segments, "100% film.m3u8"].sort());
  });
});

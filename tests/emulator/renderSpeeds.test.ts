import { readFile, readdir, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { featureTable } from "../support/featureTable";
import { alphaAt, colorAt, frameCount, shareOfPitch } from "../support/mediaMeasure";
import { HZ, type Studio, audioTrack, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

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
    if (speed === "instant") continue;
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
  // About a second on an idle machine; every frame of it, drawn, would take ten minutes and more.
  expect(performance.now() - started).toBeLessThan(60_000);
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

featureTable("Output", ({ rendered, refused }) => {
  rendered(".mp4", "H.264 and AAC, 4:2:0, index first; without a picture only AAC", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 0.4 }));
    expect(film).toMatchObject({ videoCodec: "h264", audioCodec: "aac" });
    expect(distanceTo("red", await colorAt(film.file, 5))).toBeLessThan(12);
    const bytes = await readFile(film.file);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(await soundAlone("mp4")).toMatchObject({ hasVideo: false, audioCodec: "aac" });
  });

  rendered(".webm", "VP9 and Opus", async () => {
    const outputFile = join(studio.folder, "film.webm");
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 1 }), { outputFile });
    expect(film).toMatchObject({ videoCodec: "vp9", audioCodec: "opus" });
    expect(await frameCount(outputFile)).toBe(25);
    expect(distanceTo("red", await colorAt(outputFile, 5))).toBeLessThan(12);
    expect(await shareOfPitch(outputFile, 0.2, 0.8, HZ.red)).toBeGreaterThan(0.9);
  });

  rendered(
    "EditingProduceConfig OutputWebmTransparentChannel",
    "a .webm lets through what lies under it where nothing is drawn; no effect on other formats",
    async () => {
      const outputFile = join(studio.folder, "clear.webm");
      const clip = { MediaURL: "red", Out: 0.4, X: 80, Y: 45, Width: 160, Height: 90 };
      const title = { Type: "Text", Content: "███", FontSize: 40, X: 0, Y: 0 };
      await studio.film(
        { ...videoTrack(clip), SubtitleTracks: [{ SubtitleTrackClips: [title] }] },
        { outputFile, transparent: true },
      );
      expect(await alphaAt(outputFile, "20:20:150:80")).toBeGreaterThan(250);
      expect(await alphaAt(outputFile, "40:20:10:150")).toBeLessThan(5);
      expect(await alphaAt(outputFile, "12:10:10:14")).toBeGreaterThan(200);
      const opaque = join(studio.folder, "opaque.webm");
      await studio.film(videoTrack(clip), { outputFile: opaque });
      expect(await alphaAt(opaque, "40:20:10:150")).toBe(255);
    },
  );

  rendered(
    ".m3u8",
    "MPEG-TS segments of about 6 s beside the playlist, named after it and the render. All are placed together, and deleted together by DeleteMediaInfos with DeletePhysicalFiles",
    async () => {
      const folder = join(studio.folder, "100% hls");
      await mkdir(folder);
      const outputFile = join(folder, "100% film.m3u8");
      const film = await studio.film(videoTrack({ MediaURL: "red" }, { MediaURL: "bars" }), { outputFile });
      expect(film).toMatchObject({ videoCodec: "h264", audioCodec: "aac" });
      expect(film.durationSeconds).toBeCloseTo(8, 1);
      const segments = (await readFile(outputFile, "utf8"))
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"));
      expect(segments.length).toBeGreaterThan(0);
      for (const segment of segments) expect(segment).toMatch(/^100_film-[0-9a-f]{8}-\d{5}\.ts$/);
      expect((await readdir(folder)).sort()).toEqual([...segments, "100% film.m3u8"].sort());
      const first = join(folder, segments[0] ?? "");
      expect(distanceTo("red", await colorAt(first, 5))).toBeLessThan(12);
    },
  );

  rendered(".mp3, .m4a", "sound only, also of a timeline with pictures", async () => {
    expect(await soundAlone("mp3")).toMatchObject({ hasVideo: false, audioCodec: "mp3" });
    expect(await soundAlone("m4a")).toMatchObject({ hasVideo: false, audioCodec: "aac" });
    const outputFile = join(studio.folder, "pictures.mp3");
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 1 }), { outputFile });
    expect(film).toMatchObject({ hasVideo: false, audioCodec: "mp3" });
    expect(await shareOfPitch(outputFile, 0.2, 0.8, HZ.red)).toBeGreaterThan(0.9);
  });

  rendered(
    "Width, Height",
    "128 to 4096, at most 2160 on the short side, even; else `ExceededMaximumValue` or `InvalidParameter`. One of them is enough. By default the largest material's",
    async () => {
      const film = await studio.film(videoTrack({ MediaURL: "bars", Out: 0.2 }), {
        ownSize: true,
        width: 480,
      });
      expect([film.width, film.height]).toEqual([480, 270]);
    },
  );

  rendered("Bitrate", "kbit/s, at speed real; otherwise, and without it, by quality", async () => {
    const clips = videoTrack({ MediaURL: "bars", Out: 2 });
    const small = await studio.film(clips, { speed: "real", bitrateKbps: 100 });
    const large = await studio.film(clips, { speed: "real", bitrateKbps: 1500 });
    expect(large.sizeBytes).toBeGreaterThan(2 * small.sizeBytes);
  });

  rendered("Video.Fps", "1 to 60, default 25 _(chosen)_", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "bars", Out: 1 }), { fps: 30 });
    expect(film.fps).toBe(30);
    expect(await frameCount(film.file)).toBe(30);
  });

  refused("more than 12 hours", "`ExceededMaximumValue`", [
    [videoTrack({ MediaURL: "still", Type: "Image", Duration: 50_000 }), /^ExceededMaximumValue: .*43200 s/],
  ]);
});

function soundAlone(extension: string) {
  const outputFile = join(studio.folder, `sound.${extension}`);
  return studio.film(audioTrack({ MediaURL: "music", In: 2, Out: 3 }), { outputFile });
}

it("an output of another extension is refused", async () => {
  const outputFile = join(studio.folder, "film.avi");
  await expect(studio.film(videoTrack({ MediaURL: "red" }), { outputFile })).rejects.toMatchObject({
    code: "InvalidParameter",
  });
});

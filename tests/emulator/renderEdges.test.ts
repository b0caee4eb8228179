import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { colorAt, difference, frameCount, sampleCount } from "../support/mediaMeasure";
import { type Studio, audioTrack, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Lossy encoding changes a picture that stands still by less. */
const MOVED = 1;

it.each(["mp4", "mp3", "webm", "m3u8"])(
  "the sound of a .%s film lasts as long as was asked for",
  async (kind) => {
    const outputFile = join(studio.folder, `length.${kind}`);
    const asked = audioTrack({ MediaURL: "music", Out: 1.01 });
    const timeline = kind === "mp3" ? asked : { ...videoTrack({ MediaURL: "bars", Out: 1 }), ...asked };
    const film = await studio.film(timeline, { outputFile });
    const seconds = kind === "mp3" ? 1.01 : 1;
    const { samples, sampleRate } = await sampleCount(film.file);
    // Codecs have frames of their own length: the last one is filled up, and never left out.
    expect(samples / sampleRate).toBeGreaterThanOrEqual(seconds - 0.0005);
    expect(samples / sampleRate).toBeLessThan(seconds + 0.13);
  },
);

it("no frame is drawn twice where a clip begins, stands still or ends", async () => {
  const film = await studio.film(
    videoTrack(
      { MediaURL: "bars", In: 1, Out: 1.4 },
      { MediaURL: "bars", In: 2, Out: 2.4, Effects: [{ Type: "FreezeFrame", Duration: 0.2 }] },
      { MediaURL: "bars", Out: 0.4 },
    ),
  );
  expect(await frameCount(film.file)).toBe(35);
  const step = (frame: number) =>
    difference({ file: film.file, frame }, { file: film.file, frame: frame + 1 });
  const moves = await Promise.all([0, 1, 9, 10, 11, 18, 19, 21, 24, 25, 26, 33].map(step));
  expect(moves.map((move) => move > MOVED)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});

it("a steady tone brought to a loudness keeps the film's sample rate", async () => {
  const effect = { Type: "ALoudNorm", Loudness: -20, TruePeak: -2 };
  const film = await studio.film(audioTrack({ MediaURL: "music", Out: 4, Effects: [effect] }));
  const plain = await studio.film(audioTrack({ MediaURL: "music", Out: 4 }));
  const [levelled, usual] = [await sampleCount(film.file), await sampleCount(plain.file)];
  expect(levelled.sampleRate).toBe(usual.sampleRate);
  expect(Math.abs(levelled.samples - usual.samples)).toBeLessThan(usual.sampleRate / 100);
});

it("a playlist lists every segment of a long film", async () => {
  const outputFile = join(studio.folder, "long.m3u8");
  const still = videoTrack({ Type: "Image", MediaURL: "green", Duration: 45 });
  const film = await studio.film(still, { outputFile, fps: 5, width: 160, height: 128 });
  const playlist = await readFile(outputFile, "utf8");
  const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds));
  expect(lengths.length).toBeGreaterThan(5);
  expect(Math.max(...lengths)).toBeLessThan(8.5);
  expect(lengths.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(45, 0);
  expect(playlist).toContain("#EXT-X-ENDLIST");
  expect(film.durationSeconds).toBeCloseTo(45, 0);
});

it("a transparent VP9 film is no material that would come out opaque", async () => {
  const outputFile = join(studio.folder, "clear.webm");
  const small = { MediaURL: "red", Out: 0.4, X: 80, Y: 45, Width: 160, Height: 90 };
  await studio.film(videoTrack(small), { outputFile, transparent: true });
  studio.materials["clear"] = outputFile;
  const over = {
    VideoTracks: [
      ...videoTrack({ MediaURL: "bars", Out: 0.4 }).VideoTracks,
      ...videoTrack({ MediaURL: "clear" }).VideoTracks,
    ],
  };
  await expect(studio.film(over)).rejects.toThrow(/VideoTracks\[1\].*alpha channel/);
});

describe("a photo", () => {
  /** 16x16 pixels of the green clip's colour. */
  const jpeg =
    "/9j/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABMAAEBAAAAAAAAAAAAAAAAAAAABQEBAQAAAAAAAAAAAAAAAAAABQYQAQAAAAAAAAAAAAAAAAAAAAARAQAAAAAAAAAAAAAAAAAAAAD/wAARCAAQABADASIAAhEAAxEA/9oADAMBAAIRAxEAPwCaACQz/9k=";

  it.each(["photo.jpg", "no extension", "%d.jpg"])("is found by its content: %s", async (name) => {
    const file = join(studio.folder, name);
    await writeFile(file, Buffer.from(jpeg, "base64"));
    // What "%d.jpg" must not be taken for.
    await writeFile(join(studio.folder, "1.jpg"), "another file");
    studio.materials[name] = file;
    const film = await studio.film(videoTrack({ Type: "Image", MediaURL: name, Duration: 0.4 }));
    expect(distanceTo("green", await colorAt(film.file, 5))).toBeLessThan(24);
  });
});

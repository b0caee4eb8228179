import { levelOf, shareOfPitch } from "../support/mediaMeasure";
import { HZ, type Studio, audioTrack, openStudio, videoTrack } from "../support/renderStudio";

/** Decibels below which there is nothing to hear. */
const SILENT = -60;

const mute = { Type: "Volume", Gain: 0 };

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe("the sound of video clips", () => {
  it("is heard while its picture is seen", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 2 }, { MediaURL: "blue", Out: 2 }));
    expect(await shareOfPitch(film.file, 0.2, 1.8, HZ.red)).toBeGreaterThan(0.95);
    expect(await shareOfPitch(film.file, 2.2, 3.8, HZ.blue)).toBeGreaterThan(0.95);
  });

  it("is silent at Gain 0 and where a material has none", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1, Effects: [mute] },
        { MediaURL: "bars", Out: 1 },
        { MediaURL: "blue", Out: 1 },
      ),
    );
    expect(film.hasAudio).toBe(true);
    expect(await levelOf(film.file, 0, 0.95)).toBeLessThan(SILENT);
    expect(await levelOf(film.file, 1.05, 1.95)).toBeLessThan(SILENT);
    expect(await levelOf(film.file, 2.1, 2.9)).toBeGreaterThan(-20);
  });

  it("changes by the Volume's Gain, also for a part only", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 2, Effects: [{ Type: "Volume", Gain: 0.5 }] },
        { MediaURL: "red", Out: 2, Effects: [{ Type: "Volume", Gain: 0, In: 0.5, Out: 1.5 }] },
      ),
    );
    const [half, before, muted, after] = [
      await levelOf(film.file, 0.5, 1.5),
      await levelOf(film.file, 2.1, 2.4),
      await levelOf(film.file, 2.6, 3.4),
      await levelOf(film.file, 3.6, 3.9),
    ];
    expect(before - half).toBeGreaterThan(5);
    expect(before - half).toBeLessThan(7);
    expect(muted).toBeLessThan(-45);
    expect(Math.abs(after - before)).toBeLessThan(1);
  });

  it("fades over during a transition", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Effects: [{ Type: "Transition", SubType: "fade", Duration: 2 }] },
        { MediaURL: "blue" },
      ),
    );
    expect(await shareOfPitch(film.file, 0.2, 1.8, HZ.red)).toBeGreaterThan(0.95);
    const middle = [2.9, 3.1] as const;
    expect(await shareOfPitch(film.file, ...middle, HZ.red)).toBeGreaterThan(0.3);
    expect(await shareOfPitch(film.file, ...middle, HZ.blue)).toBeGreaterThan(0.3);
    expect(await shareOfPitch(film.file, 4.2, 5.8, HZ.blue)).toBeGreaterThan(0.95);
  });

  it("keeps its pitch at another Speed", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "red", Speed: 2 }));
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    expect(await shareOfPitch(film.file, 0.5, 1.5, HZ.red)).toBeGreaterThan(0.8);
  });
});

describe("audio tracks", () => {
  it("are mixed in, and cut where the picture ends", async () => {
    const film = await studio.film({
      ...videoTrack({ MediaURL: "red", Out: 3 }),
      ...audioTrack({ MediaURL: "music" }),
    });
    expect(film.durationSeconds).toBeCloseTo(3, 1);
    expect(await shareOfPitch(film.file, 0.5, 2.5, HZ.red)).toBeGreaterThan(0.3);
    expect(await shareOfPitch(film.file, 0.5, 2.5, HZ.music)).toBeGreaterThan(0.3);
  });

  it("play from TimelineIn to TimelineOut", async () => {
    const film = await studio.film({
      ...videoTrack({ MediaURL: "bars" }),
      ...audioTrack({ MediaURL: "music", In: 2, TimelineIn: 1, TimelineOut: 3 }),
    });
    expect(await levelOf(film.file, 0, 0.95)).toBeLessThan(SILENT);
    expect(await levelOf(film.file, 1.1, 2.9)).toBeGreaterThan(-20);
    expect(await levelOf(film.file, 3.1, 3.95)).toBeLessThan(SILENT);
  });

  it("fade in and out", async () => {
    const film = await studio.film({
      ...videoTrack({ MediaURL: "bars" }),
      ...audioTrack({
        MediaURL: "music",
        TimelineOut: 4,
        Effects: [
          { Type: "AFade", SubType: "In", Duration: 1, Curve: "tri" },
          { Type: "AFade", SubType: "Out", Duration: 1, Curve: "tri" },
        ],
      }),
    });
    const loud = await levelOf(film.file, 1.5, 2.5);
    expect(loud - (await levelOf(film.file, 0, 0.2))).toBeGreaterThan(15);
    expect(loud - (await levelOf(film.file, 3.8, 4))).toBeGreaterThan(15);
  });

  it("begin again in LoopMode, until TimelineOut or the film's end", async () => {
    const film = await studio.film({
      ...videoTrack({ Type: "Image", MediaURL: "green", Duration: 4 }),
      ...audioTrack({ MediaURL: "music", In: 1, Out: 1.5, LoopMode: true }),
    });
    for (const second of [0.1, 1.1, 2.1, 3.5]) {
      expect(await levelOf(film.file, second, second + 0.4)).toBeGreaterThan(-20);
    }
    const once = await studio.film({
      ...videoTrack({ Type: "Image", MediaURL: "green", Duration: 4 }),
      ...audioTrack({ MediaURL: "music", In: 1, Out: 1.5 }),
    });
    expect(await levelOf(once.file, 1, 3.9)).toBeLessThan(SILENT);
  });

  it("follow one another without TimelineIn", async () => {
    const film = await studio.film({
      ...videoTrack({ MediaURL: "bars" }),
      ...audioTrack({ MediaURL: "music", Out: 1 }, { MediaURL: "red", Out: 1 }),
    });
    expect(await shareOfPitch(film.file, 0.1, 0.9, HZ.music)).toBeGreaterThan(0.95);
    expect(await shareOfPitch(film.file, 1.1, 1.9, HZ.red)).toBeGreaterThan(0.95);
    expect(await levelOf(film.file, 2.1, 3.9)).toBeLessThan(SILENT);
  });
});

describe("a film of sound alone", () => {
  it.each([
    ["mp3", "mp3"],
    ["m4a", "aac"],
    ["mp4", "aac"],
  ])("is a .%s file", async (extension, codec) => {
    const outputFile = `${studio.folder}/sound.${extension}`;
    const film = await studio.film(audioTrack({ MediaURL: "music", In: 2, Out: 5 }), { outputFile });
    expect(film).toMatchObject({ hasVideo: false, hasAudio: true, audioCodec: codec });
    expect(film.durationSeconds).toBeCloseTo(3, 1);
    expect(await shareOfPitch(film.file, 0.5, 2.5, HZ.music)).toBeGreaterThan(0.95);
  });
});

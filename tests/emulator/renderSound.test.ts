import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { featureTable } from "../support/featureTable";
import { levelOf, shareOfPitch } from "../support/mediaMeasure";
import { HZ, type Studio, audioTrack, openStudio, videoTrack } from "../support/renderStudio";
import { writeWav } from "../support/writeWav";

/** Decibels below which there is nothing to hear. */
const SILENT = -60;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** A picture for four seconds, without sound. */
const still = (seconds = 4) => videoTrack({ Type: "Image", MediaURL: "green", Duration: seconds });

const song = (more: object) => audioTrack({ MediaURL: "song", Out: 4, ...more });

featureTable("Audio clips", ({ rendered, accepted, refused }) => {
  rendered("MediaURL, MediaId", "also the sound of a video file", async () => {
    const film = await studio.film({
      ...still(2),
      ...audioTrack({ MediaURL: "music", Out: 1 }, { MediaId: "red", Out: 1 }),
    });
    expect(await shareOfPitch(film.file, 0.1, 0.9, HZ.music)).toBeGreaterThan(0.95);
    expect(await shareOfPitch(film.file, 1.1, 1.9, HZ.red)).toBeGreaterThan(0.95);
  });

  rendered("In, Out, MaxOut, Speed", "at another Speed it keeps its pitch", async () => {
    const film = await studio.film({
      ...still(3),
      ...audioTrack(
        { MediaURL: "music", In: 1, Out: 2 },
        { MediaURL: "red", MaxOut: 1, Speed: 2, TimelineIn: 1.5 },
      ),
    });
    expect(await levelOf(film.file, 0.1, 0.9)).toBeGreaterThan(-20);
    expect(await levelOf(film.file, 1.05, 1.45)).toBeLessThan(SILENT);
    expect(await shareOfPitch(film.file, 1.6, 1.9, HZ.red)).toBeGreaterThan(0.8);
    expect(await levelOf(film.file, 2.1, 2.9)).toBeLessThan(SILENT);
  });

  rendered(
    "TimelineIn, TimelineOut, Duration",
    "without TimelineIn one after another; overlaps on one track are refused",
    async () => {
      const film = await studio.film({
        ...still(),
        AudioTracks: [
          { AudioTrackClips: [{ MediaURL: "music", In: 2, TimelineIn: 1, TimelineOut: 2 }] },
          { AudioTrackClips: [{ MediaURL: "red", TimelineIn: 3, Duration: 0.5 }] },
        ],
      });
      expect(await levelOf(film.file, 0, 0.95)).toBeLessThan(SILENT);
      expect(await shareOfPitch(film.file, 1.1, 1.9, HZ.music)).toBeGreaterThan(0.95);
      expect(await levelOf(film.file, 2.1, 2.95)).toBeLessThan(SILENT);
      expect(await shareOfPitch(film.file, 3.1, 3.4, HZ.red)).toBeGreaterThan(0.95);
      expect(await levelOf(film.file, 3.6, 3.95)).toBeLessThan(SILENT);
    },
  );

  rendered("LoopMode", "until TimelineOut, else until the film ends", async () => {
    const film = await studio.film({
      ...still(),
      AudioTracks: [
        { AudioTrackClips: [{ MediaURL: "music", In: 1, Out: 1.5, LoopMode: true }] },
        { AudioTrackClips: [{ MediaURL: "red", Out: 0.5, LoopMode: true, TimelineOut: 2 }] },
      ],
    });
    for (const second of [0.1, 1.1, 2.1, 3.5]) {
      expect(await shareOfPitch(film.file, second, second + 0.4, HZ.music)).toBeGreaterThan(0.3);
    }
    expect(await shareOfPitch(film.file, 1.5, 1.9, HZ.red)).toBeGreaterThan(0.3);
    expect(await shareOfPitch(film.file, 2.2, 3.9, HZ.red)).toBeLessThan(0.01);
  });

  accepted("Type Audio, and what is accepted on video clips", "", [
    [song({ Type: "Audio", Comment: "a note", Id: 3 }), song({})],
  ]);

  refused("Type AI_TTS", "no voice reads here", [
    [
      audioTrack({ Type: "AI_TTS", Content: "Hello", Voice: "zhiyuan" }),
      /^InvalidTimelineFormat: .*AudioTrackClips\[0\]/,
    ],
  ]);
});

featureTable("Effects on the sound", ({ rendered, refused }) => {
  rendered("Volume", "Gain 0 to 10, In and Out; of video clips too", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1, Effects: [{ Type: "Volume", Gain: 0.5 }] },
        { MediaURL: "red", Out: 2, Effects: [{ Type: "Volume", Gain: 0, In: 0.5, Out: 1.5 }] },
      ),
    );
    const [half, before, muted, after] = [
      await levelOf(film.file, 0.3, 0.7),
      await levelOf(film.file, 1.1, 1.4),
      await levelOf(film.file, 1.6, 2.4),
      await levelOf(film.file, 2.6, 2.9),
    ];
    expect(before - half).toBeGreaterThan(5);
    expect(before - half).toBeLessThan(7);
    expect(muted).toBeLessThan(-45);
    expect(Math.abs(after - before)).toBeLessThan(1);
  });

  rendered("AFade", "SubType, Duration, Curve (default exp)", async () => {
    const film = await studio.film({
      ...still(),
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

  rendered("ALoudNorm", "Loudness, TruePeak, in one pass", async () => {
    const levels: number[] = [];
    for (const Loudness of [-16, -30]) {
      const effect = { Type: "ALoudNorm", Loudness, TruePeak: -2 };
      const film = await studio.film(audioTrack({ MediaURL: "music", Out: 4, Effects: [effect] }));
      levels.push(await levelOf(film.file, 1, 3.5));
    }
    const [loud = 0, quiet = 0] = levels;
    expect(loud - quiet).toBeGreaterThan(11);
    expect(loud - quiet).toBeLessThan(17);
  });

  rendered(
    "ADenoise Mode 0, 1",
    "wind: what rumbles below 150 Hz; general: FFmpeg's afftdn. Applied before Volume and ALoudNorm, as in ICE",
    async () => {
      const rumble = (second: number) => 0.3 * Math.sin(2 * Math.PI * 50 * second);
      const tone = (second: number) => 0.3 * Math.sin(2 * Math.PI * 1000 * second);
      await record("windy", (second) => rumble(second) + tone(second));
      let seed = 1;
      const hiss = () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return 0.02 * ((2 * seed) / 2_147_483_647 - 1);
      };
      // Two seconds of hiss alone, then a tone over it.
      await record("hissing", (second) => hiss() + (second < 2 ? 0 : tone(second)));
      const denoised = (MediaURL: string, Mode: number) =>
        audioTrack({ MediaURL, Effects: [{ Type: "ADenoise", Mode }] });
      const calm = await studio.film(denoised("windy", 0));
      expect(await shareOfPitch(calm.file, 1, 3, 50)).toBeLessThan(0.02);
      expect(await shareOfPitch(calm.file, 1, 3, 1000)).toBeGreaterThan(0.9);
      const noisy = await studio.film(audioTrack({ MediaURL: "hissing" }));
      const clean = await studio.film(denoised("hissing", 1));
      expect((await levelOf(noisy.file, 1, 1.9)) - (await levelOf(clean.file, 1, 1.9))).toBeGreaterThan(6);
      expect(await levelOf(clean.file, 2.5, 3.5)).toBeGreaterThan(-16);
    },
  );

  refused("ADenoise Mode 2, 3, 4", "echo, clarity, music: nothing here takes them apart", [
    [
      song({ Effects: [{ Type: "ADenoise", Mode: 4 }] }),
      /^InvalidEffectParam: .*Effects\[0\]\.Mode is 4: it must be 0 or 1/,
    ],
  ]);

  refused("AEqualize on a clip", "ICE takes it in EffectTracks only", [
    [song({ Effects: [{ Type: "AEqualize" }] }), /^InvalidEffectParam: .*Type is "AEqualize"/],
  ]);
});

describe("the sound of video clips", () => {
  it("is heard while its picture is seen, silent at Gain 0 and where a material has none", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1 },
        { MediaURL: "bars", Out: 1 },
        { MediaURL: "blue", Out: 1 },
        { MediaURL: "red", Out: 1, Effects: [{ Type: "Volume", Gain: 0 }] },
      ),
    );
    expect(await shareOfPitch(film.file, 0.2, 0.8, HZ.red)).toBeGreaterThan(0.95);
    expect(await levelOf(film.file, 1.05, 1.95)).toBeLessThan(SILENT);
    expect(await shareOfPitch(film.file, 2.2, 2.8, HZ.blue)).toBeGreaterThan(0.95);
    expect(await levelOf(film.file, 3.05, 3.95)).toBeLessThan(SILENT);
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

  it("keeps its pitch at another Speed, and is silent while the last frame is frozen", async () => {
    const freeze = [{ Type: "FreezeFrame", Duration: 1 }];
    const film = await studio.film(videoTrack({ MediaURL: "red", Out: 2, Speed: 2, Effects: freeze }));
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    expect(await shareOfPitch(film.file, 0.2, 0.8, HZ.red)).toBeGreaterThan(0.8);
    expect(await levelOf(film.file, 1.1, 1.9)).toBeLessThan(SILENT);
  });
});

async function record(name: string, soundAt: (second: number) => number): Promise<void> {
  const file = join(studio.folder, `${name}.wav`);
  await writeFile(file, writeWav(4, soundAt));
  studio.materials[name] = file;
}

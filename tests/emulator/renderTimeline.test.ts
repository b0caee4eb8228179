import { featureTable } from "../support/featureTable";
import { colorAt, difference, frameCount, levelOf, shareOfPitch } from "../support/mediaMeasure";
import { planOf } from "../support/planning";
import { HZ, type Studio, audioTrack, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const track = (...VideoTrackClips: readonly object[]) => ({ VideoTrackClips });
const plain = videoTrack({ MediaURL: "wide", Out: 2 });

featureTable("Timeline and tracks", ({ rendered, accepted, refused }) => {
  rendered("VideoTracks", "later tracks are drawn on top", async () => {
    const inside = {
      MediaURL: "blue",
      X: 0.5,
      Y: 0.5,
      Width: 0.25,
      Height: 0.5,
      Out: 1,
      TimelineIn: 1,
      TimelineOut: 2,
    };
    const film = await studio.film({ VideoTracks: [track({ MediaURL: "red", Out: 3 }), track(inside)] });
    const box = "70:80:165:95";
    for (const [frame, color] of [
      [24, "red"],
      [25, "blue"],
      [49, "blue"],
      [50, "red"],
    ] as const) {
      expect(distanceTo(color, await colorAt(film.file, frame, box))).toBeLessThan(NEAR);
    }
    expect(distanceTo("red", await colorAt(film.file, 30, "150:180:0:0"))).toBeLessThan(NEAR);
  });

  rendered("AudioTracks", "mixed; cut where the picture ends", async () => {
    const film = await studio.film({
      ...videoTrack({ MediaURL: "red", Out: 2 }),
      ...audioTrack({ MediaURL: "music" }),
    });
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    expect(await shareOfPitch(film.file, 0.5, 1.5, HZ.red)).toBeGreaterThan(0.3);
    expect(await shareOfPitch(film.file, 0.5, 1.5, HZ.music)).toBeGreaterThan(0.3);
  });

  rendered("SubtitleTracks", "over all video tracks", async () => {
    const title = { Type: "Text", Content: "██████", FontSize: 120, FontColor: "#ffffff" };
    const film = await studio.film({
      VideoTracks: [track({ MediaURL: "red", Out: 1 }), track({ MediaURL: "blue", Out: 1 })],
      SubtitleTracks: [{ SubtitleTrackClips: [title] }],
    });
    const [red = 0, green = 0, blue = 0] = await colorAt(film.file, 10, "100:30:40:50");
    expect(Math.min(red, green, blue)).toBeGreaterThan(150);
  });

  refused("SubtitleTracks without a video track", "the emulator makes only sound of audio tracks", [
    [
      {
        ...audioTrack({ MediaURL: "song" }),
        SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "Hello" }] }],
      },
      /^InvalidTimelineFormat: SubtitleTracks need a video track/,
    ],
  ]);

  rendered(
    "ImageTracks",
    "drawn above all video tracks, each image like a GlobalImage at its X and Y",
    async () => {
      const film = await studio.film({
        VideoTracks: [track({ MediaURL: "red", Out: 1 }), track({ MediaURL: "blue", Out: 1 })],
        ImageTracks: [{ ImageTrackClips: [{ ImageURL: "green", X: 0.5, Y: 0, Width: 0.5, Height: 0.5 }] }],
      });
      expect(distanceTo("green", await colorAt(film.file, 10, "150:80:165:5"))).toBeLessThan(NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 10, "150:80:5:95"))).toBeLessThan(NEAR);
    },
  );

  rendered(
    "EffectTracks with Filter or VFX",
    "over the whole film or from TimelineIn to TimelineOut (or for a Duration), under the titles _(chosen)_; the same SubTypes as on clips but for the masks",
    async () => {
      const grey = { Type: "Filter", SubType: "pfb", TimelineIn: 1, TimelineOut: 2 };
      const film = await studio.film({
        ...videoTrack({ MediaURL: "red", Out: 3 }),
        EffectTracks: [{ EffectTrackItems: [grey] }],
      });
      for (const [frame, isGrey] of [
        [24, false],
        [25, true],
        [49, true],
        [50, false],
      ] as const) {
        const color = await colorAt(film.file, frame);
        expect(Math.max(...color) - Math.min(...color) < NEAR).toBe(isGrey);
      }
    },
  );

  rendered(
    "EffectTracks with AEqualize",
    "Peak and Gain, over the whole film: FFmpeg's dynaudnorm, whose own defaults they are. It looks half a minute around: a short film hardly changes",
    async () => {
      const effects = [{ Type: "Volume", Gain: 0.05 }];
      const quiet = audioTrack({ MediaURL: "music", LoopMode: true, TimelineOut: 40, Effects: effects });
      const before = await studio.film(quiet);
      const after = await studio.film({
        ...quiet,
        EffectTracks: [{ EffectTrackItems: [{ Type: "AEqualize", Peak: 0.95, Gain: 10 }] }],
      });
      expect((await levelOf(after.file, 19, 21)) - (await levelOf(before.file, 19, 21))).toBeGreaterThan(10);
    },
  );

  refused("EffectTracks with several Types in one track", "as in ICE", [
    [
      {
        ...plain,
        EffectTracks: [
          {
            EffectTrackItems: [
              { Type: "Filter", SubType: "warm" },
              { Type: "VFX", SubType: "h_blur" },
            ],
          },
        ],
      },
      /^InvalidEffectParam: EffectTracks\[0\]\.EffectTrackItems .* one Type/,
    ],
  ]);

  refused("EffectTracks with anything else", "`InvalidEffectParam`", [
    [
      { ...plain, EffectTracks: [{ EffectTrackItems: [{ Type: "Volume", Gain: 1 }] }] },
      /^InvalidEffectParam: EffectTracks\[0\]\.EffectTrackItems\[0\]\.Type/,
    ],
    [
      { ...plain, EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "mask_circle" }] }] },
      /^InvalidEffectParam: EffectTracks\[0\]\.EffectTrackItems\[0\]\.SubType is "mask_circle"/,
    ],
  ]);

  refused("both video and audio tracks empty", "`TimelineFormatError`, as in ICE", [
    [
      { VideoTracks: [], AudioTracks: [] },
      /^TimelineFormatError: Both video tracks and audio tracks are empty/,
    ],
    [{ VideoTracks: [{ VideoTrackClips: [] }] }, /^TimelineFormatError: /],
  ]);

  rendered(
    "FECanvas OutputWidth, OutputHeight",
    "the film's size when the output asks for none",
    async () => {
      const canvas = { ...plain, FECanvas: { OutputWidth: 480, OutputHeight: 270 } };
      expect(planOf(canvas).picture).toMatchObject({ width: 480, height: 270 });
      expect(planOf(canvas, { width: 640, height: 360 }).picture).toMatchObject({ width: 640, height: 360 });
      const film = await studio.film(
        { ...videoTrack({ MediaURL: "red", Out: 0.2 }), FECanvas: { OutputWidth: 480, OutputHeight: 270 } },
        { ownSize: true },
      );
      expect([film.width, film.height]).toEqual([480, 270]);
    },
  );

  rendered(
    "FECanvas Width",
    "pixels of the timeline (X, Y, FontSize ...) are scaled by film width / FECanvas width",
    async () => {
      const film = await studio.film({
        FECanvas: { Width: 160, Height: 90 },
        VideoTracks: [
          track({ MediaURL: "red", Out: 1 }),
          track({ MediaURL: "blue", Out: 1, X: 80, Y: 0, Width: 80, Height: 90 }),
        ],
      });
      expect(distanceTo("red", await colorAt(film.file, 5, "150:180:0:0"))).toBeLessThan(NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 5, "150:180:165:0"))).toBeLessThan(NEAR);
    },
  );

  accepted("FECanvas Height", "", [
    [
      { ...plain, FECanvas: { Width: 640, Height: 90 } },
      { ...plain, FECanvas: { Width: 640 } },
    ],
  ]);

  rendered(
    "AspectRatio",
    "shapes the size that comes from the materials; has no effect where a size is asked for",
    async () => {
      const timeline = { ...videoTrack({ MediaURL: "red", Out: 0.2 }), AspectRatio: "1:1" };
      const film = await studio.film(timeline, { ownSize: true });
      expect([film.width, film.height]).toEqual([240, 240]);
      const asked = await studio.film(timeline);
      expect([asked.width, asked.height]).toEqual([320, 180]);
    },
  );

  rendered("MaxDuration", "so is the output's", async () => {
    const film = await studio.film({ ...videoTrack({ MediaURL: "red" }), MaxDuration: 1.5 });
    expect(await frameCount(film.file)).toBe(38);
    expect(film.durationSeconds).toBeCloseTo(1.5, 1);
  });

  accepted("Visible: true, Disabled: false, Id, Type, Count, Version, SdkVersion, From", "", [
    [
      {
        VideoTracks: [
          {
            Visible: true,
            Disabled: false,
            Id: 7,
            Type: "Video",
            Count: 1,
            ...track({ MediaURL: "wide", Out: 2 }),
          },
        ],
        Version: 2,
        SdkVersion: "5.0.1",
        From: "websdk",
      },
      plain,
    ],
  ]);

  refused("Visible: false, Disabled: true", "whether ICE leaves such a track out is not documented", [
    [
      { VideoTracks: [{ Visible: false, ...track({ MediaURL: "wide" }) }] },
      /VideoTracks\[0\]\.Visible is false/,
    ],
    [
      { VideoTracks: [{ Disabled: true, ...track({ MediaURL: "wide" }) }] },
      /VideoTracks\[0\]\.Disabled is true/,
    ],
  ]);
});

it("the films of what is accepted are the same, frame by frame", async () => {
  const one = await studio.film(videoTrack({ MediaURL: "bars", Out: 1 }));
  const other = await studio.film({
    ...videoTrack({ MediaURL: "bars", Out: 1, Comment: "a note", Title: "Clip", Id: 1, DyncFrames: 8 }),
    Version: 2,
    From: "websdk",
  });
  for (const frame of [0, 12, 24]) {
    expect(await difference({ file: one.file, frame }, { file: other.file, frame })).toBe(0);
  }
});

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { featureTable } from "../support/featureTable";
import { colorAt, difference, frameCount } from "../support/mediaMeasure";
import { writeGif } from "../support/writeGif";
import { planOf } from "../support/planning";
import { type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const over = (below: object, above: object) => ({
  VideoTracks: [{ VideoTrackClips: [below] }, { VideoTrackClips: [above] }],
});

featureTable("Video clips", ({ rendered, accepted, refused }) => {
  rendered(
    "Type Video, Image",
    "an image needs a Duration, or TimelineIn and TimelineOut, or Out _(chosen)_",
    async () => {
      const film = await studio.film(
        videoTrack(
          { Type: "Image", MediaURL: "green", Duration: 1 },
          { Type: "Video", MediaURL: "red", Out: 1 },
          { Type: "Image", MediaURL: "green", TimelineIn: 2, TimelineOut: 3 },
        ),
      );
      expect(await frameCount(film.file)).toBe(75);
      for (const [frame, color] of [
        [24, "green"],
        [25, "red"],
        [49, "red"],
        [50, "green"],
      ] as const) {
        expect(distanceTo(color, await colorAt(film.file, frame))).toBeLessThan(NEAR);
      }
    },
  );

  rendered(
    "Type Image of a GIF or an animated PNG",
    "plays over and over for its Duration; as Type Video it plays once",
    async () => {
      const file = join(studio.folder, "sticker.gif");
      await writeFile(
        file,
        writeGif(
          [
            [200, 30, 30],
            [30, 60, 200],
          ],
          { width: 32, height: 32, secondsEach: 0.4 },
        ),
      );
      studio.materials["sticker"] = file;
      const sticker = {
        Type: "Image",
        MediaURL: "sticker",
        Duration: 2,
        X: 0,
        Y: 0,
        Width: 64,
        DyncFrames: 2,
      };
      const film = await studio.film(over({ Type: "Image", MediaURL: "green", Duration: 2 }, sticker));
      expect(await frameCount(film.file)).toBe(50);
      for (const [second, color] of [
        [0.2, "red"],
        [0.6, "blue"],
        [1, "red"],
        [1.4, "blue"],
        [1.8, "red"],
      ] as const) {
        const shown = await colorAt(film.file, second * 25, "50:50:6:6");
        expect(distanceTo(color, shown)).toBeLessThan(2 * NEAR);
      }
    },
  );

  rendered(
    "Type GlobalImage",
    "spans the film; without a size it keeps its own, centred unless X or Y is given",
    async () => {
      const film = await studio.film({
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaURL: "red", Out: 1 },
              { MediaURL: "blue", Out: 1 },
            ],
          },
          { VideoTrackClips: [{ Type: "GlobalImage", MediaURL: "green", X: 10, Y: 10, Width: 40 }] },
        ],
      });
      expect(await frameCount(film.file)).toBe(50);
      const logo = "36:18:12:12";
      expect(distanceTo("green", await colorAt(film.file, 0, logo))).toBeLessThan(NEAR);
      expect(distanceTo("green", await colorAt(film.file, 49, logo))).toBeLessThan(NEAR);
      expect(distanceTo("red", await colorAt(film.file, 0, "200:100:60:40"))).toBeLessThan(NEAR);
    },
  );

  refused("Type AI_Avatar and others", "", [
    [videoTrack({ Type: "AI_Avatar", MediaURL: "wide" }), /^InvalidTimelineFormat: .*\.Type is "AI_Avatar"/],
  ]);

  rendered("MediaURL, MediaId", "one of them", async () => {
    const film = await studio.film(videoTrack({ MediaId: "red", Out: 0.4 }, { MediaURL: "blue", Out: 0.4 }));
    expect(distanceTo("red", await colorAt(film.file, 5))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 15))).toBeLessThan(NEAR);
  });

  rendered("In, Out", "an In or Out beyond the material is refused _(chosen)_", async () => {
    const whole = await studio.film(videoTrack({ MediaURL: "bars" }));
    const tail = await studio.film(videoTrack({ MediaURL: "bars", In: 2, Out: 3 }));
    expect(await frameCount(tail.file)).toBe(25);
    const shown = { file: tail.file, frame: 5 };
    const same = await difference(shown, { file: whole.file, frame: 55 });
    expect(same).toBeLessThan((await difference(shown, { file: whole.file, frame: 5 })) / 2);
  });

  rendered("MaxOut", "", async () => {
    const film = await studio.film(
      videoTrack({ MediaURL: "red", MaxOut: 1 }, { MediaURL: "blue", MaxOut: 60 }),
    );
    expect(await frameCount(film.file)).toBe(125);
    expect(distanceTo("red", await colorAt(film.file, 24))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 25))).toBeLessThan(NEAR);
  });

  rendered("Duration", "images; a shorter part of a video", async () => {
    const film = await studio.film(
      videoTrack({ MediaURL: "red", Duration: 0.6 }, { Type: "Image", MediaURL: "green", Duration: 0.4 }),
    );
    expect(await frameCount(film.file)).toBe(25);
    expect(distanceTo("red", await colorAt(film.file, 14))).toBeLessThan(NEAR);
    expect(distanceTo("green", await colorAt(film.file, 15))).toBeLessThan(NEAR);
  });

  rendered(
    "TimelineOut without Out, MaxOut and Duration",
    "cuts nothing: the whole material plays, as ICE's FAQ says; the assumption `windowWithoutOut` of the emulator has it cut",
    () => {
      const timeline = videoTrack({ MediaURL: "wide", TimelineIn: 1, TimelineOut: 2 });
      expect(planOf(timeline).seconds).toBe(11);
      const assumptions = { windowWithoutOut: "window", soundAfterPicture: "cut" };
      expect(planOf(timeline, { assumptions }).seconds).toBe(2);
      return Promise.resolve();
    },
  );

  rendered(
    "TimelineIn, TimelineOut",
    "gaps are black; a window longer than In to Out is refused, a shorter one cuts it _(chosen)_; clips that overlap without a transition are refused",
    async () => {
      const film = await studio.film(
        videoTrack(
          { MediaURL: "red", Out: 2, TimelineIn: 1, TimelineOut: 2 },
          { MediaURL: "blue", Out: 1, TimelineIn: 3, TimelineOut: 4 },
        ),
      );
      expect(await frameCount(film.file)).toBe(100);
      for (const [frame, color] of [
        [24, "black"],
        [25, "red"],
        [49, "red"],
        [50, "black"],
        [75, "blue"],
      ] as const) {
        expect(distanceTo(color, await colorAt(film.file, frame))).toBeLessThan(NEAR);
      }
    },
  );

  rendered("Speed", "sound keeps its pitch", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "bars", Speed: 2 }));
    expect(await frameCount(film.file)).toBe(50);
    const whole = await studio.film(videoTrack({ MediaURL: "bars" }));
    const shown = { file: film.file, frame: 20 };
    const same = await difference(shown, { file: whole.file, frame: 40 });
    expect(same).toBeLessThan((await difference(shown, { file: whole.file, frame: 20 })) / 2);
  });

  rendered(
    "X, Y, Width, Height",
    "picture in picture. Up to 1 a share of the canvas, above it pixels; rounded to even pixels; with one side given, the other keeps the proportions",
    async () => {
      const film = await studio.film({
        VideoTracks: [
          { VideoTrackClips: [{ MediaURL: "red", Out: 0.4 }] },
          { VideoTrackClips: [{ MediaURL: "blue", Out: 0.4, X: 0.5, Y: 0.5, Width: 0.25, Height: 0.5 }] },
          { VideoTrackClips: [{ Type: "Image", MediaURL: "green", Duration: 0.4, X: 10, Y: 20, Width: 80 }] },
        ],
      });
      for (const [box, color] of [
        ["76:86:162:92", "blue"],
        ["30:80:125:95", "red"],
        ["70:80:245:95", "red"],
        // 80 pixels of a picture of 16 to 9 are 45 high, 46 when even.
        ["76:41:12:22", "green"],
        ["100:12:0:70", "red"],
      ] as const) {
        expect(distanceTo(color, await colorAt(film.file, 5, box))).toBeLessThan(NEAR);
      }
    },
  );

  rendered(
    "AdaptMode Contain, Cover, Fill",
    "default Fill, with a Background effect Contain _(chosen)_",
    async () => {
      const film = await studio.film(
        videoTrack(
          { MediaURL: "blue", Out: 0.4 },
          { MediaURL: "blue", Out: 0.4, AdaptMode: "Contain" },
          { MediaURL: "blue", Out: 0.4, AdaptMode: "Cover" },
        ),
      );
      for (const [frame, side] of [
        [5, "blue"],
        [15, "black"],
        [25, "blue"],
      ] as const) {
        expect(distanceTo(side, await colorAt(film.file, frame, "100:180:0:0"))).toBeLessThan(NEAR);
        expect(distanceTo(side, await colorAt(film.file, frame, "100:180:220:0"))).toBeLessThan(NEAR);
        expect(distanceTo("blue", await colorAt(film.file, frame, "80:170:120:4"))).toBeLessThan(NEAR);
      }
      const square = { width: 320, height: 320 };
      const covered = await studio.film(
        videoTrack({ MediaURL: "bars", Out: 0.4, AdaptMode: "Cover" }),
        square,
      );
      // Six bars stretch over the whole picture; only the middle ones are left of a wide picture in a square.
      const [, green = 0, blue = 255] = await colorAt(covered.file, 5, "60:40:0:200");
      expect(green).toBeGreaterThan(120);
      expect(blue).toBeLessThan(90);
    },
  );

  rendered("Opacity", "", async () => {
    const film = await studio.film(
      over({ MediaURL: "red", Out: 0.4 }, { MediaURL: "blue", Out: 0.4, Opacity: 0.5 }),
    );
    const [red = 0, , blue = 0] = await colorAt(film.file, 5);
    expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
    expect(Math.abs(blue - 115)).toBeLessThan(2 * NEAR);
  });

  accepted("Comment, Title, Id, ClipId, DyncFrames", "ClipId matters where another clip names it", [
    [
      videoTrack({
        MediaURL: "wide",
        Out: 2,
        Comment: "a note",
        Title: "Clip",
        Id: 7,
        ClipId: "a",
        DyncFrames: 8,
      }),
      videoTrack({ MediaURL: "wide", Out: 2 }),
    ],
  ]);

  refused(
    "a VP8 or VP9 material with an alpha channel",
    "it would come out opaque: FFmpeg's own decoders leave it out",
    [[videoTrack({ MediaURL: "clear" }), /^InvalidTimelineFormat: .*alpha channel/]],
  );

  refused("LoopMode, MaskVideoUrl", "ICE loops audio clips only; for a mask see VFX", [
    [videoTrack({ MediaURL: "wide", LoopMode: true }), /^InvalidTimelineFormat: .*LoopMode/],
    [videoTrack({ MediaURL: "wide", MaskVideoUrl: "small" }), /^InvalidTimelineFormat: .*MaskVideoUrl/],
  ]);
});

it("is as large as the largest material unless asked for", async () => {
  const timeline = over({ MediaURL: "red", Out: 0.4 }, { MediaURL: "blue", Out: 0.4, X: 0, Y: 0, Width: 90 });
  const own = await studio.film(timeline, { ownSize: true });
  expect([own.width, own.height]).toEqual([320, 180]);
  const asked = await studio.film(timeline, { width: 640, height: 360 });
  expect([asked.width, asked.height]).toEqual([640, 360]);
});

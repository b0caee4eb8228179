import { fillTemplate } from "../../emulator/src/submit/fillTemplate";
import { featureTable } from "../support/featureTable";
import { colorAt, frameCount, shareOfPitch } from "../support/mediaMeasure";
import { HZ, type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const track = (...VideoTrackClips: readonly object[]) => ({ VideoTrackClips });

featureTable("Tracks and clips fitted to one another", ({ rendered, refused }) => {
  rendered(
    "MainTrack",
    "on a video or an audio track: the film lasts as long as that track, black where there is no picture left",
    async () => {
      const video = await studio.film({
        VideoTracks: [
          { MainTrack: true, ...track({ MediaURL: "red", Out: 1 }) },
          track({ MediaURL: "blue", Out: 3 }),
        ],
      });
      expect(await frameCount(video.file)).toBe(25);
      const audio = await studio.film({
        ...videoTrack({ MediaURL: "red", Out: 1 }),
        AudioTracks: [{ MainTrack: true, AudioTrackClips: [{ MediaURL: "music", Out: 2 }] }],
      });
      expect(await frameCount(audio.file)).toBe(50);
      expect(distanceTo("red", await colorAt(audio.file, 24))).toBeLessThan(NEAR);
      expect(distanceTo("black", await colorAt(audio.file, 26))).toBeLessThan(NEAR);
    },
  );

  rendered(
    "TrackShortenMode, TrackExpandMode AutoSpeed",
    "the track plays faster, or slower, until it is as long as the main track; no effect on music in LoopMode",
    async () => {
      const film = await studio.film({
        VideoTracks: [
          { MainTrack: true, ...track({ MediaURL: "red", Out: 2 }) },
          { TrackShortenMode: "AutoSpeed", ...track({ MediaURL: "bars" }, { MediaURL: "blue" }) },
        ],
        AudioTracks: [{ TrackExpandMode: "AutoSpeed", AudioTrackClips: [{ MediaURL: "music", Out: 1 }] }],
      });
      expect(await frameCount(film.file)).toBe(50);
      expect(distanceTo("blue", await colorAt(film.file, 24))).toBeGreaterThan(3 * NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 25))).toBeLessThan(NEAR);
      expect(await shareOfPitch(film.file, 1.2, 1.8, HZ.music)).toBeGreaterThan(0.1);
    },
  );

  refused("TrackShortenMode, TrackExpandMode without a MainTrack", "there is nothing to fit the track to", [
    [
      { VideoTracks: [{ TrackShortenMode: "AutoSpeed", ...track({ MediaURL: "wide" }) }] },
      /^InvalidTimelineFormat: TrackShortenMode and TrackExpandMode/,
    ],
  ]);

  rendered(
    "ClipId, ReferenceClipId",
    "the clip takes the times of the one it names, on another track that is placed by itself: a longer one is cut, a shorter one slowed down, an image or a title stands as long. Its own TimelineIn or TimelineOut wins",
    async () => {
      const film = await studio.film({
        VideoTracks: [
          track(
            { Type: "Image", MediaURL: "green", ReferenceClipId: "first" },
            { MediaURL: "blue", Out: 0.5, ReferenceClipId: "second" },
          ),
        ],
        AudioTracks: [
          {
            MainTrack: true,
            AudioTrackClips: [
              { MediaURL: "music", Out: 1, ClipId: "first" },
              { MediaURL: "red", Out: 2, ClipId: "second" },
            ],
          },
        ],
      });
      expect(await frameCount(film.file)).toBe(75);
      expect(distanceTo("green", await colorAt(film.file, 24))).toBeLessThan(NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 25))).toBeLessThan(NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 74))).toBeLessThan(NEAR);
    },
  );

  refused("ReferenceClipId of no such clip", "", [
    [
      videoTrack({ MediaURL: "wide", ReferenceClipId: "nobody" }),
      /^InvalidTimelineFormat: VideoTracks\[0\]\.VideoTrackClips\[0\]\.ReferenceClipId is "nobody"/,
    ],
  ]);

  rendered(
    "a template with ClipsParam",
    "`$Name`, `$Name:default`, `$Name:NULL`, and Sys_Type ArrayItems with its Sys_ArrayObject and Sys_Template",
    async () => {
      const template = {
        VideoTracks: [
          {
            VideoTrackClips: [
              {
                Sys_Type: "ArrayItems",
                Sys_ArrayObject: "$Clips",
                Sys_Template: { MediaURL: "$MediaURL", Out: "$Out:1" },
              },
              { Type: "Image", MediaURL: "$Logo", Duration: "$Seconds:2", Opacity: "$Opacity:NULL" },
            ],
          },
        ],
      };
      const clips = { Clips: [{ MediaURL: "red" }, { MediaURL: "blue", Out: 2 }], Logo: "green" };
      const film = await studio.film(fillTemplate(template, clips));
      expect(await frameCount(film.file)).toBe(125);
      for (const [frame, color] of [
        [24, "red"],
        [25, "blue"],
        [74, "blue"],
        [75, "green"],
      ] as const) {
        expect(distanceTo(color, await colorAt(film.file, frame))).toBeLessThan(NEAR);
      }
    },
  );
});

import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import { ossUrl } from "../../../support/films";

const image = { Type: "Image", MediaURL: ossUrl("in/image.png"), Duration: 3 };
const fade = { Effects: [{ Type: "Transition", SubType: "fade" }] };

it("names what it lays: labels, materials, transitions, effects, in the order they are drawn", () => {
  const timeline = {
    AudioTracks: [{ AudioTrackClips: [{ Type: "AI_TTS", Content: "Hello" }, { MediaId: "abc" }] }],
    SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "Title" }] }],
    EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "h_blur" }] }],
    VideoTracks: [
      {
        VideoTrackClips: [
          {
            MediaURL: `${ossUrl("in/a%20b.mp4")}?Signature=x`,
            Out: 4,
            Effects: [...fade.Effects, { Type: "Volume" }],
          },
          image,
          { Type: "AI_Avatar", AvatarId: "x" },
        ],
      },
    ],
  };
  const { tracks, materials } = layoutTimeline(timeline);
  expect(tracks.map(({ path }) => path)).toEqual([
    "VideoTracks[0]",
    "SubtitleTracks[0]",
    "AudioTracks[0]",
    "EffectTracks[0]",
  ]);
  expect(tracks.flatMap(({ clips }) => clips.map(({ kind, label }) => `${kind} ${label}`))).toEqual([
    "video a b.mp4",
    "image image.png",
    "other AI_Avatar",
    "text Title",
    "speech Hello",
    "audio abc",
    "effect VFX h_blur",
  ]);
  expect(tracks[0]?.clips[0]).toMatchObject({
    transition: { name: "fade", seconds: 1 },
    effects: ["Volume"],
  });
  expect(materials.map(({ kind, use }) => `${kind} ${use}`)).toEqual([
    "url video",
    "url image",
    "mediaId audio",
  ]);
});

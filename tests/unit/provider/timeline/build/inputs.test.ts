import { type Output, output } from "@pulumi/pulumi";
import { film } from "../../../../../provider/src/timeline/build/film";

/** What an Output resolves to. */
const resolved = <T>(value: Output<T>) => new Promise<T>((resolve) => void value.apply(resolve));

it("Outputs and Promises go anywhere, and resolve inside the timeline", async () => {
  const url = output("later.mp4");
  const two = output(2);
  const timeline = film()
    .clip(url, {
      out: two,
      sound: { gain: two, fadeOut: Promise.resolve(1) },
      Effects: [output({ Type: "Flip" })],
    })
    .transition(output("fade"), two)
    .image({ mediaId: url }, two)
    .effect(output({ Type: "Zoom", EndRate: 2 }))
    .overlay(Promise.resolve("pip.mp4"), { at: two })
    .title(url, { until: two, FontFace: { Bold: output(true) } })
    .audio(url, { duck: [{ from: 1, to: two }, { from: two }], gain: 0.5 })
    .raw({ FECanvas: output({ Width: 1280 }), MaxDuration: two })
    .build();
  expect(await resolved(output(timeline))).toEqual({
    VideoTracks: [
      {
        VideoTrackClips: [
          {
            MediaURL: "later.mp4",
            Out: 2,
            Effects: [
              { Type: "Flip" },
              { Type: "Volume", Gain: 2 },
              { Type: "AFade", SubType: "Out", Duration: 1 },
              { Type: "Transition", SubType: "fade", Duration: 2 },
            ],
          },
          { Type: "Image", MediaId: "later.mp4", Duration: 2, Effects: [{ Type: "Zoom", EndRate: 2 }] },
        ],
      },
      { VideoTrackClips: [{ MediaURL: "pip.mp4", TimelineIn: 2 }] },
    ],
    AudioTracks: [
      {
        AudioTrackClips: [
          {
            MediaURL: "later.mp4",
            Effects: [
              { Type: "Volume", Gain: 0.5, In: 0, Out: 1 },
              { Type: "Volume", Gain: 0.2, In: 1, Out: 2 },
              { Type: "Volume", Gain: 0.2, In: 2 },
            ],
          },
        ],
      },
    ],
    SubtitleTracks: [
      {
        SubtitleTrackClips: [
          { Type: "Text", Content: "later.mp4", TimelineOut: 2, FontFace: { Bold: true } },
        ],
      },
    ],
    FECanvas: { Width: 1280 },
    MaxDuration: 2,
  });
});

it("what has no known time gets a track of its own", () => {
  const timeline = film()
    .clip("a")
    .title("one", { at: 1, until: output(2) })
    .title("two", { at: 3, until: 4 })
    .title("three", { at: output(5), until: 6 })
    .build();
  expect(timeline.SubtitleTracks).toMatchObject([
    { SubtitleTrackClips: [{ Content: "one" }] },
    { SubtitleTrackClips: [{ Content: "two" }] },
    { SubtitleTrackClips: [{ Content: "three" }] },
  ]);
});

import { film } from "../../../../../provider/src/timeline/build/film";

const a = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const b = "https://films.oss-cn-shanghai.aliyuncs.com/b.mp4";

describe("over the sequence", () => {
  it("overlay, overlayImage and logo, each above the one before", () => {
    expect(
      film()
        .overlay(b, { at: 1, until: 3, x: 0.6, width: 0.3, sound: false })
        .overlayImage(b, 2, { at: 2 })
        .logo(b, { x: 10, y: 10 })
        .clip(a)
        .build(),
    ).toEqual({
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: a }] },
        {
          VideoTrackClips: [
            {
              MediaURL: b,
              TimelineIn: 1,
              TimelineOut: 3,
              Out: 2,
              X: 0.6,
              Width: 0.3,
              Effects: [{ Type: "Volume", Gain: 0 }],
            },
          ],
        },
        { VideoTrackClips: [{ Type: "Image", MediaURL: b, Duration: 2, TimelineIn: 2 }] },
        { VideoTrackClips: [{ Type: "GlobalImage", MediaURL: b, X: 10, Y: 10 }] },
      ],
    });
  });

  it("what is known to come later shares a track: ICE takes a hundred", () => {
    const timeline = film()
      .clip(a)
      .overlay(b, { at: 1, until: 2 })
      .overlayImage(b, 1, { at: 3 })
      .overlayImage(b, 1, { at: 3.5 })
      .title("one", { until: 1 })
      .title("two", { at: 1, until: 2 })
      .title("three", { at: 2 })
      .title("four", { at: 60, until: 61 })
      .build();
    expect(timeline.VideoTracks).toMatchObject([
      { VideoTrackClips: [{}] },
      { VideoTrackClips: [{ TimelineIn: 1 }, { TimelineIn: 3 }] },
      { VideoTrackClips: [{ TimelineIn: 3.5 }] },
    ]);
    // How long "three" lasts is not said.
    expect(timeline.SubtitleTracks).toMatchObject([
      { SubtitleTrackClips: [{ Content: "one" }, { Content: "two" }, { Content: "three" }] },
      { SubtitleTrackClips: [{ Content: "four" }] },
    ]);
  });
});

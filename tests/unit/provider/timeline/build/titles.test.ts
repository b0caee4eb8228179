import { film } from "../../../../../provider/src/timeline/build/film";

const a = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";

describe("texts", () => {
  it("title", () => {
    expect(
      film()
        .clip(a)
        .title("Hello", {
          at: 1,
          until: 4,
          x: 0.1,
          y: 0.8,
          align: "TopCenter",
          size: 40,
          color: "#ffd700",
          font: "KaiTi",
        })
        .build().SubtitleTracks,
    ).toEqual([
      {
        SubtitleTrackClips: [
          {
            Type: "Text",
            Content: "Hello",
            TimelineIn: 1,
            TimelineOut: 4,
            X: 0.1,
            Y: 0.8,
            Alignment: "TopCenter",
            FontSize: 40,
            FontColor: "#ffd700",
            Font: "KaiTi",
          },
        ],
      },
    ]);
  });

  it("subtitles", () => {
    expect(film().clip(a).subtitles("lines.srt", { size: 30, Outline: 2 }).build().SubtitleTracks).toEqual([
      { SubtitleTrackClips: [{ Type: "Subtitle", FileURL: "lines.srt", FontSize: 30, Outline: 2 }] },
    ]);
  });
});

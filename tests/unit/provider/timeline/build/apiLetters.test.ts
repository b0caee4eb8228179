import { film } from "../../../../../provider/src/timeline/build/film";

const a = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const b = "https://films.oss-cn-shanghai.aliyuncs.com/b.mp4";

/** A film of one video track. */
const pictures = (...clips: object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });

describe("in the API's letters", () => {
  it("options, which win over the builder's words", () => {
    expect(
      film()
        .clip(a, {
          out: 3,
          Out: 4,
          MaskVideoUrl: b,
          Effects: [{ Type: "Flip" }],
          sound: false,
          ...{ New: [1] },
        })
        .build(),
    ).toEqual(
      pictures({
        MediaURL: a,
        Out: 4,
        MaskVideoUrl: b,
        New: [1],
        Effects: [{ Type: "Flip" }, { Type: "Volume", Gain: 0 }],
      }),
    );
  });

  it("effect", () => {
    expect(
      film()
        .clip(a, { sound: false })
        .transition("fade")
        .effect({ Type: "Zoom", EndRate: 2 })
        .clip(b)
        .build(),
    ).toEqual(
      pictures(
        {
          MediaURL: a,
          Effects: [
            { Type: "Volume", Gain: 0 },
            { Type: "Transition", SubType: "fade", Duration: 1 },
            { Type: "Zoom", EndRate: 2 },
          ],
        },
        { MediaURL: b },
      ),
    );
  });

  it("track", () => {
    expect(
      film()
        .clip(a)
        .clip(b)
        .track({ MainTrack: true, Id: 1 })
        .track({ Id: 2 })
        .audio(b)
        .track({ TrackShortenMode: "AutoSpeed" })
        .build(),
    ).toEqual({
      VideoTracks: [{ MainTrack: true, Id: 2, VideoTrackClips: [{ MediaURL: a }, { MediaURL: b }] }],
      AudioTracks: [{ TrackShortenMode: "AutoSpeed", AudioTrackClips: [{ MediaURL: b }] }],
    });
  });

  it("canvas and raw", () => {
    expect(
      film()
        .canvas(1280, 720)
        .raw({ EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "starry" }] }], MaxDuration: 9 })
        .raw({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: b }] }], MaxDuration: 8, EffectTracks: [{}] })
        .clip(a)
        .build(),
    ).toEqual({
      FECanvas: { Width: 1280, Height: 720 },
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: a }] }, { VideoTrackClips: [{ MediaURL: b }] }],
      EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "starry" }] }, {}],
      MaxDuration: 8,
    });
  });

  it("undefined is left out", () => {
    expect(
      Object.keys(
        film().clip(a, { out: undefined, Effects: undefined, TimelineIn: undefined }).build().VideoTracks ??
          {},
      ),
    ).toEqual(["0"]);
    expect(JSON.stringify(film().clip(a, { out: undefined }).build())).toBe(
      JSON.stringify(pictures({ MediaURL: a })),
    );
  });
});

import { film } from "../../../../../provider/src/timeline/build/film";

const a = "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const b = "https://films.oss-cn-shanghai.aliyuncs.com/b.mp4";

/** A film of one video track. */
const pictures = (...clips: object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });

describe("the sequence", () => {
  it("clip", () => {
    expect(film().clip(a).build()).toEqual(pictures({ MediaURL: a }));
    expect(
      film()
        .clip({ mediaId: "id-1" }, { in: 1, out: 3, speed: 2, fit: "Cover" })
        .clip(b, { at: 5, until: 6, x: 0, y: 10, width: 0.5, height: 90, opacity: 0.5 })
        .build(),
    ).toEqual(
      pictures(
        { MediaId: "id-1", In: 1, Out: 3, Speed: 2, AdaptMode: "Cover" },
        {
          MediaURL: b,
          Out: 1,
          TimelineIn: 5,
          TimelineOut: 6,
          X: 0,
          Y: 10,
          Width: 0.5,
          Height: 90,
          Opacity: 0.5,
        },
      ),
    );
  });

  it("image", () => {
    expect(film().image(a, 3, { fit: "Contain" }).build()).toEqual(
      pictures({ Type: "Image", MediaURL: a, Duration: 3, AdaptMode: "Contain" }),
    );
  });

  it("transition", () => {
    expect(film().clip(a).transition("fade").image(b, 2).build()).toEqual(
      pictures(
        { MediaURL: a, Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }] },
        { Type: "Image", MediaURL: b, Duration: 2 },
      ),
    );
    expect(film().clip(a).transition("wipeup", 0.3, { keepLength: true }).clip(b).build()).toEqual(
      pictures(
        { MediaURL: a, Effects: [{ Type: "DLTransition", SubType: "wipeup", Duration: 0.3 }] },
        { MediaURL: b },
      ),
    );
  });

  it("a transition goes on the clip before, whatever was added in between", () => {
    const timeline = film().clip(a).title("Hello").audio(b).transition("fade").clip(b).build();
    expect(timeline).toMatchObject(pictures({ Effects: [{ Type: "Transition" }] }, {}));
  });

  it("the sound of a clip", () => {
    const ofSound = (sound: Parameters<ReturnType<typeof film>["clip"]>[1]) => film().clip(a, sound).build();
    expect(ofSound({ sound: false })).toEqual(
      pictures({ MediaURL: a, Effects: [{ Type: "Volume", Gain: 0 }] }),
    );
    expect(ofSound({ sound: { gain: 0.4, fadeIn: 1, fadeOut: 2 } })).toEqual(
      pictures({
        MediaURL: a,
        Effects: [
          { Type: "Volume", Gain: 0.4 },
          { Type: "AFade", SubType: "In", Duration: 1 },
          { Type: "AFade", SubType: "Out", Duration: 2 },
        ],
      }),
    );
  });
});

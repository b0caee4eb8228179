import { film } from "../../../../../provider/src/timeline/build/film";

const b = "https://films.oss-cn-shanghai.aliyuncs.com/b.mp4";

/** A film of one audio track. */
const sounds = (...clips: object[]) => ({ AudioTracks: [{ AudioTrackClips: clips }] });

describe("sounds", () => {
  it("audio", () => {
    expect(film().audio(b, { in: 1, out: 5, at: 2, until: 20, loop: true, speed: 1.1 }).build()).toEqual(
      sounds({ MediaURL: b, In: 1, Out: 5, TimelineIn: 2, TimelineOut: 20, LoopMode: true, Speed: 1.1 }),
    );
    expect(film().audio(b, { gain: 0.6, fadeOut: 2 }).build()).toEqual(
      sounds({
        MediaURL: b,
        Effects: [
          { Type: "Volume", Gain: 0.6 },
          { Type: "AFade", SubType: "Out", Duration: 2 },
        ],
      }),
    );
  });

  it("steps back where it is told to, by volumes that never lie over each other", () => {
    const volumes = (options: Parameters<ReturnType<typeof film>["audio"]>[1]) =>
      film().audio(b, options).build();
    expect(volumes({ duck: [{ from: 1, to: 3 }] })).toEqual(
      sounds({ MediaURL: b, Effects: [{ Type: "Volume", Gain: 0.2, In: 1, Out: 3 }] }),
    );
    expect(
      volumes({
        gain: 0.6,
        duck: [{ from: 0, to: 1 }, { from: 1, to: 2, gain: 0.1 }, { from: 4 }],
      }),
    ).toEqual(
      sounds({
        MediaURL: b,
        Effects: [
          { Type: "Volume", Gain: 0.2, In: 0, Out: 1 },
          { Type: "Volume", Gain: 0.1, In: 1, Out: 2 },
          { Type: "Volume", Gain: 0.6, In: 2, Out: 4 },
          { Type: "Volume", Gain: 0.2, In: 4 },
        ],
      }),
    );
    expect(volumes({ gain: 0.6, duck: [{ from: 1, to: 3 }] })).toEqual(
      sounds({
        MediaURL: b,
        Effects: [
          { Type: "Volume", Gain: 0.6, In: 0, Out: 1 },
          { Type: "Volume", Gain: 0.2, In: 1, Out: 3 },
          { Type: "Volume", Gain: 0.6, In: 3 },
        ],
      }),
    );
  });

  it("share a track only where their ends are written down: a loop goes on", () => {
    const tracks = (options: Parameters<ReturnType<typeof film>["audio"]>[1]) =>
      film()
        .audio(b, { at: 0, in: 0, out: 3, ...options })
        .audio(b, { at: 5 })
        .build().AudioTracks;
    expect(tracks({ loop: true })).toHaveLength(2);
    expect(tracks({})).toHaveLength(2);
    expect(tracks({ loop: true, until: 4 })).toHaveLength(1);
    expect(tracks({ until: 6 })).toHaveLength(2);
  });

  it("speech follows the speech before, and other sounds lie beside it", () => {
    expect(
      film()
        .audio(b)
        .speech("One.", { voice: "zhichu", gain: 2 })
        .audio(b, { at: 1 })
        .speech("Two.", { voice: "zhichu", SpeechRate: 100 })
        .speech("Three.", { voice: "zhichu", at: 9, until: 12 })
        .build(),
    ).toEqual({
      AudioTracks: [
        { AudioTrackClips: [{ MediaURL: b }] },
        { AudioTrackClips: [{ MediaURL: b, TimelineIn: 1 }] },
        {
          AudioTrackClips: [
            { Type: "AI_TTS", Content: "One.", Voice: "zhichu", Effects: [{ Type: "Volume", Gain: 2 }] },
            { Type: "AI_TTS", Content: "Two.", Voice: "zhichu", SpeechRate: 100 },
          ],
        },
        {
          AudioTrackClips: [
            { Type: "AI_TTS", Content: "Three.", Voice: "zhichu", TimelineIn: 9, TimelineOut: 12 },
          ],
        },
      ],
    });
  });
});

import { listMaterials } from "../../emulator/src/render/listMaterials";
import { type FilmPlan } from "../../emulator/src/render/plan/filmPlan";
import { slicePicture } from "../../emulator/src/render/plan/slicePicture";
import { planOf as plan } from "../support/planning";
import { audioTrack, videoTrack } from "../support/renderStudio";

const startsOf = ({ picture }: FilmPlan) =>
  picture?.layers.map(({ startFrame, frames }) => [startFrame, frames]);

describe("a plan", () => {
  it("counts frames, not seconds, so that rounding never adds up", () => {
    const clips = Array.from({ length: 30 }, () => ({ MediaURL: "wide", Out: 1.0333 }));
    const { picture } = plan(videoTrack(...clips));
    expect(picture?.frames).toBe(Math.round(30 * 1.0333 * 25));
    expect(picture?.layers[0]?.clips.reduce((sum, { frames }) => sum + frames, 0)).toBe(picture?.frames);
  });

  it("makes a layer of neighbours and another after a gap", () => {
    const timeline = videoTrack(
      { MediaURL: "wide", Out: 2 },
      { MediaURL: "small", Out: 2 },
      { MediaURL: "wide", Out: 1, TimelineIn: 6 },
    );
    expect(startsOf(plan(timeline))).toEqual([
      [0, 100],
      [150, 25],
    ]);
  });

  it("moves what follows a transition along, and leaves what the timeline already let overlap", () => {
    const fade = { Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }] };
    const adjacent = videoTrack(
      { MediaURL: "wide", Out: 5, TimelineIn: 0, TimelineOut: 5, ...fade },
      { MediaURL: "wide", Out: 5, TimelineIn: 5, TimelineOut: 10 },
      { MediaURL: "wide", Out: 2, TimelineIn: 10, TimelineOut: 12 },
    );
    expect(plan(adjacent).seconds).toBeCloseTo(11);
    const overlapping = videoTrack(
      { MediaURL: "wide", Out: 5, TimelineIn: 0, TimelineOut: 5, ...fade },
      { MediaURL: "wide", Out: 5, TimelineIn: 4, TimelineOut: 9 },
    );
    expect(plan(overlapping).seconds).toBeCloseTo(9);
    expect(plan(overlapping).picture?.layers[0]?.clips[1]?.entry).toEqual({ xfade: "fade", frames: 25 });
  });

  it("lets a transition with nothing after it pass", () => {
    const last = { MediaURL: "wide", Effects: [{ Type: "Transition", SubType: "fade" }] };
    expect(plan(videoTrack(last)).seconds).toBe(10);
  });

  it("takes the size of the largest material, turned the way it is shown", () => {
    expect(plan(videoTrack({ MediaURL: "small" }, { MediaURL: "upright" })).picture).toMatchObject({
      width: 720,
      height: 1280,
    });
    expect(plan(videoTrack({ MediaURL: "wide" }), { width: 640 }).picture).toMatchObject({
      width: 640,
      height: 360,
    });
    const square = { ...videoTrack({ MediaURL: "wide" }), AspectRatio: "1:1" };
    const { picture } = plan(square);
    expect(picture?.width).toBe(picture?.height);
  });

  it("lasts as long as the main track", () => {
    const timeline = {
      VideoTracks: [
        { MainTrack: true, VideoTrackClips: [{ MediaURL: "wide", Out: 3 }] },
        { VideoTrackClips: [{ MediaURL: "small", Out: 8 }] },
      ],
    };
    expect(plan(timeline).seconds).toBe(3);
  });

  it("is only sound when there are only audio tracks", () => {
    expect(plan(audioTrack({ MediaURL: "song", In: 5, Out: 20, TimelineIn: 2 }))).toMatchObject({
      seconds: 17,
    });
    expect(plan(audioTrack({ MediaURL: "song" })).picture).toBeUndefined();
  });

  it("takes numbers that are written as text", () => {
    expect(plan(videoTrack({ MediaURL: "wide", Out: "2.5" })).seconds).toBe(2.5);
  });

  it("has 29.97 frames a second as a fraction", () => {
    const { picture } = plan(videoTrack({ MediaURL: "wide" }), { fps: 29.97 });
    expect(picture).toMatchObject({ fps: { numerator: 30_000, denominator: 1001 }, frames: 300 });
  });

  it("refuses a film of more than twelve hours", () => {
    const still = { MediaURL: "still", Type: "Image", Duration: 50_000 };
    expect(() => plan(videoTrack(still))).toThrow(
      /would last 50000 s, and the emulator makes 43200 s at most/,
    );
  });
});

describe("slices of a film with many clips", () => {
  const clips = Array.from({ length: 30 }, (_, index) => ({
    MediaURL: "wide",
    In: 1,
    Out: 2,
    Effects: index % 4 === 1 ? [{ Type: "Transition", SubType: "fade", Duration: 0.4 }] : [],
  }));
  const timeline = {
    VideoTracks: [
      { VideoTrackClips: clips },
      { VideoTrackClips: [{ MediaURL: "small", X: 0, Y: 0, Speed: 0.5, TimelineIn: 0.5, Duration: 15 }] },
    ],
  };
  const { picture } = plan(timeline);
  const slices = picture === undefined ? [] : slicePicture(picture);

  it("follow one another without a gap", () => {
    expect(slices.length).toBeGreaterThan(1);
    let next = 0;
    for (const { firstFrame, frames } of slices) {
      expect(firstFrame).toBe(next);
      next += frames;
    }
    expect(next).toBe(picture?.frames);
  });

  it("hold few clips each", () => {
    for (const { layers } of slices) {
      expect(layers.reduce((sum, layer) => sum + layer.clips.length, 0)).toBeLessThanOrEqual(15);
    }
  });

  it("show every frame of every layer once", () => {
    for (const slice of slices) {
      for (const { startFrame, frames, clips: parts } of slice.layers) {
        const shown = parts.reduce((sum, part) => sum + part.frames - (part.entry?.frames ?? 0), 0);
        expect(shown).toBe(frames);
        expect(startFrame + frames).toBeLessThanOrEqual(slice.frames);
      }
    }
  });

  it("go on where the slice before ended", () => {
    const overlays = slices.flatMap((slice) =>
      slice.layers.filter(({ box }) => box.width === 320).map(({ clips: [clip] }) => clip),
    );
    expect(overlays.length).toBeGreaterThan(1);
    let shown = 0;
    for (const clip of overlays) {
      expect(clip?.skippedFrames).toBe(shown);
      expect(clip?.inSeconds).toBeCloseTo((shown / 25) * 0.5);
      shown += clip?.frames ?? 0;
    }
    expect(shown).toBe(375);
  });
});

describe("listMaterials", () => {
  it("names each once, in order", () => {
    const timeline = {
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: "b" }, { MediaId: "a" }, { MediaURL: "b", Effects: [] }] },
      ],
      SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Subtitle", FileURL: "lines.srt" }] }],
      AudioTracks: [{ AudioTrackClips: [{ MediaURL: "song" }, { MediaURL: "" }] }],
    };
    expect(listMaterials(timeline)).toEqual(["b", "a", "lines.srt", "song"]);
  });

  it.each([[null], ["text"], [3], [undefined], [{ MediaURL: 5 }]])("finds none in %p", (json) => {
    expect(listMaterials(json)).toEqual([]);
  });
});

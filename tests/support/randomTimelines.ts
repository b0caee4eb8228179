import fc from "fast-check";
import { isFields, numberAt } from "../../provider/src/timeline/layout/fields";
import { ossUrl } from "./films";

/** The materials of random timelines, with their lengths; images have none. */
export const materials = {
  video: { key: "in/clip.mp4", seconds: 4 },
  music: { key: "in/music.mp3", seconds: 6 },
  image: { key: "in/image.png" },
} as const;

const tenth = (from: number, to: number) =>
  fc.integer({ min: Math.round(from * 10), max: Math.round(to * 10) }).map((value) => value / 10);

/** Half of the time. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** A fourth of the time. */
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const withoutUndefined = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const transition = fc.record({
  Type: fc.constantFrom("Transition", "DLTransition"),
  SubType: fc.constantFrom("fade", "wipeleft", "circleopen"),
  Duration: tenth(0.1, 0.4),
});

const freeze = tenth(0.2, 1).map((Duration) => ({ Type: "FreezeFrame", Duration }));

const pictureEffects = fc
  .tuple(maybe(transition), maybe(fc.record({ Type: fc.constant("Volume"), Gain: tenth(0, 2) })))
  .map((effects) => effects.filter((effect) => effect !== undefined));

/** A piece of a material: all of it, from In, to Out, to MaxOut, at some speed. */
const range = (seconds: number) =>
  fc.record({
    In: maybe(tenth(0, seconds / 4)),
    Out: maybe(tenth(seconds / 2, seconds)),
    MaxOut: maybe(tenth(seconds / 2, seconds * 2)),
    Speed: maybe(fc.constantFrom(0.5, 1, 1.25, 2)),
  });

const videoClip = fc
  .record({ range: range(materials.video.seconds), effects: pictureEffects, frozen: rarely(freeze) })
  .map(({ range: part, effects, frozen }) =>
    withoutUndefined({
      MediaURL: ossUrl(materials.video.key),
      ...part,
      Effects: [...effects, ...(frozen === undefined ? [] : [frozen])],
    }),
  );

const imageClip = fc
  .record({ Duration: tenth(0.8, 3), Effects: pictureEffects })
  .map((clip) => ({ Type: "Image", MediaURL: ossUrl(materials.image.key), ...clip }));

/** A pause before a clip; 0 puts it edge to edge by its own TimelineIn. */
const pause = maybe(fc.constantFrom(0, 0.5, 2));

const sequence = fc.array(fc.tuple(fc.oneof(videoClip, imageClip), pause), { minLength: 1, maxLength: 4 });

const globalImage = fc
  .record({ TimelineIn: maybe(tenth(0, 1)), Duration: maybe(tenth(0.5, 2)) })
  .map((times) => withoutUndefined({ Type: "GlobalImage", MediaURL: ossUrl(materials.image.key), ...times }));

const videoTrack = fc
  .record({ clips: sequence, above: rarely(globalImage), MainTrack: rarely(fc.constant(true)) })
  .map(({ clips, above, MainTrack }) =>
    withoutUndefined({
      MainTrack,
      VideoTrackClips: [...placed(clips), ...(above === undefined ? [] : [above])],
    }),
  );

const audioTrack = fc
  .array(
    fc.record({
      range: range(materials.music.seconds),
      LoopMode: rarely(fc.constant(true)),
      pause,
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((clips) => {
    let end = 0;
    return {
      AudioTrackClips: clips.map(({ range: part, LoopMode, pause: gap }) => {
        const TimelineIn = gap === undefined ? undefined : end + gap;
        end = (TimelineIn ?? end) + lengthOf({ ...part }, materials.music.seconds);
        // A loop without an end runs into whatever follows it.
        const loop = clips.length === 1 ? LoopMode : undefined;
        return withoutUndefined({
          MediaURL: ossUrl(materials.music.key),
          ...part,
          LoopMode: loop,
          TimelineIn,
        });
      }),
    };
  });

const title = fc
  .record({ TimelineIn: maybe(tenth(0, 0.3)), TimelineOut: maybe(tenth(0.4, 0.7)) })
  .map((times) => withoutUndefined({ Type: "Text", Content: "Title", FontSize: 24, ...times }));

/** Timelines of every kind of track, most of which a renderer can make. */
export const randomTimeline = fc
  .record({
    VideoTracks: fc.array(videoTrack, { minLength: 0, maxLength: 2 }),
    AudioTracks: fc.array(fc.tuple(audioTrack, rarely(fc.constant(true))), { minLength: 0, maxLength: 2 }),
    titles: fc.array(title, { maxLength: 2 }),
    MaxDuration: rarely(tenth(1, 12)),
  })
  .filter(({ VideoTracks, AudioTracks }) => VideoTracks.length + AudioTracks.length > 0)
  .map(({ titles, AudioTracks, ...timeline }) =>
    withoutUndefined({
      ...timeline,
      AudioTracks: AudioTracks.map(([track, MainTrack]) => withoutUndefined({ ...track, MainTrack })),
      ...(timeline.VideoTracks.length > 0 &&
        titles.length > 0 && { SubtitleTracks: [{ SubtitleTrackClips: titles }] }),
    }),
  );

type Clip = Readonly<Record<string, unknown>>;

/** Clips with a pause before them begin where the numbers of the timeline, which know nothing of transitions, say. */
function placed(clips: readonly (readonly [Clip, number | undefined])[]): Clip[] {
  let end = 0;
  return clips.map(([clip, gap]) => {
    const TimelineIn = gap === undefined ? undefined : Math.round((end + gap) * 1000) / 1000;
    end = (TimelineIn ?? end) + lengthOf(clip, materials.video.seconds);
    return withoutUndefined({ ...clip, TimelineIn });
  });
}

function lengthOf(clip: Clip, materialSeconds: number): number {
  const out = numberAt(clip, "Out") ?? Math.min(numberAt(clip, "MaxOut") ?? materialSeconds, materialSeconds);
  const played = (out - (numberAt(clip, "In") ?? 0)) / (numberAt(clip, "Speed") ?? 1);
  const effects: readonly unknown[] = Array.isArray(clip["Effects"]) ? clip["Effects"] : [];
  const frozen = effects.filter(isFields).filter(({ Type }) => Type === "FreezeFrame");
  return (
    numberAt(clip, "Duration") ??
    played + frozen.reduce((sum, effect) => sum + (numberAt(effect, "Duration") ?? 0), 0)
  );
}

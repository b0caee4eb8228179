import { RenderFailure } from "../renderer";
import { type AudioClip } from "../timeline/clips";
import { type VideoEffect } from "../timeline/effects";
import { type AudioEffect } from "../timeline/soundEffects";
import { formatPath } from "../timeline/parseTimeline";
import { type Treatment, type Voice } from "./filmPlan";
import { type Materials, materialOf } from "./materials";
import { type PlacedClip } from "./placeClips";
import { sourceRangeOf } from "./sourceRange";

/** The sound of a track's video clips, faded over wherever the pictures are. */
export function voicesOfClips(placed: readonly PlacedClip[]): Voice[] {
  return placed.flatMap((clip, index): Voice[] => {
    if (!clip.material.hasAudio || clip.clip.Type === "Image") return [];
    const lengthSeconds = clip.endSeconds - clip.startSeconds;
    const before = placed[index - 1];
    const after = placed[index + 1];
    const fadeIn =
      before === undefined || clip.xfade === undefined ? 0 : before.endSeconds - clip.startSeconds;
    const fadeOut = after?.xfade === undefined ? 0 : clip.endSeconds - after.startSeconds;
    return [
      {
        material: clip.material,
        startSeconds: clip.startSeconds,
        lengthSeconds,
        inSeconds: clip.inSeconds,
        sourceSeconds: Math.min(lengthSeconds, clip.playsSeconds ?? Infinity) * clip.clip.Speed,
        speed: clip.clip.Speed,
        loop: false,
        treatments: [
          ...treatmentsOf(clip.clip.Effects, lengthSeconds),
          ...crossfade("in", 0, fadeIn),
          ...crossfade("out", lengthSeconds - fadeOut, fadeOut),
        ],
      },
    ];
  });
}

/** The clips of an audio track. `filmSeconds` ends the music, and loops that have no end of their own. */
export function voicesOfTrack(
  clips: readonly AudioClip[],
  materials: Materials,
  trackPath: readonly PropertyKey[],
  filmSeconds: number | undefined,
): Voice[] {
  let previousEnd = 0;
  return clips.map((clip, index) => {
    const path = [...trackPath, index];
    const material = materialOf(materials, clip, path);
    const fail = (problem: string) =>
      new RenderFailure("InvalidTimelineFormat", `${formatPath(path)} ${problem}.`);
    if (!material.hasAudio) throw fail("is on an audio track, but its material has no sound");
    const startSeconds = clip.TimelineIn ?? previousEnd;
    if (startSeconds < previousEnd - 0.001) {
      throw fail(
        `begins at ${startSeconds} s, before the clip ahead of it on the same track ends (${previousEnd.toFixed(2)} s)`,
      );
    }
    const range = sourceRangeOf(clip, material, path);
    const sourceSeconds = range.outSeconds - range.inSeconds;
    const natural = sourceSeconds / clip.Speed;
    const window = clip.TimelineOut === undefined ? clip.Duration : clip.TimelineOut - startSeconds;
    if (window !== undefined && window <= 0)
      throw fail(`has its TimelineOut (${clip.TimelineOut}) before its beginning`);
    const untilTheEnd = filmSeconds === undefined ? natural : Math.max(natural, filmSeconds - startSeconds);
    const uncut = window ?? (clip.LoopMode ? untilTheEnd : natural);
    const lengthSeconds =
      filmSeconds === undefined ? uncut : Math.max(0, Math.min(uncut, filmSeconds - startSeconds));
    previousEnd = startSeconds + uncut;
    return {
      material,
      startSeconds,
      lengthSeconds,
      inSeconds: range.inSeconds,
      sourceSeconds,
      speed: clip.Speed,
      loop: clip.LoopMode,
      treatments: treatmentsOf(clip.Effects, lengthSeconds),
    };
  });
}

const ORDER = ["denoise", "gain", "loudness", "fade"] as const;

/** ICE applies ADenoise before Volume before ALoudNorm, wherever they stand. Fades come last: what is faded out stays silent. */
function treatmentsOf(effects: readonly (AudioEffect | VideoEffect)[], lengthSeconds: number): Treatment[] {
  const treatments = effects.flatMap((effect): Treatment[] => {
    switch (effect.Type) {
      case "Volume":
        return [
          {
            kind: "gain",
            gain: effect.Gain,
            ...(effect.In !== undefined && { fromSeconds: effect.In }),
            ...(effect.Out !== undefined && { toSeconds: effect.Out }),
          },
        ];
      case "ADenoise":
        return [{ kind: "denoise", noise: effect.Mode === 0 ? "wind" : "any" }];
      case "ALoudNorm":
        return [{ kind: "loudness", lufs: effect.Loudness, truePeak: effect.TruePeak }];
      case "AFade": {
        const seconds = Math.min(effect.Duration, lengthSeconds);
        const isIn = effect.SubType === "In";
        return [
          {
            kind: "fade",
            direction: isIn ? "in" : "out",
            startSeconds: isIn ? 0 : lengthSeconds - seconds,
            seconds,
            curve: effect.Curve,
          },
        ];
      }
      default:
        return [];
    }
  });
  return treatments.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

const crossfade = (direction: "in" | "out", startSeconds: number, seconds: number): Treatment[] =>
  seconds > 0 ? [{ kind: "fade", direction, startSeconds, seconds, curve: "tri" }] : [];

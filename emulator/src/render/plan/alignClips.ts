import { RenderFailure } from "../renderer";
import { type AudioClip, type VideoClip } from "../timeline/clips";
import { type Timeline, formatPath } from "../timeline/parseTimeline";
import { type Materials, materialOf } from "./materials";
import { placeClips } from "./placeClips";
import { voicesOfTrack } from "./planVoices";
import { sourceRangeOf } from "./sourceRange";

interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/**
 * Gives every clip with a ReferenceClipId the times of the clip that it names: a longer one is cut, a shorter one is
 * slowed down, a still stands as long. A clip that has times of its own keeps them.
 */
export function alignClips(timeline: Timeline, materials: Materials): Timeline {
  const clips = [
    ...timeline.VideoTracks.flatMap((track) => track.VideoTrackClips),
    ...timeline.AudioTracks.flatMap((track) => track.AudioTrackClips),
    ...timeline.SubtitleTracks.flatMap((track) => track.SubtitleTrackClips),
  ];
  if (!clips.some(isAligned)) return timeline;
  const spans = spansByClipId(timeline, materials);
  const spanOf = (clip: Aligned, path: readonly PropertyKey[]) => {
    const span = spans.get(clip.ReferenceClipId);
    if (span !== undefined) return span;
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)}.ReferenceClipId is "${clip.ReferenceClipId.slice(0, 80)}": no clip of a track that is placed by itself has that ClipId.`,
    );
  };
  const times = (clip: Aligned, path: readonly PropertyKey[]) => {
    const { startSeconds, endSeconds } = spanOf(clip, path);
    return { TimelineIn: startSeconds, TimelineOut: endSeconds, Duration: endSeconds - startSeconds };
  };
  return {
    ...timeline,
    VideoTracks: timeline.VideoTracks.map((track, index) => ({
      ...track,
      VideoTrackClips: track.VideoTrackClips.map((clip, at) => {
        const path = ["VideoTracks", index, "VideoTrackClips", at];
        return isAligned(clip) ? slowed({ ...clip, ...times(clip, path) }, materials, path) : clip;
      }),
    })),
    AudioTracks: timeline.AudioTracks.map((track, index) => ({
      ...track,
      AudioTrackClips: track.AudioTrackClips.map((clip, at) => {
        const path = ["AudioTracks", index, "AudioTrackClips", at];
        return isAligned(clip) ? slowed({ ...clip, ...times(clip, path) }, materials, path) : clip;
      }),
    })),
    SubtitleTracks: timeline.SubtitleTracks.map((track, index) => ({
      ...track,
      SubtitleTrackClips: track.SubtitleTrackClips.map((clip, at) =>
        isAligned(clip)
          ? { ...clip, ...times(clip, ["SubtitleTracks", index, "SubtitleTrackClips", at]) }
          : clip,
      ),
    })),
  };
}

interface Aligned {
  readonly ReferenceClipId: string;
}

const isAligned = <Clip extends object>(clip: Clip): clip is Clip & Aligned =>
  "ReferenceClipId" in clip &&
  clip.ReferenceClipId !== undefined &&
  !("TimelineIn" in clip && clip.TimelineIn !== undefined) &&
  !("TimelineOut" in clip && clip.TimelineOut !== undefined);

/** Where the clips lie that others name: those of tracks on which nothing is aligned. */
function spansByClipId(timeline: Timeline, materials: Materials): Map<string, Span> {
  const spans = new Map<string, Span>();
  const note = ({ ClipId }: { readonly ClipId?: unknown }, span: Span) => {
    if (typeof ClipId === "string") spans.set(ClipId, span);
  };
  timeline.VideoTracks.forEach(({ VideoTrackClips }, index) => {
    if (VideoTrackClips.some(isAligned)) return;
    for (const placed of placeClips(VideoTrackClips, materials, ["VideoTracks", index, "VideoTrackClips"])) {
      note(placed.clip, placed);
    }
  });
  timeline.AudioTracks.forEach(({ AudioTrackClips }, index) => {
    if (AudioTrackClips.some(isAligned)) return;
    const path = ["AudioTracks", index, "AudioTrackClips"];
    voicesOfTrack(AudioTrackClips, materials, path, undefined).forEach((voice, at) =>
      note(AudioTrackClips[at] ?? {}, {
        startSeconds: voice.startSeconds,
        endSeconds: voice.startSeconds + voice.lengthSeconds,
      }),
    );
  });
  for (const clip of timeline.SubtitleTracks.flatMap(({ SubtitleTrackClips }) => SubtitleTrackClips)) {
    const startSeconds = clip.TimelineIn ?? 0;
    const endSeconds = clip.TimelineOut ?? (clip.Duration && startSeconds + clip.Duration);
    if (endSeconds !== undefined) note(clip, { startSeconds, endSeconds });
  }
  return spans;
}

function slowed<Clip extends VideoClip | AudioClip>(
  clip: Clip & { readonly TimelineIn: number; readonly TimelineOut: number },
  materials: Materials,
  path: readonly PropertyKey[],
): Clip {
  const material = materialOf(materials, clip, path);
  if (material.isImage || clip.Type === "Image" || clip.Type === "GlobalImage") return clip;
  if ("LoopMode" in clip && clip.LoopMode) return clip;
  const range = sourceRangeOf(clip, material, path);
  const natural = (range.outSeconds - range.inSeconds) / clip.Speed;
  const wanted = clip.TimelineOut - clip.TimelineIn;
  return natural < wanted ? { ...clip, Speed: (clip.Speed * natural) / wanted } : clip;
}

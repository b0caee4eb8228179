import { RenderFailure } from "../renderer";
import { type VideoClip } from "../timeline/clips";
import { type Timeline, formatPath } from "../timeline/parseTimeline";
import { type Materials, materialOf } from "./materials";

/**
 * Takes the TimelineOut from video clips that say no length of their own: they play their whole material, as ICE's FAQ
 * has it. Stills, and clips that take another one's times, keep theirs.
 */
export function dropWindows(timeline: Timeline, materials: Materials): Timeline {
  return {
    ...timeline,
    VideoTracks: timeline.VideoTracks.map((track, index) => ({
      ...track,
      VideoTrackClips: track.VideoTrackClips.map((clip, at) =>
        withoutWindow(clip, materials, ["VideoTracks", index, "VideoTrackClips", at]),
      ),
    })),
  };
}

function withoutWindow(clip: VideoClip, materials: Materials, path: readonly PropertyKey[]): VideoClip {
  const { Type, TimelineIn = 0, TimelineOut, Out, MaxOut, Duration, ReferenceClipId } = clip;
  if (TimelineOut === undefined || Type !== "Video" || ReferenceClipId !== undefined) return clip;
  if ((Out ?? MaxOut ?? Duration) !== undefined) return clip;
  const material = materialOf(materials, clip, path);
  // A still has no length of its own.
  if (material.isImage) return clip;
  if (TimelineOut <= TimelineIn) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)} has its TimelineOut (${TimelineOut}) before its beginning (${TimelineIn}).`,
    );
  }
  return { ...clip, TimelineOut: undefined };
}

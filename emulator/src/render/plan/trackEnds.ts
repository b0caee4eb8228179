import { type Timeline } from "../timeline/parseTimeline";
import { type Materials } from "./materials";
import { placeClips } from "./placeClips";
import { voicesOfTrack } from "./planVoices";

/** Where the main track ends, of pictures or of sound; undefined where there is none. */
export function mainEnd(timeline: Timeline, materials: Materials): number | undefined {
  const video = timeline.VideoTracks.findIndex(({ MainTrack }) => MainTrack);
  const audio = timeline.AudioTracks.findIndex(({ MainTrack }) => MainTrack);
  const end = video >= 0 ? videoEnd(timeline, video, materials) : audioEnd(timeline, audio, materials);
  return end > 0 ? end : undefined;
}

/** Images that span the film don't count. */
export function videoEnd({ VideoTracks }: Timeline, index: number, materials: Materials): number {
  const clips = VideoTracks[index]?.VideoTrackClips ?? [];
  const placed = placeClips(clips, materials, ["VideoTracks", index, "VideoTrackClips"]);
  return Math.max(0, ...placed.map(({ endSeconds }) => endSeconds));
}

export function audioEnd({ AudioTracks }: Timeline, index: number, materials: Materials): number {
  const clips = AudioTracks[index]?.AudioTrackClips ?? [];
  const voices = voicesOfTrack(clips, materials, ["AudioTracks", index, "AudioTrackClips"], undefined);
  return Math.max(0, ...voices.map(({ startSeconds, lengthSeconds }) => startSeconds + lengthSeconds));
}

import { ossUrl } from "../films";

export interface BrokenTimeline {
  readonly timeline: object;
  /** What the preview says: all of it. */
  readonly says: string;
  readonly region?: string;
}

export const url = ossUrl("in/clip.mp4");
export const clip = { MediaURL: url, In: 0, Out: 10 };
export const music = { MediaURL: ossUrl("in/music.mp3"), In: 0, Out: 5 };
export const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });
export const effect = (...effects: readonly unknown[]) => video({ ...clip, Effects: effects });
export const audio = (...clips: readonly object[]) => ({
  ...video(clip),
  AudioTracks: [{ AudioTrackClips: clips }],
});
export const subtitle = (...clips: readonly object[]) => ({
  ...video(clip),
  SubtitleTracks: [{ SubtitleTrackClips: clips }],
});
export const first = "timeline.VideoTracks[0].VideoTrackClips[0]";
export const second = "timeline.VideoTracks[0].VideoTrackClips[1]";
export const firstSound = "timeline.AudioTracks[0].AudioTrackClips[0]";
export const title = "timeline.SubtitleTracks[0].SubtitleTrackClips[0]";

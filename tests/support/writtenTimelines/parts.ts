import { ossUrl } from "../films";

/** A timeline as people, editors and other tools write it, and what becomes of it on both sides. */
export interface WrittenTimeline {
  readonly about: string;
  readonly timeline: object;
  /** What the preview says: nothing, warnings alone, or a refusal. */
  readonly check: "clean" | "warned" | "refused";
  readonly job: "Success" | "Failed" | "refused";
  /** Of the film; told by the preview and measured in the job. */
  readonly seconds?: number;
}

/** Materials of eight and six seconds, an image, and a subtitle file. */
export const clip = ossUrl("in/clip.mp4");
export const music = ossUrl("in/music.mp3");
export const image = ossUrl("in/image.png");
export const lines = ossUrl("in/lines.srt");

export const clipSeconds = 8;
export const materialSeconds = new Map([
  [clip, clipSeconds],
  [music, 6],
]);

export const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });
export const sound = (...clips: readonly object[]) => ({ AudioTracks: [{ AudioTrackClips: clips }] });
export const titles = (...clips: readonly object[]) => ({ SubtitleTracks: [{ SubtitleTrackClips: clips }] });
export const two = { MediaURL: clip, Out: 2 };
export const effects = (...Effects: readonly object[]) => video({ ...two, Effects });

export const rendered = (about: string, seconds: number, timeline: object): WrittenTimeline => ({
  about,
  timeline,
  seconds,
  check: "clean",
  job: "Success",
});
export const doubtful = (about: string, seconds: number, timeline: object): WrittenTimeline => ({
  ...rendered(about, seconds, timeline),
  check: "warned",
});
/** Known to fail in ICE, or in the emulator alone. */
export const failing = (
  about: string,
  check: WrittenTimeline["check"],
  timeline: object,
): WrittenTimeline => ({ about, timeline, check, job: "Failed" });

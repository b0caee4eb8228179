import {
  type LaidClip,
  type LaidTrack,
  type TimelineLayout,
  type TrackKind,
} from "../../provider/src/timeline/layout/timelineLayout";

/** A clip with what matters said, the rest filled in. */
export function laidClip(clip: Partial<LaidClip> = {}): LaidClip {
  return {
    path: "VideoTracks[0].VideoTrackClips[0]",
    kind: "video",
    label: "clip.mp4",
    startSeconds: 0,
    endSeconds: 5,
    material: undefined,
    transition: undefined,
    effects: [],
    ...clip,
  };
}

export function laidTrack(kind: TrackKind, clips: readonly Partial<LaidClip>[], index = 0): LaidTrack {
  const list = kind.replace(/s$/u, "Clips");
  const path = `${kind}[${index}]`;
  return {
    ...{ kind, index, path },
    isMain: kind === "VideoTracks" && index === 0,
    clips: clips.map((clip, at) => laidClip({ path: `${path}.${list}[${at}]`, ...clip })),
  };
}

export function laidOut(tracks: readonly LaidTrack[], durationSeconds?: number): TimelineLayout {
  return { tracks, durationSeconds, materials: [] };
}

const oss = "https://my-films.oss-cn-shanghai.aliyuncs.com";

/** Two clips with a cross-fade, titles, a picture in the corner, and sound. */
export const SMALL_LAYOUT = laidOut(
  [
    laidTrack("VideoTracks", [
      {
        label: "opening.mp4",
        endSeconds: 5.5,
        transition: { name: "fade", seconds: 1 },
        material: { kind: "url", name: `${oss}/clips/opening.mp4?Signature=secret`, use: "video" },
        effects: ["Filter"],
      },
      { label: "harbour-at-dusk.mp4", startSeconds: 4.5, endSeconds: 10 },
    ]),
    laidTrack("ImageTracks", [{ kind: "image", label: "logo.png", startSeconds: 7, endSeconds: 10 }]),
    laidTrack("SubtitleTracks", [
      { kind: "text", label: "Films as code", startSeconds: 1, endSeconds: 4 },
      { kind: "text", label: "视频即代码", startSeconds: 5, endSeconds: 9 },
    ]),
    laidTrack("AudioTracks", [
      { kind: "audio", label: "music.m4a", endSeconds: 10, effects: ["Volume", "AFade"] },
      { kind: "speech", label: "A harbour wakes up.", startSeconds: 2, endSeconds: 4.4 },
    ]),
  ],
  10,
);

/** So many clips in a row, each of another length, with titles, overlays, effects and music. */
export function longLayout(count: number): TimelineLayout {
  let at = 0;
  const shots = Array.from({ length: count }, (_, index) => {
    const seconds = 2 + ((index * 7) % 5) + (index % 3) * 0.5;
    const transition = index % 4 === 1 && index < count - 1 ? { name: "wiperight", seconds: 0.8 } : undefined;
    const clip = {
      label: `scene-${String(index + 1).padStart(3, "0")}.mp4`,
      startSeconds: at,
      endSeconds: at + seconds,
      transition,
      effects: index % 5 === 0 ? ["KenBurns"] : [],
    };
    at += seconds - (transition?.seconds ?? 0);
    return clip;
  });
  const film = shots.at(-1)?.endSeconds ?? 0;
  const some = (every: number, length: number, clip: (index: number) => Partial<LaidClip>) =>
    shots
      .filter((_, index) => index % every === 2)
      .map(({ startSeconds }, index) => ({
        startSeconds: startSeconds + 0.5,
        endSeconds: Math.min(film, startSeconds + 0.5 + length),
        ...clip(index),
      }));
  return laidOut(
    [
      laidTrack("VideoTracks", shots),
      laidTrack(
        "VideoTracks",
        some(9, 6, (index) => ({ label: `inset-${index + 1}.mp4` })),
        1,
      ),
      laidTrack(
        "ImageTracks",
        some(12, 8, () => ({ kind: "image", label: "badge.png" })),
      ),
      laidTrack(
        "SubtitleTracks",
        some(3, 4, (index) => ({
          kind: "text",
          label: index % 2 === 0 ? `Chapter ${index + 1}` : "第二章 海港的清晨",
        })),
      ),
      laidTrack(
        "EffectTracks",
        some(20, 10, () => ({ kind: "effect", label: "OldFilm" })),
      ),
      laidTrack("AudioTracks", [
        { kind: "audio", label: "theme.mp3", startSeconds: 0, endSeconds: film * 0.6, effects: ["AFade"] },
        {
          kind: "audio",
          label: "credits.mp3",
          startSeconds: film * 0.55,
          endSeconds: film + 30,
          effects: ["AFade"],
        },
      ]),
    ],
    film,
  );
}

/** Nobody told how long the clips are. */
export const UNKNOWN_LAYOUT = laidOut([
  laidTrack("VideoTracks", [
    { label: "opening.mp4", endSeconds: 4 },
    { label: "interview.mp4", startSeconds: 4, endSeconds: undefined },
    { label: "drone.mp4", startSeconds: undefined, endSeconds: undefined },
    { label: "closing.mp4", startSeconds: undefined, endSeconds: undefined },
  ]),
  laidTrack("SubtitleTracks", [{ kind: "text", label: "Chapter one", startSeconds: 1, endSeconds: 3 }]),
  laidTrack("AudioTracks", [{ kind: "audio", label: "music.mp3", startSeconds: 0, endSeconds: undefined }]),
]);

/** Very long names, and names that would like to be markup. */
export const ROUGH_LAYOUT = laidOut(
  [
    laidTrack("VideoTracks", [
      { label: `${"a-very-long-name-that-nobody-would-type-".repeat(6)}.mp4`, endSeconds: 5 },
      { label: "航拍素材_最终版_真的最终版_2026年十一月二十四日.mp4", startSeconds: 5, endSeconds: 8 },
      {
        label: '</svg><script>alert("1")</script>',
        startSeconds: 8,
        endSeconds: 12,
        effects: ['"><img src=x onerror=1>'],
      },
      {
        label: "\u0000\ud800 control",
        startSeconds: 12,
        endSeconds: 14,
        transition: { name: "<b>", seconds: 1 },
      },
    ]),
    laidTrack("SubtitleTracks", [
      { kind: "text", label: "one", startSeconds: 1, endSeconds: 6 },
      { kind: "text", label: "two over it", startSeconds: 2, endSeconds: 7 },
      { kind: "text", label: "three", startSeconds: 3, endSeconds: 8 },
      { kind: "text", label: "no time at all", startSeconds: 9, endSeconds: 9 },
    ]),
    laidTrack("AudioTracks", [
      { kind: "audio", label: "longer than the film.mp3", startSeconds: 0, endSeconds: 300 },
    ]),
  ],
  14,
);

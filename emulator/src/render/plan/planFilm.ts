import { USUAL_FILM_ASSUMPTIONS } from "../../base/filmAssumptions";
import { type RenderRequest, RenderFailure } from "../renderer";
import { type VideoClip } from "../timeline/clips";
import { type Timeline, parseTimeline } from "../timeline/parseTimeline";
import { alignClips } from "./alignClips";
import { chooseCanvas } from "./chooseCanvas";
import { dropWindows } from "./dropWindows";
import { type FilmPlan, type FrameRate, type Leveling, type Picture, type Voice } from "./filmPlan";
import { fitTracks } from "./fitTracks";
import { frameRateOf, toFrame } from "./frames";
import { globalImages } from "./globalImages";
import { type Materials } from "./materials";
import { type PlacedClip, placeClips } from "./placeClips";
import { planLayers } from "./planLayers";
import { looksOfTracks } from "./planLooks";
import { planTitles, titlesOfClips } from "./planTitles";
import { voicesOfClips, voicesOfTrack } from "./planVoices";
import { mainEnd } from "./trackEnds";

/** ICE's default is the material's own rate, not documented further; one rate for all makes films comparable. */
const DEFAULT_FPS = 25;
const LEAST_FPS = 1;
const MOST_FPS = 60;
/** A typing error in a TimelineOut must not fill the disk. */
const LONGEST_SECONDS = 12 * 3600;

/** Decides everything about a film before a frame is drawn. Pure; fails with ICE's codes, naming the place. */
export function planFilm(request: RenderRequest, materials: Materials): FilmPlan {
  const assumptions = request.assumptions ?? USUAL_FILM_ASSUMPTIONS;
  const written = parseTimeline(request.timeline);
  const timed = assumptions.windowWithoutOut === "window" ? written : dropWindows(written, materials);
  const timeline = fitTracks(alignClips(timed, materials), materials);
  const tracks = videoTracksOf(timeline);
  if (timeline.VideoTracks.every((track) => track.VideoTrackClips.length === 0) && !hasAudioClips(timeline)) {
    throw new RenderFailure("TimelineFormatError", "Both video tracks and audio tracks are empty.");
  }
  const placed = tracks.map(({ clips, path }) => placeClips(clips, materials, path));
  const pictureSeconds = endOf(tracks, placed);
  const afterPicture = assumptions.soundAfterPicture === "black" ? soundSeconds(timeline, materials) : 0;
  const wholeSeconds =
    mainEnd(timeline, materials) ??
    (pictureSeconds === undefined
      ? soundSeconds(timeline, materials)
      : Math.max(pictureSeconds, afterPicture));
  const seconds = Math.min(
    wholeSeconds,
    timeline.MaxDuration ?? Infinity,
    request.maxDurationSeconds ?? Infinity,
  );
  if (seconds > LONGEST_SECONDS) {
    throw new RenderFailure(
      "ExceededMaximumValue",
      `The film would last ${Math.round(seconds)} s, and the emulator makes ${LONGEST_SECONDS} s at most.`,
    );
  }
  const voices = [
    ...placed.flatMap(voicesOfClips),
    ...timeline.AudioTracks.flatMap((track, index) =>
      voicesOfTrack(track.AudioTrackClips, materials, ["AudioTracks", index, "AudioTrackClips"], seconds),
    ),
  ].filter((voice) => voice.lengthSeconds > 0 && voice.startSeconds < seconds);
  const sound = { seconds, voices, levelings: levelingsOf(timeline) };
  if (pictureSeconds === undefined) {
    refuseTitles(timeline);
    return sound;
  }

  const fps = checkedRate(request.fps ?? DEFAULT_FPS);
  const frames = toFrame(seconds, fps);
  if (frames < 1)
    throw new RenderFailure("InvalidTimelineFormat", "The film would be shorter than one frame.");
  // Images that span the film overlap their track's other clips: each is a layer of its own.
  const strips = tracks.map(({ clips, path }, index) => [
    placed[index] ?? [],
    ...globalImages(clips, path, materials, seconds).map((image) => [image]),
  ]);
  return { ...sound, picture: planPicture(request, timeline, strips, { fps, frames }) };
}

function planPicture(
  request: RenderRequest,
  timeline: Timeline,
  tracks: readonly (readonly (readonly PlacedClip[])[])[],
  { fps, frames }: { readonly fps: FrameRate; readonly frames: number },
): Picture {
  const placed = tracks.flat(2);
  const transparent = request.transparent === true;
  const canvas = chooseCanvas(
    request,
    timeline,
    placed.map(({ material }) => material),
  );
  const layers = tracks
    .flatMap((strips, index) =>
      strips.flatMap((clips) => planLayers(clips, { canvas, fps, onBlack: index === 0 && !transparent })),
    )
    .filter((layer) => layer.startFrame < frames);
  const context = { fps, frames, scale: canvas.scale, files: request.materials };
  const { titles, subtitleFiles } = planTitles(timeline.SubtitleTracks, context);
  return {
    width: canvas.width,
    height: canvas.height,
    fps,
    transparent,
    firstFrame: 0,
    frames,
    layers,
    looks: looksOfTracks(timeline.EffectTracks, { fps, frames }),
    titles: [...titlesOfClips(placed, context), ...titles],
    subtitleFiles,
  };
}

interface VideoTrack {
  readonly clips: readonly VideoClip[];
  readonly path: readonly PropertyKey[];
}

/** Image tracks, which ICE calls deprecated, are drawn above all video tracks. */
function videoTracksOf(timeline: Timeline): VideoTrack[] {
  return [
    ...timeline.VideoTracks.map((track, index) => ({
      clips: track.VideoTrackClips,
      path: ["VideoTracks", index, "VideoTrackClips"],
    })),
    ...timeline.ImageTracks.map((track, index) => ({
      clips: track.ImageTrackClips.map(({ ImageURL, ImageId, MediaURL, MediaId, ...clip }): VideoClip => {
        const id = MediaId ?? ImageId;
        const address = id === undefined ? (MediaURL ?? ImageURL) : undefined;
        return {
          X: 0,
          Y: 0,
          ...clip,
          ...(address !== undefined && { MediaURL: address }),
          ...(id !== undefined && { MediaId: id }),
          In: 0,
          Speed: 1,
          Type: "GlobalImage",
        };
      }),
      path: ["ImageTracks", index, "ImageTrackClips"],
    })),
  ];
}

const hasAudioClips = (timeline: Timeline) =>
  timeline.AudioTracks.some((track) => track.AudioTrackClips.length > 0);

/** The longest video track; images that span the film don't count unless there is nothing else. */
function endOf(
  tracks: readonly VideoTrack[],
  placed: readonly (readonly PlacedClip[])[],
): number | undefined {
  if (tracks.every(({ clips }) => clips.length === 0)) return undefined;
  const ends = placed.map((clips) => Math.max(0, ...clips.map(({ endSeconds }) => endSeconds)));
  const seconds = Math.max(...ends);
  if (seconds > 0) return seconds;
  const ownEnds = tracks.flatMap(({ clips }) =>
    clips.map(
      (clip) =>
        clip.TimelineOut ?? (clip.Duration === undefined ? 0 : (clip.TimelineIn ?? 0) + clip.Duration),
    ),
  );
  const longest = Math.max(...ownEnds);
  if (longest > 0) return longest;
  throw new RenderFailure(
    "InvalidTimelineFormat",
    "The video tracks hold only images of type GlobalImage: one of them needs a Duration.",
  );
}

const levelingsOf = ({ EffectTracks }: Timeline): Leveling[] =>
  EffectTracks.flatMap(({ EffectTrackItems }) =>
    EffectTrackItems.flatMap((item) =>
      item.Type === "AEqualize" ? [{ peak: item.Peak, gain: item.Gain }] : [],
    ),
  );

function refuseTitles({ SubtitleTracks }: Timeline): void {
  if (SubtitleTracks.every((track) => track.SubtitleTrackClips.length === 0)) return;
  throw new RenderFailure(
    "InvalidTimelineFormat",
    "SubtitleTracks need a video track: the emulator makes only sound of audio tracks.",
  );
}

function soundSeconds(timeline: Timeline, materials: Materials): number {
  const voices: Voice[] = timeline.AudioTracks.flatMap((track, index) =>
    voicesOfTrack(track.AudioTrackClips, materials, ["AudioTracks", index, "AudioTrackClips"], undefined),
  );
  return Math.max(0, ...voices.map((voice) => voice.startSeconds + voice.lengthSeconds));
}

function checkedRate(fps: number): FrameRate {
  if (fps >= LEAST_FPS && fps <= MOST_FPS) return frameRateOf(fps);
  throw new RenderFailure(
    "InvalidParameter",
    `The frame rate ${fps} is not between ${LEAST_FPS} and ${MOST_FPS}.`,
  );
}

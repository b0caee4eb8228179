import { RenderFailure } from "../renderer";
import { type AudioClip, type VideoClip } from "../timeline/clips";
import { type VideoEffect } from "../timeline/effects";
import { type Timeline } from "../timeline/parseTimeline";
import { type Materials } from "./materials";
import { audioEnd, mainEnd, videoEnd } from "./trackEnds";

/** Plays the tracks of TrackShortenMode and TrackExpandMode faster or slower, so that they last as long as the main one. */
export function fitTracks(timeline: Timeline, materials: Materials): Timeline {
  const tracks = [...timeline.VideoTracks, ...timeline.AudioTracks];
  if (!tracks.some(isFitted)) return timeline;
  const wanted = mainEnd(timeline, materials);
  if (wanted === undefined) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      "TrackShortenMode and TrackExpandMode fit a track to the main one: give one of the others MainTrack.",
    );
  }
  return {
    ...timeline,
    VideoTracks: timeline.VideoTracks.map((track, index) => {
      const pace = paceOf(track, isFitted(track) ? videoEnd(timeline, index, materials) : wanted, wanted);
      return { ...track, VideoTrackClips: track.VideoTrackClips.map((clip) => atPace(clip, pace)) };
    }),
    AudioTracks: timeline.AudioTracks.map((track, index) => {
      const pace = paceOf(track, isFitted(track) ? audioEnd(timeline, index, materials) : wanted, wanted);
      return { ...track, AudioTrackClips: track.AudioTrackClips.map((clip) => soundAtPace(clip, pace)) };
    }),
  };
}

type Fitted = Pick<Timeline["VideoTracks"][number], "MainTrack" | "TrackShortenMode" | "TrackExpandMode">;

const isFitted = ({ MainTrack, TrackShortenMode, TrackExpandMode }: Fitted) =>
  !MainTrack && (TrackShortenMode ?? TrackExpandMode) !== undefined;

/** How much faster a track is to play. */
function paceOf(track: Fitted, seconds: number, wanted: number): number {
  const fits = seconds > wanted ? track.TrackShortenMode : track.TrackExpandMode;
  return isFitted(track) && fits !== undefined && seconds > 0 ? seconds / wanted : 1;
}

function atPace(clip: VideoClip, pace: number): VideoClip {
  if (pace === 1) return clip;
  return {
    ...clip,
    ...timesAtPace(clip, pace),
    Effects: clip.Effects.map((effect): VideoEffect => {
      switch (effect.Type) {
        case "Transition":
        case "DLTransition":
        case "FreezeFrame":
        case "Zoom":
          return { ...effect, Duration: effect.Duration / pace };
        default:
          return effect;
      }
    }),
  };
}

/** In LoopMode a piece of music has no length of its own. */
const soundAtPace = (clip: AudioClip, pace: number): AudioClip =>
  pace === 1 || clip.LoopMode ? clip : { ...clip, ...timesAtPace(clip, pace) };

function timesAtPace({ Speed, TimelineIn, TimelineOut, Duration }: VideoClip | AudioClip, pace: number) {
  return {
    Speed: Speed * pace,
    ...(TimelineIn !== undefined && { TimelineIn: TimelineIn / pace }),
    ...(TimelineOut !== undefined && { TimelineOut: TimelineOut / pace }),
    ...(Duration !== undefined && { Duration: Duration / pace }),
  };
}

import type { SubtitleTrack, AudioTrack, VideoTrack } from "../../timeline/types/track";
import type { Timeline } from "../../timeline/types/timeline";
import { type Clip, compareOrder, type Edit, type MediaClip, type TitleClip } from "../model/edit";
import { joinClips, type JoinedPlane } from "../model/joinClips";
import { trimHead } from "../model/moveEdge";
import { withoutTwins } from "../model/soundTracks";
import type { Warnings } from "../model/warnings";
import {
  compare,
  type Fraction,
  fraction,
  isLess,
  isMore,
  minus,
  most,
  over,
  toNumber,
  zero,
} from "../time/fraction";
import type { AddressOf } from "./addresses";
import { layTracks } from "./layTracks";
import { seconds } from "./seconds";
import { titlesOf } from "./titlesOf";
import { writeAudioClip, writeVideoClip } from "./writeClip";
import { writeTitle } from "./writeTitle";

export interface WrittenEdit {
  readonly timeline: Timeline;
  readonly seconds: number;
}

/** Clips that are shorter than this are no picture. */
const shortest = fraction(1, 1000);

/** An edit as a timeline of ICE. */
export function writeTimeline(edit: Edit, addressOf: AddressOf, warnings: Warnings): WrittenEdit {
  const joined = [...edit.planes]
    .sort((a, b) => compareOrder(a.order, b.order))
    .map((plane) =>
      joinClips(
        { ...plane, clips: plane.clips.flatMap((clip) => inFilm(clip, plane.name, warnings)) },
        warnings,
      ),
    );
  const planes = edit.channelsApart === true ? withoutTwins(joined, warnings) : joined;
  const frame = over(fraction(1), edit.rate ?? fraction(25));
  const pictures = planes.filter(({ kind }) => kind === "picture");
  const videoTracks = pictures.flatMap((plane) => videoTracksOf(plane, addressOf, frame, warnings));
  const audioTracks = planes
    .filter(({ kind }) => kind === "sound")
    .flatMap((plane) => audioTracksOf(plane, addressOf, frame, warnings));
  const titles = titlesOf(pictures, warnings).flatMap(({ clips }) => layTracks(clips, () => false));
  const ends = {
    pictures: lastEnd(pictures.flatMap(({ clips }) => clips).filter(isWritten(addressOf))),
    sounds: lastEnd(
      planes.flatMap(({ kind, clips }) => (kind === "sound" ? clips.filter(isWritten(addressOf)) : [])),
    ),
    titles: lastEnd(titles.flat()),
  };
  const film = videoTracks.length === 0 ? ends.sounds : most(ends.pictures, ends.sounds);
  tellOfEnding(edit, film, ends.titles, warnings);
  return {
    timeline: {
      ...(edit.size !== undefined && { FECanvas: canvasOf(edit.size) }),
      VideoTracks: videoTracks,
      AudioTracks: markMain(audioTracks, videoTracks.length > 0 && isMore(ends.sounds, ends.pictures)),
      ...(titles.length > 0 && { SubtitleTracks: titles.map((clips) => subtitleTrack(clips, edit)) }),
    },
    seconds: seconds(film),
  };
}

/** What of a clip is in the film, which begins at 0. */
function inFilm(clip: Clip, track: string, warnings: Warnings): Clip[] {
  // A sound that stands still is silence.
  if (clip.kind === "audio" && !isMore(clip.speed, zero)) return [];
  if (isLess(minus(clip.to, clip.from), shortest)) {
    warnings.add(
      "no-length",
      { track, clip: clip.name, at: clip.from },
      "it has no length, and is left out.",
    );
    return [];
  }
  if (!isLess(clip.from, zero)) return [clip];
  if (!isMore(clip.to, shortest)) return [];
  return [clip.kind === "title" ? { ...clip, from: zero } : trimHead(clip, zero)];
}

function videoTracksOf(
  plane: JoinedPlane,
  addressOf: AddressOf,
  frame: Fraction,
  warnings: Warnings,
): VideoTrack[] {
  const clips = plane.clips.filter((clip): clip is MediaClip => clip.kind !== "title");
  const tracks = layTracks(clips, (clip) => plane.entries.has(clip));
  if (tracks.length > 1) tellOfOverlaps(plane, tracks, warnings);
  return tracks.flatMap((track): VideoTrack[] => {
    const written = track.flatMap((clip, at) => {
      const address = addressOf(clip.material);
      if (address === undefined) return [];
      const after = track[at + 1];
      const isThere = after !== undefined && addressOf(after.material) !== undefined;
      const next = isThere ? plane.entries.get(after) : undefined;
      return writeVideoClip(clip, address, next, { plane, warnings, frame }) ?? [];
    });
    return written.length === 0 ? [] : [{ VideoTrackClips: written }];
  });
}

function audioTracksOf(
  plane: JoinedPlane,
  addressOf: AddressOf,
  frame: Fraction,
  warnings: Warnings,
): (AudioTrack & { readonly end: Fraction })[] {
  const clips = plane.clips.filter((clip): clip is MediaClip => clip.kind !== "title");
  return layTracks(clips, () => false).flatMap((track) => {
    const kept = track.filter(isWritten(addressOf));
    const written = kept.map((clip) =>
      writeAudioClip(clip, addressOf(clip.material) ?? "", { plane, warnings, frame }),
    );
    return written.length === 0 ? [] : [{ AudioTrackClips: written, end: lastEnd(kept) }];
  });
}

/** A film ends with its pictures, unless a main track says otherwise. */
function markMain(
  tracks: readonly (AudioTrack & { readonly end: Fraction })[],
  isNeeded: boolean,
): AudioTrack[] {
  const longest = [...tracks].sort((a, b) => compare(b.end, a.end))[0];
  return tracks.map(({ AudioTrackClips = [], ...track }) => ({
    ...(isNeeded && longest !== undefined && longest.end === track.end && { MainTrack: true }),
    AudioTrackClips,
  }));
}

function tellOfOverlaps(
  plane: JoinedPlane,
  tracks: readonly (readonly MediaClip[])[],
  warnings: Warnings,
): void {
  for (const track of tracks.slice(1)) {
    for (const clip of track)
      warnings.add(
        "overlap",
        { track: plane.name, clip: clip.name, at: clip.from, until: clip.to },
        "it overlaps the clip before it on its track: it is drawn over it.",
      );
  }
}

function tellOfEnding(edit: Edit, film: Fraction, titles: Fraction, warnings: Warnings): void {
  const end = most(edit.seconds, titles);
  if (!isLess(film, minus(end, fraction(1, 50)))) return;
  warnings.add(
    "ending",
    { at: film, until: end },
    `the edit goes on until ${toNumber(end).toFixed(2)} s without picture or sound; the film ends here.`,
  );
}

const isWritten =
  (addressOf: AddressOf) =>
  (clip: Clip): boolean =>
    clip.kind === "title" ? false : addressOf(clip.material) !== undefined;

const lastEnd = (clips: readonly { readonly to: Fraction }[]) =>
  clips.reduce((end, { to }) => most(end, to), zero);

const canvasOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  Width: width,
  Height: height,
  OutputWidth: width,
  OutputHeight: height,
});

const subtitleTrack = (clips: readonly TitleClip[], { size }: Edit): SubtitleTrack => ({
  SubtitleTrackClips: clips.map((clip) => writeTitle(clip, size)),
});

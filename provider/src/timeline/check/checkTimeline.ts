import { type Fields, isFields } from "../layout/fields";
import { layOut } from "../layout/layoutTimeline";
import { readTimeline, type WrittenTimeline } from "../layout/readTimeline";
import { isRepeated, type WrittenTrack, type WrittenTracks } from "../layout/readTracks";
import type { TimelineLayout } from "../layout/timelineLayout";
import { checkClip } from "./checkClip";
import type { CheckContext } from "./checkContext";
import { checkEffectTrack } from "./checkEffectTrack";
import { checkHidden, checkOverruled } from "./checkEffectless";
import { checkFields } from "./checkFields";
import { checkPlaces } from "./checkPlaces";
import { checkReferences } from "./checkReferences";
import { checkTracks } from "./checkTracks";
import { canvasFields, timelineFields, trackFields } from "./fields/timelineFields";
import { type Finding, finding } from "./finding";
import { withoutEchoes } from "./withoutEchoes";

export interface CheckOptions {
  /** The job's region; without it, nothing is said about regions. */
  readonly region?: string | undefined;
  /** The output's MaxDuration, which cuts the film. */
  readonly maxDurationSeconds?: number | undefined;
}

/**
 * Everything wrong or doubtful in a timeline, in the order of the timeline. What a preview does not know yet, and a
 * template's placeholders, are not judged. Pure; the time grows with the timeline's size and no faster.
 *
 * @param timeline in the API's own letters, or its JSON text; what is neither is not judged here
 */
export function checkTimeline(timeline: unknown, options: CheckOptions = {}): Finding[] {
  const read = readTimeline(timeline);
  return read === undefined ? [] : checkRead(read, layOut(read, options), options);
}

/** @param layout of the timeline that is read, cut at the same MaxDuration */
export function checkRead(
  { document, tracks: written, writtenPaths, overruled }: WrittenTimeline,
  layout: TimelineLayout,
  options: CheckOptions,
): Finding[] {
  const context: CheckContext = { region: options.region, hints: new Map() };
  const tracks = Object.values(written).flatMap((ofKind) => ofKind.tracks);
  const canvas = document["FECanvas"];
  const findings = [
    ...checkTracks(document),
    ...checkFields("", document, [timelineFields], context),
    ...(isFields(canvas) ? checkFields("FECanvas", canvas, [canvasFields], context) : []),
    ...tracks.flatMap((track) => checkTrack(track, context)),
    ...checkReferences(tracks, context),
    ...(isSoundAlone(written) ? checkUnseen(written.SubtitleTracks) : []),
    ...checkPlaces(tracks, layout, isCut(document, options)),
    ...checkOverruled(overruled),
  ];
  return withoutEchoes(findings).map((one) => ({ ...one, path: writtenPaths.get(one.path) ?? one.path }));
}

/** Whether there is surely no picture. */
function isSoundAlone({ VideoTracks, ImageTracks, AudioTracks }: WrittenTimeline["tracks"]): boolean {
  const pictures = [VideoTracks, ImageTracks];
  const isEmpty = pictures.every(
    ({ tracks, isTold }) => isTold && tracks.every((track) => track.isTold && track.clips.length === 0),
  );
  return isEmpty && AudioTracks.tracks.some(({ clips }) => clips.length > 0);
}

function checkUnseen({ tracks }: WrittenTracks): Finding[] {
  const seen = tracks.filter(({ clips }) => clips.length > 0);
  return seen.map(({ path }) => finding("no effect", path, "has no effect without a picture"));
}

/** Whether the film is cut at a length that somebody asks for. */
function isCut(document: Fields, { maxDurationSeconds }: CheckOptions): boolean {
  return (maxDurationSeconds ?? document["MaxDuration"]) !== undefined;
}

function checkTrack(track: WrittenTrack, context: CheckContext): Finding[] {
  const { kind, holds, path, fields, clips } = track;
  if (isRepeated(fields)) return [];
  return [
    ...checkFields(path, fields, [trackFields[kind], trackFields[holds]], context),
    ...checkHidden(path, fields),
    ...(holds === "EffectTracks"
      ? checkEffectTrack(track, context)
      : clips.flatMap((clip) => checkClip(holds, clip, context))),
  ];
}

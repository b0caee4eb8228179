import { isFields } from "../layout/fields";
import { layoutTimeline } from "../layout/layoutTimeline";
import { readDocument } from "../layout/readDocument";
import { clipsKeys, isRepeated, readTracks, type WrittenTrack } from "../layout/readTracks";
import type { TrackKind } from "../layout/timelineLayout";
import { checkClip } from "./checkClip";
import type { CheckContext } from "./checkContext";
import { checkEffectTrack } from "./checkEffectTrack";
import { checkFields } from "./checkFields";
import { checkPlaces } from "./checkPlaces";
import { checkReferences } from "./checkReferences";
import { checkTracks } from "./checkTracks";
import { canvasFields, timelineFields, trackFields } from "./fields/timelineFields";
import type { Finding } from "./finding";

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
  const document = readDocument(timeline);
  if (document === undefined) return [];
  const context: CheckContext = { region: options.region, hints: new Map() };
  const tracks = trackKinds.flatMap((kind) => readTracks(document, kind).tracks);
  const canvas = document["FECanvas"];
  return [
    ...checkTracks(document),
    ...checkFields("", document, [timelineFields], context),
    ...(isFields(canvas) ? checkFields("FECanvas", canvas, [canvasFields], context) : []),
    ...tracks.flatMap((track) => checkTrack(track, context)),
    ...checkReferences(tracks, context),
    ...checkPlaces(tracks, layoutTimeline(document, options)),
  ];
}

const trackKinds = Object.keys(clipsKeys).filter((key): key is TrackKind => Object.hasOwn(clipsKeys, key));

function checkTrack(track: WrittenTrack, context: CheckContext): Finding[] {
  const { kind, holds, path, fields, clips } = track;
  if (isRepeated(fields)) return [];
  return [
    ...checkFields(path, fields, [trackFields[kind]], context),
    ...(holds === "EffectTracks"
      ? checkEffectTrack(track, context)
      : clips.flatMap((clip) => checkClip(holds, clip, context))),
  ];
}

import type { JsonObject } from "../../base/json";
import { addNested, withOuterJoins } from "../model/addNested";
import type { Clip, Join, Plane } from "../model/edit";
import { type Film, openNest } from "../model/openNest";
import { type Place, Warnings } from "../model/warnings";
import { tellOf, tellOfTrackOff } from "../model/tellOf";
import { isMore, isSame, minus, most, one, plus, toNumber, zero, type Fraction } from "../time/fraction";
import { childrenOf, nameOf, OtioFault, type Range, rangeIn, schemaOf, timeIn } from "./otioJson";
import { beginningBack, countMarkers, type OtioContext, readClip, tellOfEffects } from "./readClip";
import { type OtioSpeed, readSpeed } from "./readSpeed";

/** What a composition is made of, from its own 0. */
export interface Composition {
  readonly planes: readonly Plane[];
  readonly seconds: Fraction;
}

const deepest = 50;

function checkDepth(node: JsonObject, depth: number): void {
  if (depth > deepest) throw new OtioFault(node, ` is nested more than ${String(deepest)} levels deep.`);
}

/** A Stack: its children lie over each other. */
export function readStack(stack: JsonObject, context: OtioContext, depth = 0): Composition {
  checkDepth(stack, depth);
  const numbers = { Video: 0, Audio: 0 };
  let seconds = zero;
  const planes = childrenOf(stack).flatMap((child, index) => {
    const isTrack = schemaOf(child) === "Track";
    const kind = isTrack ? child["kind"] : context.kind === "sound" ? "Audio" : "Video";
    const isSound = kind === "Audio";
    const number = isSound ? ++numbers.Audio : ++numbers.Video;
    const track = isTrack
      ? child
      : { OTIO_SCHEMA: "Track.1", name: "", kind: isSound ? "Audio" : "Video", children: [child] };
    const name = nameOf(track, `${isSound ? "A" : "V"}${String(number)}`);
    if (kind !== "Audio" && kind !== "Video" && kind !== undefined && kind !== "") {
      context.warnings.add("track", { track: name }, `a track of kind ${JSON.stringify(kind)} is left out.`);
      return [];
    }
    const read = readTrack(track, name, { ...context, kind: isSound ? "sound" : "picture" }, depth + 1);
    seconds = most(seconds, read.seconds);
    if (track["enabled"] === false) {
      tellOfTrackOff(name, context.warnings);
      return [];
    }
    return read.planes.map((plane) => ({ ...plane, order: [index, ...plane.order] }));
  });
  return { planes, seconds };
}

/** The markers and effects of a track, or of the whole stack, which has no place of its own that could play faster. */
export function tellOfWhole(node: JsonObject, place: Place, warnings: Warnings): void {
  countMarkers(node, warnings);
  if (node["enabled"] === false) return;
  const played = readSpeed(node);
  tellOfEffects(node, played, place, warnings);
  tellOfSpeed(played, place, warnings);
}

function tellOfSpeed({ speed, isReversed }: OtioSpeed, place: Place, warnings: Warnings): void {
  if (!isReversed && isSame(speed, one)) return;
  const what = place.track === undefined ? "the whole stack" : "the track";
  warnings.add(
    "speed-ramp",
    place,
    `${what} has a speed of its own (${isReversed ? "-" : ""}${String(toNumber(speed))}), which is left out: its clips play at theirs.`,
  );
}

interface Reading {
  readonly clips: Clip[];
  readonly joins: Join[];
  readonly nested: Plane[];
  cursor: Fraction;
}

/** A Track: its children follow each other. */
export function readTrack(track: JsonObject, name: string, context: OtioContext, depth: number): Composition {
  checkDepth(track, depth);
  if (track["kind"] === "Audio") context.sounds.apart = true;
  const window = rangeIn(track["source_range"], track, "source_range");
  const own = window === undefined ? context : { ...context, warnings: new Warnings() };
  tellOfWhole(track, { track: name }, own.warnings);
  const reading: Reading = { clips: [], joins: [], nested: [], cursor: zero };
  for (const child of childrenOf(track)) readChild(child, name, reading, own, depth);
  const plane: Plane = {
    kind: context.kind,
    name,
    order: [0],
    clips: reading.clips,
    joins: reading.joins,
    end: reading.cursor,
  };
  const planes = [plane, ...reading.nested.map((nested) => withOuterJoins(nested, reading.joins))];
  if (window === undefined) return { planes, seconds: reading.cursor };
  return partOf(planes, window, name, own.warnings, context);
}

/** What a source_range of its own leaves of a track, or of the whole stack. */
export function partOf(
  planes: readonly Plane[],
  { start, seconds }: Range,
  name: string | undefined,
  inner: Warnings,
  outer: Film,
): Composition {
  const window = {
    innerFrom: start,
    from: zero,
    to: seconds,
    speed: one,
    ...(name !== undefined && { name }),
  };
  return { planes: openNest(planes, window, inner, outer), seconds };
}

function readChild(
  child: JsonObject,
  track: string,
  reading: Reading,
  context: OtioContext,
  depth: number,
): void {
  const kind = schemaOf(child);
  switch (kind) {
    case "Clip": {
      const { clip, until } = readClip(child, track, reading.cursor, context);
      if (clip !== undefined) reading.clips.push(clip);
      reading.cursor = until;
      return;
    }
    case "Gap":
      countMarkers(child, context.warnings);
      reading.cursor = plus(reading.cursor, gapLength(child));
      return;
    case "Transition":
      reading.joins.push(...joinOf(child, reading.cursor));
      return;
    case "Stack":
    case "Track":
      readNest(child, track, reading, context, depth);
      return;
    default:
      throw new OtioFault(
        child,
        ` is ${kind === "" ? "no OTIO object" : `a ${kind}, which a track can't hold`}.`,
      );
  }
}

function gapLength(gap: JsonObject): Fraction {
  return (
    rangeIn(gap["source_range"], gap, "source_range")?.seconds ??
    timeIn(gap["duration"], gap, "duration") ??
    zero
  );
}

function joinOf(child: JsonObject, cut: Fraction): Join[] {
  const before = timeIn(child["in_offset"], child, "in_offset") ?? zero;
  const after = timeIn(child["out_offset"], child, "out_offset") ?? zero;
  if (!isMore(plus(before, after), zero)) return [];
  const type = typeof child["transition_type"] === "string" ? child["transition_type"] : "";
  const name = type === "SMPTE_Dissolve" || type === "" ? type : nameOf(child, type);
  return [
    {
      from: minus(cut, before),
      to: plus(cut, after),
      cut,
      name: name === "" ? nameOf(child, "SMPTE_Dissolve") : name,
    },
  ];
}

/** A composition inside a track: what can be seen of it lies on planes of its own. */
function readNest(
  child: JsonObject,
  track: string,
  reading: Reading,
  context: OtioContext,
  depth: number,
): void {
  const name = nameOf(child, track);
  const inner: OtioContext = { ...context, warnings: new Warnings() };
  const composition =
    schemaOf(child) === "Stack"
      ? readStack(child, inner, depth + 1)
      : readTrack({ ...child, source_range: null, effects: [], markers: [] }, name, inner, depth + 1);
  const range = rangeIn(child["source_range"], child, "source_range");
  const from = reading.cursor;
  const seconds = range?.seconds ?? composition.seconds;
  reading.cursor = plus(from, seconds);
  const place = { track, clip: name, at: from, until: reading.cursor };
  countMarkers(child, context.warnings);
  if (child["enabled"] === false) {
    tellOf("disabled", place, context.warnings);
    return;
  }
  const played = readSpeed(child);
  const { speed, isReversed } = played;
  const start = range?.start ?? zero;
  if (isReversed)
    context.warnings.add("nest", place, "a nested sequence can't play in reverse here: it plays forwards.");
  tellOfEffects(child, played, place, context.warnings);
  const window = {
    innerFrom: isReversed ? beginningBack(start, seconds, speed) : start,
    from,
    to: reading.cursor,
    speed,
    name: track,
  };
  for (const plane of openNest(composition.planes, window, inner.warnings, context)) {
    // Sounds of a nest are heard from sound tracks only where the nest lies on one.
    if (context.kind === "picture" || plane.kind === "sound")
      addNested(plane, reading, plane.kind === "picture");
  }
}

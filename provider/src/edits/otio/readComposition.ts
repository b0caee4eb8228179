import type { JsonObject } from "../../base/json";
import { addNested } from "../model/addNested";
import { cutPlanes, toOuter, type Window } from "../model/cutPlanes";
import type { Clip, Join, Plane } from "../model/edit";
import { joinClips } from "../model/joinClips";
import { UnreadableEdit } from "../model/unreadableEdit";
import { type Place, Warnings } from "../model/warnings";
import { tellOf, tellOfTrackOff } from "../model/tellOf";
import { isMore, isSame, minus, most, one, plus, toNumber, zero, type Fraction } from "../time/fraction";
import { childrenOf, nameOf, rangeAt, schemaOf, timeAt } from "./otioJson";
import { type OtioContext, readClip } from "./readClip";
import { readSpeed } from "./readSpeed";

/** What a composition is made of, from its own 0. */
export interface Composition {
  readonly planes: readonly Plane[];
  readonly seconds: Fraction;
}

const deepest = 50;

/** A Stack: its children lie over each other. */
export function readStack(stack: JsonObject, path: string, context: OtioContext, depth = 0): Composition {
  if (depth > deepest)
    throw new UnreadableEdit(`${path} is nested more than ${String(deepest)} levels deep.`);
  const numbers = { Video: 0, Audio: 0 };
  let seconds = zero;
  const planes = childrenOf(stack).flatMap((child, index) => {
    const at = `${path}.children[${String(index)}]`;
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
    const read = readTrack(
      track,
      isTrack ? at : path,
      name,
      { ...context, kind: isSound ? "sound" : "picture" },
      depth + 1,
    );
    if (track["enabled"] === false) {
      tellOfTrackOff(name, context.warnings);
      seconds = most(seconds, read.seconds);
      return [];
    }
    seconds = most(seconds, read.seconds);
    return read.planes.map((plane) => ({ ...plane, order: [index, ...plane.order] }));
  });
  return { planes, seconds };
}

/** A track, or the whole stack, has no place of its own that could play faster. */
export function tellOfSpeed(node: JsonObject, place: Place, warnings: Warnings): void {
  const { speed, isReversed } = readSpeed(childrenOf(node, "effects"));
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
export function readTrack(
  track: JsonObject,
  path: string,
  name: string,
  context: OtioContext,
  depth: number,
): Composition {
  if (depth > deepest)
    throw new UnreadableEdit(`${path} is nested more than ${String(deepest)} levels deep.`);
  const window = rangeAt(track, "source_range", path);
  const own = window === undefined ? context : { ...context, warnings: new Warnings() };
  own.countMarkers(track);
  if (track["enabled"] !== false) {
    own.tellOfEffects(track, { track: name });
    tellOfSpeed(track, { track: name }, own.warnings);
  }
  const reading: Reading = { clips: [], joins: [], nested: [], cursor: zero };
  childrenOf(track).forEach((child, index) => {
    readChild(child, `${path}.children[${String(index)}]`, name, reading, own, depth);
  });
  const plane: Plane = {
    kind: context.kind,
    name,
    order: [0],
    clips: reading.clips,
    joins: reading.joins,
    end: reading.cursor,
  };
  const planes = [plane, ...reading.nested];
  if (window === undefined) return { planes, seconds: reading.cursor };
  const cut: Window = {
    innerFrom: window.start,
    from: zero,
    to: window.seconds,
    speed: one,
    order: [],
    name,
  };
  context.warnings.adopt(own.warnings, toOuter(cut));
  return {
    planes: cutPlanes(
      planes.map((inner) => joinClips(inner, context.warnings)),
      cut,
    ),
    seconds: window.seconds,
  };
}

function readChild(
  child: JsonObject,
  path: string,
  track: string,
  reading: Reading,
  context: OtioContext,
  depth: number,
): void {
  const kind = schemaOf(child);
  switch (kind) {
    case "Clip": {
      const { clip, seconds } = readClip(child, path, track, reading.cursor, context);
      if (clip !== undefined) reading.clips.push(clip);
      reading.cursor = plus(reading.cursor, seconds);
      return;
    }
    case "Gap":
      context.countMarkers(child);
      reading.cursor = plus(reading.cursor, gapLength(child, path));
      return;
    case "Transition":
      reading.joins.push(...joinOf(child, path, reading.cursor));
      return;
    case "Stack":
    case "Track":
      readNest(child, path, track, reading, context, depth);
      return;
    default:
      throw new UnreadableEdit(
        `${path} is ${kind === "" ? "no OTIO object" : `a ${kind}, which a track can't hold`}.`,
      );
  }
}

function gapLength(gap: JsonObject, path: string): Fraction {
  return rangeAt(gap, "source_range", path)?.seconds ?? timeAt(gap, "duration", path)?.seconds ?? zero;
}

function joinOf(child: JsonObject, path: string, cut: Fraction): Join[] {
  const before = timeAt(child, "in_offset", path)?.seconds ?? zero;
  const after = timeAt(child, "out_offset", path)?.seconds ?? zero;
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
  path: string,
  track: string,
  reading: Reading,
  context: OtioContext,
  depth: number,
): void {
  const name = nameOf(child, track);
  const inner: OtioContext = { ...context, warnings: new Warnings() };
  const composition =
    schemaOf(child) === "Stack"
      ? readStack(child, path, inner, depth + 1)
      : readTrack({ ...child, source_range: null, effects: [] }, path, name, inner, depth + 1);
  const range = rangeAt(child, "source_range", path);
  const from = reading.cursor;
  const seconds = range?.seconds ?? composition.seconds;
  reading.cursor = plus(from, seconds);
  const place = { track, clip: name, at: from, until: reading.cursor };
  context.countMarkers(child);
  if (child["enabled"] === false) {
    tellOf("disabled", place, context.warnings);
    return;
  }
  const { speed, isReversed } = readSpeed(childrenOf(child, "effects"));
  if (isReversed)
    context.warnings.add("nest", place, "a nested sequence can't play in reverse here: it plays forwards.");
  context.tellOfEffects(child, place);
  const window: Window = {
    innerFrom: range?.start ?? zero,
    from,
    to: reading.cursor,
    speed,
    order: [],
    name: track,
  };
  const toFilm = toOuter(window);
  const joined = composition.planes.map((plane) => joinClips(plane, inner.warnings));
  context.warnings.adopt(inner.warnings, toFilm);
  for (const plane of cutPlanes(joined, window)) {
    // Sounds of a nest are heard from sound tracks only where the nest lies on one.
    if (context.kind === "picture" || plane.kind === "sound")
      addNested(plane, reading, plane.kind === "picture");
  }
}

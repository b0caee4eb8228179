import { isPicture } from "../media/materialPath";
import type { Window } from "../model/cutPlanes";
import {
  type Look,
  type Material,
  type MediaClip,
  type Size,
  plainLook,
  plainSound,
  type Sound,
} from "../model/edit";
import { addNested } from "../model/addNested";
import { nestLookText, withNestLook } from "../model/nestLook";
import { withNestSound } from "../model/nestSound";
import { openNest } from "../model/openNest";
import { UnreadableEdit } from "../model/unreadableEdit";
import { Warnings } from "../model/warnings";
import { tellOf } from "../model/tellOf";
import { isLess, minus, over, plus, times, toNumber, zero } from "../time/fraction";
import { childOf, childrenOf, textAt, type XmlElement } from "../xml/parseXml";
import type { SequenceContext, Span, TrackReading } from "./sequenceContext";
import { effectsOf, type XmemlEffect } from "./xmemlEffects";
import { lookOf } from "./xmemlLook";
import { fileOf, sizeOfSequence, type XmemlFile } from "./xmemlMaterial";
import { soundOf } from "./xmemlSound";
import { readSource, type XmemlSource } from "./xmemlSpeed";
import { framesAt, isFalse, isTrue, rateOf } from "./xmemlTime";

interface Reading {
  readonly item: XmlElement;
  readonly span: Span;
  readonly track: TrackReading;
  readonly context: SequenceContext;
  readonly effects: readonly XmemlEffect[];
  readonly source: XmemlSource;
  readonly place: { track: string; clip: string; at: Span["from"]; until: Span["to"] };
}

/** A clip of a track: a file, a sequence, or an angle of a multiclip. */
export function readXmemlClip(
  item: XmlElement,
  span: Span,
  track: TrackReading,
  context: SequenceContext,
): void {
  const name = textAt(item, "name") ?? "clip";
  const place = { track: track.name, clip: name, at: span.from, until: span.to };
  if (isFalse(textAt(item, "enabled"))) {
    tellOf("disabled", place, context.warnings);
    return;
  }
  const effects = effectsOf(item);
  const source = sourceOf(item, span, effects, context);
  const reading: Reading = { item, span, track, context, effects, source, place };
  tellOfSource(reading);
  const sequence = childOf(item, "sequence");
  if (sequence !== undefined) readNest(context.index.whole(sequence), reading);
  else readFile(reading);
}

function sourceOf(
  item: XmlElement,
  span: Span,
  effects: readonly XmemlEffect[],
  { rate }: SequenceContext,
): XmemlSource {
  const clipRate = rateOf(item) ?? rate;
  const source = readSource(
    {
      in: framesAt(item, "in") ?? zero,
      out: framesAt(item, "out"),
      seconds: minus(span.to, span.from),
      clipRate,
      sequenceRate: rate,
    },
    effects,
  );
  // The frames of a subclip count from where it begins in its file; reversed, from where it ends.
  const edge = source.isReversed ? "endoffset" : "startoffset";
  const skipped = framesAt(childOf(item, "subclipinfo") ?? item, edge);
  return skipped === undefined ? source : { ...source, in: plus(source.in, over(skipped, clipRate)) };
}

function tellOfSource({ source, place, context: { warnings }, item }: Reading): void {
  if (source.isReversed) tellOf("reverse", place, warnings);
  if (source.isRamp)
    warnings.add(
      "speed-ramp",
      place,
      `its speed changes, which ICE can't: it plays at its mean speed, ${toNumber(source.speed).toFixed(2)}.`,
    );
  if (source.excess !== undefined && !isTrue(textAt(item, "stillframe")))
    warnings.add(
      "mismatch",
      place,
      `in and out (line ${String(item.line)}) lie ${Math.abs(toNumber(source.excess)).toFixed(2)} s ${isLess(source.excess, zero) ? "less" : "more"} apart than start and end: the film's length counts.`,
    );
  const mode = textAt(item, "compositemode");
  if (mode !== undefined && mode.toLowerCase() !== "normal")
    warnings.add("composite", place, `its composite mode ${JSON.stringify(mode)} is left out.`);
}

function readFile(reading: Reading): void {
  const { item, track, context, place } = reading;
  const owner = angleOf(item, context.kind) ?? item;
  const file = fileOf(owner, context.index);
  if (owner !== item) context.warnings.add("nest", place, "of a multiclip the active angle is taken.");
  if (file === undefined) {
    context.warnings.add("missing-media", place, "it has no media: it is left out.");
    return;
  }
  if (!file.hasPath && file.madeBy !== undefined) {
    tellOfMade(file.madeBy, reading);
    return;
  }
  track.clips.push(clipOf(reading, file));
}

/** Titles of Premiere are a text in base64 that only Premiere draws. */
function tellOfMade(madeBy: string, { place, context: { warnings } }: Reading): void {
  if (/^(?:slug|black|blackvideo)$/iu.test(madeBy)) return;
  if (/graphic|type|title/iu.test(madeBy))
    warnings.add(
      "title",
      place,
      `it is a title or graphic of the editor (${madeBy}), whose text is not in the file in a readable way: it is left out.`,
    );
  else warnings.add("generator", place, `ICE has no generator ${JSON.stringify(madeBy)}: it is left out.`);
}

function clipOf(reading: Reading, { material, size }: XmemlFile): MediaClip {
  const { item, span, context, effects, source, place } = reading;
  const isSound = context.kind === "sound";
  const isStill = !isSound && isPicture(material.path ?? material.name);
  const isFrozen = isTrue(textAt(item, "stillframe")) && !isStill;
  const seconds = minus(span.to, span.from);
  const look = isSound
    ? plainLook
    : lookOf(effects, { own: size, canvas: context.canvas, place, warnings: context.warnings });
  if (!isSound && isOtherSize(size, context.canvas) && !effects.some(({ id }) => id === "basic"))
    context.warnings.addFitted();
  return {
    kind: isSound ? "audio" : isStill ? "image" : "video",
    name: place.clip,
    ...span,
    material,
    in: source.isReversed ? forwards(source, material, seconds) : source.in,
    speed: isFrozen ? zero : source.speed,
    sound: levelOf(reading),
    look,
  };
}

/** How loud a clip of a sound track is. */
function levelOf({ item, span, context, effects, place }: Reading): Sound {
  if (context.kind === "picture") return plainSound;
  const rate = rateOf(item) ?? context.rate;
  const start = framesAt(item, "in") ?? zero;
  return soundOf(effects, start, rate, minus(span.to, span.from), place, context.warnings);
}

/** Some programs take such a file's own pixels, and some fit it in. */
const isOtherSize = (own: Size | undefined, canvas: Size | undefined) =>
  own !== undefined && canvas !== undefined && (own.width !== canvas.width || own.height !== canvas.height);

/** Reversed frames count from the file's end. */
function forwards(
  { in: start, speed }: XmemlSource,
  { seconds }: Pick<Material, "seconds">,
  length: Span["from"],
) {
  if (seconds === undefined) return start;
  const begins = minus(minus(seconds, start), times(length, speed));
  return isLess(begins, zero) ? zero : begins;
}

const deepest = 20;

/** A sequence in a track: its inner tracks of the same kind. */
function readNest(sequence: XmlElement, reading: Reading): void {
  const { span, track, context, source, place } = reading;
  if (context.depth >= deepest)
    throw new UnreadableEdit(
      `Line ${String(sequence.line)}: sequences are nested more than ${String(deepest)} deep, or in a circle.`,
    );
  const warnings = new Warnings();
  const inner = context.readInner(sequence, warnings, context.depth + 1);
  const planes = inner.planes.filter(({ kind }) => kind === context.kind);
  const window: Window = {
    innerFrom: source.isReversed ? forwards(source, inner, minus(span.to, span.from)) : source.in,
    from: span.from,
    to: span.to,
    speed: source.speed,
    name: track.name,
  };
  const look = context.kind === "picture" ? nestLookOf(sequence, reading) : plainLook;
  const level = levelOf(reading);
  for (const plane of openNest(planes, window, warnings, context))
    addNested(withNestSound(withNestLook(plane, look), level, place, context.warnings), track);
}

/** How a sequence is placed as a whole. Its scale counts on its own pixels. */
function nestLookOf(sequence: XmlElement, { effects, context, place }: Reading): Look {
  const { warnings, canvas } = context;
  const look = lookOf(effects, { own: sizeOfSequence(sequence), canvas, place, warnings });
  if (Object.keys(look).length > 0) warnings.add("nest", place, nestLookText);
  return look;
}

function angleOf(item: XmlElement, kind: "picture" | "sound"): XmlElement | undefined {
  const angles = childrenOf(childOf(item, "multiclip"), "angle");
  const flag = kind === "picture" ? "activevideoangle" : "activeaudioangle";
  const active = angles.find((angle) => isTrue(textAt(angle, flag))) ?? angles[0];
  return childOf(active, "clip");
}

import { withOuterJoins } from "../model/addNested";
import type { Join, Plane } from "../model/edit";
import { tellOfTrackOff } from "../model/tellOf";
import { type Fraction, isLess, isMore, most, minus, over, plus, zero, fraction } from "../time/fraction";
import { childOf, childrenOf, textAt, type XmlElement } from "../xml/parseXml";
import { readXmemlClip } from "./readXmemlClip";
import { readGenerator } from "./readGenerator";
import type { InnerSequence, SequenceContext, Span, TrackReading } from "./sequenceContext";
import { framesAt, isFalse } from "./xmemlTime";

/** A track's planes, and where it ends. */
export function readXmemlTrack(track: XmlElement, name: string, context: SequenceContext): InnerSequence {
  const reading: TrackReading = { name, clips: [], joins: [], nested: [] };
  const items = track.children.filter(
    ({ name: kind }) => kind === "clipitem" || kind === "generatoritem" || kind === "transitionitem",
  );
  let seconds = zero;
  const isOff = isFalse(textAt(track, "enabled"));
  items.forEach((item, at) => {
    if (item.name === "transitionitem") {
      reading.joins.push(...joinOf(item, context));
      return;
    }
    const whole = context.index.whole(item);
    const span = spanOf(whole, items[at - 1], items[at + 1], context);
    if (span === undefined) return;
    seconds = most(seconds, span.to);
    if (isOff) return;
    context.warnings.addMarkers(childrenOf(whole, "marker").length);
    if (item.name === "generatoritem") readGenerator(whole, span, reading, context);
    else readXmemlClip(whole, span, reading, context);
  });
  if (isOff) {
    if (items.length > 0) tellOfTrackOff(name, context.warnings);
    return { planes: [], seconds };
  }
  const plane: Plane = { kind: context.kind, name, order: [0], clips: reading.clips, joins: reading.joins };
  const nested = reading.nested.map((inner) => withOuterJoins(inner, reading.joins));
  return { planes: [plane, ...nested], seconds };
}

/** -1 is the far side of the transition beside the clip. */
function spanOf(
  item: XmlElement,
  before: XmlElement | undefined,
  after: XmlElement | undefined,
  { rate, warnings }: SequenceContext,
): Span | undefined {
  const edge = (beside: XmlElement | undefined, name: string) =>
    beside?.name === "transitionitem" ? framesAt(beside, name) : undefined;
  const [start, end] = [
    framesAt(item, "start") ?? edge(before, "start"),
    framesAt(item, "end") ?? edge(after, "end"),
  ];
  const [first, last] = [framesAt(item, "in"), framesAt(item, "out")];
  const length = first === undefined || last === undefined ? undefined : minus(last, first);
  const from = start ?? (end !== undefined && length !== undefined ? minus(end, length) : undefined);
  const to = end ?? (start !== undefined && length !== undefined ? plus(start, length) : undefined);
  if (from === undefined || to === undefined || !isLess(from, to)) {
    const clip = textAt(item, "name") ?? "clip";
    warnings.add(
      "no-length",
      { clip, ...(from !== undefined && { at: over(from, rate) }) },
      `it has no length (line ${String(item.line)}), and is left out.`,
    );
    return undefined;
  }
  return { from: over(from, rate), to: over(to, rate) };
}

function joinOf(item: XmlElement, { rate }: SequenceContext): Join[] {
  const [start, end] = [framesAt(item, "start"), framesAt(item, "end")];
  if (start === undefined || end === undefined || !isMore(end, start)) return [];
  const [from, to] = [over(start, rate), over(end, rate)];
  const effect = childOf(item, "effect");
  const name = textAt(effect, "name") ?? textAt(effect, "effectid") ?? "Cross Dissolve";
  return [{ from, to, cut: cutOf(textAt(item, "alignment"), from, to), name }];
}

function cutOf(alignment: string | undefined, from: Fraction, to: Fraction): Fraction {
  switch (alignment) {
    case "start":
    case "start-black":
      return from;
    case "end":
    case "end-black":
      return to;
    default:
      return over(plus(from, to), fraction(2));
  }
}

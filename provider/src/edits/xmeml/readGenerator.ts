import { tellOf } from "../model/tellOf";
import { childOf, textAt, type XmlElement } from "../xml/parseXml";
import type { SequenceContext, Span, TrackReading } from "./sequenceContext";
import { effectsOf, readEffect } from "./xmemlEffects";
import { isFalse } from "./xmemlTime";
import { titleOf } from "./xmemlTitle";

/** A text is a title; black is nothing; what else is made is left out. */
export function readGenerator(
  item: XmlElement,
  { from, to }: Span,
  reading: TrackReading,
  context: SequenceContext,
): void {
  const name = textAt(item, "name") ?? "generator";
  const place = { track: reading.name, clip: name, at: from, until: to };
  const { warnings } = context;
  if (isFalse(textAt(item, "enabled"))) {
    tellOf("disabled", place, warnings);
    return;
  }
  const element = childOf(item, "effect");
  const effect = element === undefined ? undefined : readEffect(element);
  const title = effect === undefined ? undefined : titleOf(effect, context.canvas);
  if (title === undefined) {
    if (!/^(?:slug|black|black video)$/iu.test(effect?.name ?? name))
      warnings.add(
        "generator",
        place,
        `ICE has no generator ${JSON.stringify(effect?.name ?? name)}: it is left out.`,
      );
    return;
  }
  for (const filter of effectsOf(item))
    warnings.add("effect", place, `its effect ${JSON.stringify(filter.name)} is left out.`);
  if (effect !== undefined && /scroll|crawl|typewriter/iu.test(effect.name))
    warnings.add("title", place, "its text moves in the edit; here it stands.");
  reading.clips.push({ kind: "title", name, from, to, title });
}

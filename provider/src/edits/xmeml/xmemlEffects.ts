import type { Place, Warnings } from "../model/warnings";
import { childrenOf, childOf, textAt, type XmlElement } from "../xml/parseXml";
import { isFalse } from "./xmemlTime";

/** A filter's effect, with its parameters by id. */
export interface XmemlEffect {
  readonly id: string;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, XmemlParameter>;
}

export interface XmemlParameter {
  readonly value: string | undefined;
  readonly element: XmlElement;
  readonly keyframes: readonly {
    readonly when: number;
    readonly value: number;
    readonly element: XmlElement;
  }[];
}

/** The filters of a clip that are on. */
export function effectsOf(clip: XmlElement): XmemlEffect[] {
  return childrenOf(clip, "filter")
    .filter((filter) => !isFalse(textAt(filter, "enabled")))
    .flatMap((filter) => childrenOf(filter, "effect"))
    .map(readEffect);
}

export function readEffect(effect: XmlElement): XmemlEffect {
  const parameters = childrenOf(effect, "parameter").map((element): [string, XmemlParameter] => [
    (textAt(element, "parameterid") ?? textAt(element, "name") ?? "").toLowerCase(),
    { value: textAt(element, "value"), element, keyframes: keyframesOf(element) },
  ]);
  const name = textAt(effect, "name") ?? textAt(effect, "effectid") ?? "effect";
  return { id: (textAt(effect, "effectid") ?? name).toLowerCase(), name, parameters: new Map(parameters) };
}

function keyframesOf(parameter: XmlElement): XmemlParameter["keyframes"] {
  return childrenOf(parameter, "keyframe").flatMap((element) => {
    const when = Number(textAt(element, "when"));
    const value = Number(textAt(element, "value"));
    return Number.isFinite(when) ? [{ when, value, element }] : [];
  });
}

/** What is read, or does nothing at its usual values. */
const known = new Set([
  "opacity",
  "basic",
  "crop",
  "flop",
  "timeremap",
  "audiolevels",
  "audiopan",
  "distort",
]);
const isKnown = ({ id, name }: XmemlEffect): boolean =>
  known.has(id) || /time remap|audio levels|audio pan/iu.test(name);

export function tellOfUnknown(effects: readonly XmemlEffect[], place: Place, warnings: Warnings): void {
  for (const effect of effects)
    if (!isKnown(effect))
      warnings.add("effect", place, `its effect ${JSON.stringify(effect.name)} is left out.`);
}

/** The number that a parameter has, or begins with. */
export function numberOf(parameter: XmemlParameter | undefined): number | undefined {
  const first = parameter?.keyframes[0]?.value;
  const value = Number(parameter !== undefined && moves(parameter) ? first : (parameter?.value ?? first));
  return Number.isFinite(value) ? value : undefined;
}

/** `horiz` and `vert` of a point. */
export function pointOf(parameter: XmemlParameter | undefined): { x: number; y: number } | undefined {
  const first = childOf(parameter?.keyframes[0]?.element, "value");
  const own = childOf(parameter?.element, "value");
  const value = parameter !== undefined && moves(parameter) ? first : (own ?? first);
  const [x, y] = [Number(textAt(value, "horiz")), Number(textAt(value, "vert"))];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}

/** Whether a value moves: several keyframes with different values. */
export function moves({ keyframes }: XmemlParameter): boolean {
  const [first] = keyframes;
  return keyframes.some(({ element }) => textOf(element) !== textOf(first?.element));
}

const textOf = (element: XmlElement | undefined): string => {
  const value = childOf(element, "value");
  return value === undefined
    ? ""
    : [value.text.trim(), ...value.children.map(({ text }) => text.trim())].join(" ");
};

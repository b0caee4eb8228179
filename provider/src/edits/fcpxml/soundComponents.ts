import { plainSound, silence, type Sound } from "../model/edit";
import type { Place, Warnings } from "../model/warnings";
import { type Fraction, isLess, plus } from "../time/fraction";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";

/** How loud an `adjust-volume` makes what it stands in. */
export type ReadVolume = (volume: XmlElement) => Sound;

/** The part of a clip that plays, in the clip's own time. */
export interface PlayedPart {
  readonly start: Fraction;
  readonly seconds: Fraction;
}

/**
 * How loud the components of a clip's sound are as such: its channels, or the roles of what it holds. ICE has one level for a
 * clip, so it is kept where all of them that are on have the same.
 */
export function componentSound(
  element: XmlElement | undefined,
  part: PlayedPart,
  readVolume: ReadVolume,
  place: Place,
  warnings: Warnings,
): Sound {
  const all = componentsOf(element);
  const on = all.filter((component) => !isOff(component, part));
  if (all.length === 0) return plainSound;
  if (on.length === 0) return silence;
  if (on.length < all.length)
    warnings.add("level", place, "some of its channels are off: the film has them all.");
  tellOfEffects(on, place, warnings);
  if (on.some((component) => childOf(component, "mute") !== undefined))
    warnings.add("level", place, "a part of its sound is muted: the film has it.");
  const [first, ...others] = on.map((component) => childOf(component, "adjust-volume"));
  if (others.some((other) => writtenOf(other) !== writtenOf(first))) {
    warnings.add("level", place, "its channels have levels of their own, which are left out.");
    return plainSound;
  }
  return first === undefined ? plainSound : readVolume(first);
}

const componentsOf = (element: XmlElement | undefined): readonly XmlElement[] => [
  ...childrenOf(element, "audio-channel-source"),
  ...childrenOf(element, "audio-role-source"),
];

const isOff = (component: XmlElement, part: PlayedPart): boolean =>
  component.attributes["active"] === "0" ||
  component.attributes["enabled"] === "0" ||
  childrenOf(component, "mute").some((mute) => coversAll(mute, part));

/** A mute without times is one of all. */
function coversAll(mute: XmlElement, { start, seconds }: PlayedPart): boolean {
  const from = timeAt(mute, "start");
  const lasts = timeAt(mute, "duration");
  const begins = from === undefined || !isLess(start, from);
  return begins && (lasts === undefined || !isLess(plus(from ?? start, lasts), plus(start, seconds)));
}

function tellOfEffects(components: readonly XmlElement[], place: Place, warnings: Warnings): void {
  const effects = components
    .flatMap(({ children }) => children)
    .filter(({ name, attributes }) => /^(?:filter|adjust)-/u.test(name) && attributes["enabled"] !== "0")
    .filter(({ name }) => name !== "adjust-volume")
    .map(({ name, attributes }) => attributes["name"] ?? name);
  for (const effect of new Set(effects))
    warnings.add("effect", place, `its effect ${JSON.stringify(effect)} is left out.`);
}

/** An element as it is written, to compare it with another. */
function writtenOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  const { name, attributes, children } = element;
  return JSON.stringify([name, attributes, children.map(writtenOf)]);
}

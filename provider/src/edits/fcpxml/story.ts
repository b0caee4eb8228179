import type { Plane, Size } from "../model/edit";
import type { NestPlace } from "../model/nestSound";
import { silenced } from "../model/soundTracks";
import type { Film } from "../model/openNest";
import { type Fraction, isLess, minus, over, plus, fraction, zero } from "../time/fraction";
import { childrenOf, type XmlElement } from "../xml/parseXml";
import { UnreadableEdit } from "../model/unreadableEdit";
import { timeAt } from "./fcpxmlTime";
import { laneName, type PlaneBook } from "./planeBook";
import type { Resources } from "./resources";

/** What is read, and where it is put. */
export interface Story extends Film {
  readonly resources: Resources;
  readonly book: PlaneBook;
  readonly canvas: Size | undefined;
  readonly rate: Fraction | undefined;
  readonly depth: number;
  /** Reads one element; broken out so that containers can come back to it. */
  readonly readItem: (element: XmlElement, place: ItemPlace, story: Story) => void;
}

/** What warnings of an element say of where it is. */
export function whereOf(
  element: XmlElement,
  { from, order }: ItemPlace,
  { resources }: Story,
  clip = element.attributes["name"] ?? element.name,
): NestPlace & { readonly track: string; readonly clip: string } {
  return { track: laneName(order), clip, at: from, until: plus(from, lengthOf(element, resources)) };
}

/** Where an element stands. */
export interface ItemPlace {
  readonly from: Fraction;
  readonly order: readonly number[];
}

const items = new Set([
  "asset-clip",
  "clip",
  "video",
  "audio",
  "ref-clip",
  "sync-clip",
  "mc-clip",
  "audition",
  "gap",
  "title",
  "caption",
  "spine",
  "live-drawing",
]);
export const isItem = ({ name }: XmlElement): boolean => items.has(name);
const deepest = 20;

export function deeper(story: Story, element: XmlElement): Story {
  if (story.depth < deepest) return { ...story, depth: story.depth + 1 };
  throw new UnreadableEdit(
    `Line ${String(element.line)}: clips are nested more than ${String(deepest)} deep, or in a circle.`,
  );
}

/**
 * A storyline: its elements stand at their offsets, which count from `base`.
 *
 * @param from where `base` is in the film
 * @returns where it ends in the film
 */
export function readSpine(spine: XmlElement, base: Fraction, place: ItemPlace, story: Story): Fraction {
  const begins = baseOf(spine, base);
  let cursor = begins;
  let end = place.from;
  for (const [at, child] of spine.children.entries()) {
    const offset = timeAt(child, "offset") ?? cursor;
    const from = plus(place.from, minus(offset, begins));
    if (child.name === "transition") {
      const [before, after] = [spine.children[at - 1], spine.children[at + 1]];
      const isOfSounds = isSound(before ?? after, story) && isSound(after ?? before, story);
      readTransition(child, from, place.order, isOfSounds ? "sound" : "picture", story);
      continue;
    }
    if (!isItem(child)) continue;
    story.readItem(child, { from, order: place.order }, story);
    const seconds = lengthOf(child, story.resources);
    cursor = plus(offset, seconds);
    const to = plus(from, seconds);
    end = isLess(end, to) ? to : end;
  }
  return end;
}

/** Some count from 0 under a sequence that begins at a timecode. */
function baseOf(spine: XmlElement, base: Fraction): Fraction {
  const first = spine.children.find((child) => isItem(child) || child.name === "transition");
  const offset = first === undefined ? undefined : timeAt(first, "offset");
  return offset !== undefined && isLess(offset, base) ? zero : base;
}

function readTransition(
  element: XmlElement,
  from: Fraction,
  order: readonly number[],
  kind: Plane["kind"],
  { book }: Story,
): void {
  const seconds = timeAt(element, "duration") ?? zero;
  const to = plus(from, seconds);
  const name = element.attributes["name"] ?? "Cross Dissolve";
  book.addJoin(kind, order, { from, to, cut: over(plus(from, to), fraction(2)), name });
}

/** Whether a clip is a sound without a picture. */
function isSound(element: XmlElement | undefined, { resources }: Story): boolean {
  const asset = resources.asset(element?.attributes["ref"]);
  return (
    element?.attributes["srcEnable"] === "audio" || element?.name === "audio" || asset?.hasVideo === false
  );
}

/** How long an element is in its parent. An audition is as long as its pick. */
export function lengthOf(element: XmlElement, resources: Resources): Fraction {
  const pick = pickOf(element);
  if (pick !== undefined) return lengthOf(pick, resources);
  return timeAt(element, "duration") ?? restOf(element, resources) ?? spineLength(element, resources);
}

/** A clip that does not say how long it is lasts as long as what it plays. */
function restOf(element: XmlElement, resources: Resources): Fraction | undefined {
  const whole = resources.range(element.attributes["ref"]);
  if (whole === undefined) return undefined;
  const skipped = minus(timeAt(element, "start") ?? whole.start, whole.start);
  return minus(whole.seconds, isLess(skipped, zero) ? zero : skipped);
}

function spineLength(element: XmlElement, resources: Resources): Fraction {
  if (element.name !== "spine") return zero;
  return element.children.filter(isItem).reduce((sum, child) => {
    const end = plus(timeAt(child, "offset") ?? sum, lengthOf(child, resources));
    return isLess(sum, end) ? end : sum;
  }, zero);
}

/** What lies side by side in a clip stands at its offset in the clip's own time, in its lane. */
export function readSideBySide(items: readonly XmlElement[], story: Story): void {
  for (const item of items) {
    const lane = laneOf(item);
    const place = { from: timeAt(item, "offset") ?? zero, order: lane === 0 ? [] : [lane] };
    if (item.name === "spine") readSpine(item, zero, place, story);
    else story.readItem(item, place, story);
  }
}

/** What is connected to a clip stands at its offset in the clip's own time, which begins with `start`. */
export function readConnected(element: XmlElement, start: Fraction, place: ItemPlace, story: Story): void {
  for (const child of element.children) {
    const lane = laneOf(child);
    if (!isItem(child) || lane === 0 || (element.name === "clip" && isInside(child))) continue;
    if (element.name === "sync-clip" && !isOnSynchronised(child)) continue;
    const offset = timeAt(child, "offset") ?? timeAt(pickOf(child) ?? child, "offset") ?? start;
    story.readItem(
      child,
      { from: plus(place.from, minus(offset, start)), order: [...place.order, lane] },
      story,
    );
  }
}

/** Whether a child of a `clip` is what it plays: its storyline, and the `audio` beside that. The rest is connected to it. */
export const isInside = (child: XmlElement): boolean => laneOf(child) === 0 || child.name === "audio";

export const laneOf = (element: XmlElement): number => {
  const lane = Number(element.attributes["lane"] ?? pickOf(element)?.attributes["lane"] ?? "0");
  return Number.isInteger(lane) ? lane : 0;
};

/** Of what hangs on a synchronised clip in lanes, the titles are the film's: they are not cut with it. */
export const isOnSynchronised = (child: XmlElement): boolean =>
  laneOf(child) !== 0 && (child.name === "title" || child.name === "caption");

/** Of an audition, the clip that is played: its first. */
export const pickOf = ({ name, children }: XmlElement): XmlElement | undefined =>
  name === "audition" ? children.find(isItem) : undefined;

export const countMarkers = (element: XmlElement): number =>
  childrenOf(element, "marker").length + childrenOf(element, "chapter-marker").length;

/** Pictures alone, or sounds alone: the sound of a film becomes a sound. */
export function enabledPlanes(planes: readonly Plane[], enabled: string | undefined): Plane[] {
  if (enabled === "video")
    return planes.flatMap((plane) =>
      plane.kind === "sound"
        ? []
        : [
            {
              ...plane,
              clips: plane.clips.map(silenced),
            },
          ],
    );
  if (enabled !== "audio") return [...planes];
  return planes.map((plane) => ({
    ...plane,
    kind: "sound" as const,
    clips: plane.clips.flatMap((clip) =>
      clip.kind === "title" || clip.kind === "image" || clip.sound.silent
        ? []
        : [{ ...clip, kind: "audio" as const }],
    ),
  }));
}

import { cutPlanes, type Window } from "../model/cutPlanes";
import { type Look, type Plane, plainSound } from "../model/edit";
import { nestLookText, withNestLook } from "../model/nestLook";
import { type NestPlace, withNestSound } from "../model/nestSound";
import { joinNest } from "../model/openNest";
import { Warnings } from "../model/warnings";
import { type Fraction, fraction, isLess, isMore, minus, plus, zero } from "../time/fraction";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { lookOf, volumeOf } from "./adjustments";
import { timeAt } from "./fcpxmlTime";
import { PlaneBook } from "./planeBook";
import { readWhole, tellOfEffects } from "./readClip";
import { componentSound, type ReadVolume } from "./soundComponents";
import { putParts } from "./splitSound";
import {
  deeper,
  enabledPlanes,
  isItem,
  isOnSynchronised,
  type ItemPlace,
  lengthOf,
  readSideBySide,
  readSpine,
  type Story,
  whereOf,
} from "./story";
import type { Played } from "./timeMap";

/** What a container holds, in its own time. */
interface Content {
  readonly planes: readonly Plane[];
  /** Where its own time begins. */
  readonly start: Fraction;
}

/**
 * A clip of clips: compound, synchronised, multicam. What can be seen of it is put on planes of its own.
 *
 * @returns where its own time begins
 */
export function readContainer(element: XmlElement, place: ItemPlace, story: Story): Fraction {
  const warnings = new Warnings();
  const inner: Story = deeper({ ...story, warnings, book: new PlaneBook() }, element);
  const content = contentOf(element, inner);
  const seconds = lengthOf(element, story.resources);
  const where = whereOf(element, place, story);
  if (content === undefined) {
    story.warnings.add(
      "missing-media",
      where,
      `what it refers to (${JSON.stringify(element.attributes["ref"] ?? "")}) is not in the file: it is left out (missing).`,
    );
    return timeAt(element, "start") ?? zero;
  }
  const start = timeAt(element, "start") ?? content.start;
  const { played, look, level } = readWhole(element, start, where, story);
  const joined = joinNest(content.planes, warnings, story.budget);
  if (Object.keys(look).some((key) => key !== "fit")) story.warnings.add("nest", where, nestLookText);
  const window = ({ from, to }: Span, what: Played): Window => ({
    innerFrom: fromZero(what.innerFrom, seconds, content.start),
    from,
    to,
    speed: what.speed,
    order: [...place.order, 0],
    name: where.track,
  });
  const put = (part: Window, shown: string | undefined) => {
    for (const plane of enabledPlanes(cutPlanes(joined, part), shown))
      story.book.addPlane(
        withNestSound(
          withNestLook(plane, look),
          level,
          { ...where, at: part.from, until: part.to },
          story.warnings,
        ),
      );
  };
  story.warnings.adopt(warnings, putParts(element, start, where, played, window, put));
  return start;
}

type Span = Pick<Window, "from" | "to">;

/** Some count from 0 in a compound clip that begins at a timecode. */
function fromZero(innerFrom: Fraction, seconds: Fraction, start: Fraction): Fraction {
  const isBefore = isMore(start, zero) && isLess(plus(innerFrom, seconds), plus(start, fraction(1, 1000)));
  return isBefore ? plus(innerFrom, start) : innerFrom;
}

function contentOf(element: XmlElement, story: Story): Content | undefined {
  switch (element.name) {
    case "ref-clip":
      return compoundOf(element, story);
    case "mc-clip":
      return multicamOf(element, story);
    default:
      return synchronisedOf(element, story);
  }
}

function compoundOf(element: XmlElement, story: Story): Content | undefined {
  const sequence = childOf(story.resources.media(element.attributes["ref"]), "sequence");
  const spine = childOf(sequence, "spine");
  if (sequence === undefined || spine === undefined) return undefined;
  const start = timeAt(sequence, "tcStart") ?? zero;
  const canvas = story.resources.format(sequence.attributes["format"])?.size ?? story.canvas;
  readSpine(spine, start, { from: start, order: [] }, { ...story, canvas });
  return { planes: story.book.list(), start };
}

/** The angles whose picture and whose sound are on. */
function multicamOf(element: XmlElement, story: Story): Content | undefined {
  const multicam = childOf(story.resources.media(element.attributes["ref"]), "multicam");
  if (multicam === undefined) return undefined;
  const start = timeAt(multicam, "tcStart") ?? zero;
  const angles = childrenOf(multicam, "mc-angle");
  const sources = childrenOf(element, "mc-source");
  const first = { id: angles[0]?.attributes["angleID"], enabled: "all" };
  const chosen =
    sources.length === 0
      ? [first]
      : sources.map(({ attributes }) => ({
          id: attributes["angleID"],
          enabled: attributes["srcEnable"] ?? "all",
        }));
  const planes = chosen.flatMap(({ id, enabled }, at): Plane[] => {
    const angle =
      enabled === "none" ? undefined : angles.find(({ attributes }) => attributes["angleID"] === id);
    if (angle === undefined) return [];
    const own: Story = { ...story, book: new PlaneBook() };
    readSpine(angle, start, { from: start, order: [] }, own);
    const source = sources.find(
      ({ attributes }) => attributes["angleID"] === id && attributes["srcEnable"] === enabled,
    );
    const found = withComponents(enabledPlanes(own.book.list(), enabled), source, element, story);
    const look = source === undefined ? {} : sourceLook(source, element, story);
    return found.map((plane) =>
      plane.kind === "sound" ? { ...plane, order: [-1 - at, ...plane.order] } : withNestLook(plane, look),
    );
  });
  return { planes, start };
}

/** What a multicam clip does to the angle that it shows. */
function sourceLook(source: XmlElement, element: XmlElement, story: Story): Look {
  const place = placeInside(element, story);
  tellOfEffects(source, place, story);
  return lookOf(source, { canvas: story.canvas, own: undefined, place, warnings: story.warnings });
}

/** A clip of clips in its own time, which its warnings count in. */
function placeInside(element: XmlElement, { resources }: Story): NestPlace {
  const at = timeAt(element, "start") ?? zero;
  return {
    clip: element.attributes["name"] ?? element.name,
    at,
    until: plus(at, lengthOf(element, resources)),
  };
}

/**
 * Pictures and sounds that were synchronised. `sync-source` says whose sound is heard: the storyline's, or that of what is connected
 * to it, or lies beside it.
 */
function synchronisedOf(element: XmlElement, story: Story): Content {
  readSideBySide(
    element.children.filter((child) => isItem(child) && !isOnSynchronised(child)),
    story,
  );
  const planes = story.book.list();
  const [storyline, connected] = [true, false].map((isStoryline) =>
    planes.filter(({ order }) => (order.length === 0) === isStoryline),
  );
  return {
    planes: [
      ...heardOf(element, "storyline", storyline ?? [], story),
      ...heardOf(element, "connected", connected ?? [], story),
    ],
    start: zero,
  };
}

function heardOf(element: XmlElement, id: string, planes: readonly Plane[], story: Story): readonly Plane[] {
  const source = childrenOf(element, "sync-source").find(({ attributes }) => attributes["sourceID"] === id);
  return withComponents(planes, source, element, story);
}

/** Planes at the level of the roles that their source has. Roles that are all off are not there at all. */
function withComponents(
  planes: readonly Plane[],
  source: XmlElement | undefined,
  element: XmlElement,
  story: Story,
): readonly Plane[] {
  const { warnings } = story;
  const place = placeInside(element, story);
  const [start, seconds] = [place.at, minus(place.until, place.at)];
  const readVolume: ReadVolume = (volume) => volumeOf(volume, start, seconds, place, warnings);
  const level = componentSound(source, { start, seconds }, readVolume, place, warnings);
  if (level.silent) return enabledPlanes(planes, "video");
  return level === plainSound ? planes : planes.map((plane) => withNestSound(plane, level, place, warnings));
}

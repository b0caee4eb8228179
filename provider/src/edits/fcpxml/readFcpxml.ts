import { chooseSequence } from "../model/chooseSequence";
import type { Edit } from "../model/edit";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Film } from "../model/openNest";
import { tellOf } from "../model/tellOf";
import { zero } from "../time/fraction";
import { childOf, descendants, parseXml, type XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";
import { fcpxmlTitle } from "./readTitle";
import { PlaneBook } from "./planeBook";
import { linkedSound, readAssetClip } from "./readClip";
import { readContainer } from "./readContainer";
import { readInnerClip } from "./readInnerClip";
import { readResources } from "./resources";
import {
  countMarkers,
  deeper,
  type ItemPlace,
  pickOf,
  readConnected,
  readSpine,
  type Story,
  whereOf,
} from "./story";

/** A project of Final Cut Pro's FCPXML, 1.3 to 1.14. */
export function readFcpxml(text: string, asked: string | undefined, film: Film): Edit {
  const root = parseXml(text, "FCPXML");
  if (root.name !== "fcpxml")
    throw new UnreadableEdit(`The root of an FCPXML is <fcpxml>, not <${root.name}>.`);
  const resources = readResources(root);
  const projects = descendants(root, ({ name }) => name === "library" || name === "event").filter(
    ({ name }) => name === "project",
  );
  const project = chooseSequence(
    projects,
    ({ attributes }) => attributes["name"] ?? "project",
    asked,
    "projects",
  );
  const sequence = childOf(project, "sequence");
  const spine = childOf(sequence, "spine");
  if (sequence === undefined || spine === undefined)
    throw new UnreadableEdit(`The project of line ${String(project.line)} has no sequence with a spine.`);
  const format = resources.format(sequence.attributes["format"]);
  const book = new PlaneBook();
  const story: Story = {
    resources,
    ...film,
    book,
    canvas: format?.size,
    rate: format?.rate,
    depth: 0,
    readItem,
  };
  const end = readSpine(spine, timeAt(sequence, "tcStart") ?? zero, { from: zero, order: [] }, story);
  const planes = book.list();
  return {
    // Nothing of the picture lasts longer than the storyline.
    planes: planes.map((plane) => (plane.order.length === 0 ? { ...plane, end } : plane)),
    seconds: end,
    ...(format?.rate !== undefined && { rate: format.rate }),
    ...(format?.size !== undefined && { size: format.size }),
  };
}

/** One element of the story and what is connected to it. */
function readItem(element: XmlElement, place: ItemPlace, story: Story): void {
  story.warnings.addMarkers(countMarkers(element));
  if (element.name === "audition") {
    const pick = pickOf(element);
    if (pick !== undefined) readItem(pick, place, deeper(story, element));
    return;
  }
  if (element.name === "spine") {
    readSpine(element, zero, place, deeper(story, element));
    return;
  }
  const start =
    element.attributes["enabled"] === "0"
      ? tellOfDisabled(element, place, story)
      : readShown(element, place, story);
  readConnected(element, start, place, withoutLinked(element, story));
}

function readShown(element: XmlElement, place: ItemPlace, story: Story) {
  switch (element.name) {
    case "asset-clip":
    case "video":
    case "audio":
      return readAssetClip(element, place, story);
    case "clip":
      return readInnerClip(element, place, story);
    case "title":
    case "caption":
      fcpxmlTitle(element, place, story);
      break;
    case "live-drawing":
      story.warnings.add("generator", whereOf(element, place, story), "ICE can't draw it: it is left out.");
      break;
    case "gap":
      break;
    default:
      return readContainer(element, place, story);
  }
  return timeAt(element, "start") ?? zero;
}

function tellOfDisabled(element: XmlElement, place: ItemPlace, story: Story) {
  const { warnings, resources } = story;
  tellOf("disabled", whereOf(element, place, story), warnings);
  return timeAt(element, "start") ?? resources.asset(element.attributes["ref"])?.start ?? zero;
}

/** The sound of a video's own file, which lies in it, is heard with the picture. */
function withoutLinked(element: XmlElement, story: Story): Story {
  if (element.name !== "video") return story;
  const asset = story.resources.asset(element.attributes["ref"]);
  const linked = asset === undefined ? undefined : linkedSound(element, asset);
  if (linked === undefined) return story;
  return {
    ...story,
    readItem: (child, place, own) =>
      child === linked ? undefined : readItem(child, place, { ...own, readItem }),
  };
}

import { type Fields, isFields } from "./fields";
import { lookName } from "./lookName";
import { type SortedTimeline, sortTracks } from "./sortTracks";

/** Fields that ICE's own pages and tools also write in other letters. Where both are there, the name on the right wins. */
const SPELLINGS: Readonly<Record<string, string>> = {
  MediaUrl: "MediaURL",
  FileUrl: "FileURL",
  ImageUrl: "ImageURL",
  FontUrl: "FontURL",
  MaskVideoURL: "MaskVideoUrl",
};

/** A material's id wins over its address: timelines that ICE exports have both. */
const IDS = ["MediaId", "ImageId"];
const ADDRESSES = ["MediaURL", "ImageURL"];

/** Empty text is a text here; everywhere else it says that nothing is set, as null does. */
const TEXTS: readonly string[] = ["Content", "AlignmentText"];

/**
 * A timeline as it is meant: without what is null or empty, in one spelling, each material named once, and tracks of
 * effects and titles where they belong. Takes any JSON; what is no timeline stays what it is. Reading it twice changes nothing.
 */
export function readable(document: unknown): SortedTimeline {
  if (!isFields(document)) return { timeline: document, places: new Map() };
  return sortTracks(
    Object.fromEntries(
      Object.entries(document).flatMap(([key, value]) =>
        isSet(key, value) ? [[key, tidy(value, key)]] : [],
      ),
    ),
  );
}

/** @param holder the key that the node lies under */
function tidy(node: unknown, holder: string): unknown {
  if (Array.isArray(node)) return node.map((item) => tidy(item, holder));
  return isFields(node) ? tidyFields(node, holder) : node;
}

function tidyFields(fields: Fields, holder: string): Fields {
  const set = Object.entries(fields).filter(([key, value]) => isSet(key, value) && !key.startsWith("_"));
  const names = new Set(set.map(([key]) => key));
  const spelled = set.flatMap(([key, value]) => {
    const name = Object.hasOwn(SPELLINGS, key) ? (SPELLINGS[key] ?? key) : key;
    return name !== key && names.has(name) ? [] : [[name, tidy(value, name)] as const];
  });
  const tidied = new Map(spelled);
  if (IDS.some((id) => tidied.has(id))) for (const address of ADDRESSES) tidied.delete(address);
  if (isTimedImage(tidied)) for (const key of LENGTHS) if (tidied.get(key) === 0) tidied.delete(key);
  if (holder !== "Effects") tidyText(tidied);
  const look = lookName(tidied.get("Type"), tidied.get("SubType"));
  if (look !== undefined) tidied.set("SubType", look);
  return Object.fromEntries(tidied);
}

/** A subtitle file may be named as a material is. What else a clip says of a material tells nothing of a text. */
function tidyText(fields: Map<string, unknown>): void {
  const type = fields.get("Type");
  if (type !== "Text" && type !== "Subtitle") return;
  const file = fields.get("FileURL") ?? fields.get("MediaId") ?? fields.get("MediaURL");
  if (type === "Subtitle" && file !== undefined) fields.set("FileURL", file);
  for (const key of type === "Text" ? [...OF_MATERIALS, ...OF_FILES] : OF_MATERIALS) fields.delete(key);
}

/** What ICE's editor writes on every clip. */
const OF_MATERIALS = ["MediaURL", "MediaId", "In", "Out", "MaxOut", "Speed", "DyncFrames"];
const OF_FILES = ["FileURL", "SubType"];

/** The editor writes zeros for the lengths of an image that its place in the film times. */
const isTimedImage = (fields: ReadonlyMap<string, unknown>) =>
  ["Image", "GlobalImage"].includes(String(fields.get("Type"))) && fields.has("TimelineOut");

const LENGTHS = ["Duration", "Out", "MaxOut"];

function isSet(key: string, value: unknown): boolean {
  return value !== null && value !== undefined && (value !== "" || TEXTS.includes(key));
}

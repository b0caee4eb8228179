import { type Fields, isFields } from "./fields";

/** A timeline as it is meant, and how it was written where that differs. */
export interface ReadableTimeline {
  readonly document: Fields;
  /** The place of a field as it is written, by its place in the document: "...[0].MediaURL" is "...[0].MediaUrl". */
  readonly writtenPaths: ReadonlyMap<string, string>;
  /** Fields that count for nothing beside another one. */
  readonly overruled: readonly OverruledField[];
}

export interface OverruledField {
  readonly path: string;
  /** The key that counts. */
  readonly by: string;
}

/** Fields that ICE's own pages and tools also write in other letters. Where both are there, the name on the right wins. */
export const spellings: ReadonlyMap<string, string> = new Map([
  ["MediaUrl", "MediaURL"],
  ["FileUrl", "FileURL"],
  ["ImageUrl", "ImageURL"],
  ["FontUrl", "FontURL"],
  ["MaskVideoURL", "MaskVideoUrl"],
]);

/** A material's id wins over its address: timelines that ICE exports have both. */
const overruledBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["MediaId", ["MediaURL", "ImageURL"]],
  ["ImageId", ["ImageURL", "MediaURL"]],
]);

/** Empty text is a text here; everywhere else it says that nothing is set, as null does. */
const texts: readonly string[] = ["Content", "AlignmentText"];

/** Lengths of which the editor writes zeros for an image that its place in the film times. */
export const imageLengths: readonly string[] = ["Duration", "Out", "MaxOut"];

/**
 * A timeline without what is null or empty, in one spelling, each material named once, and without the notes of ICE's
 * editor whose keys begin with "_". Reading it twice changes nothing. What is tidy already is not copied.
 */
export function readable(timeline: Fields): ReadableTimeline {
  const writtenPaths = new Map<string, string>();
  const overruled: OverruledField[] = [];

  const tidy = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return tidyItems(node, path);
    return isFields(node) ? tidyFields(node, path) : node;
  };

  const tidyItems = (items: readonly unknown[], path: string): readonly unknown[] => {
    let copy: unknown[] | undefined;
    items.forEach((item, index) => {
      if (typeof item !== "object") return;
      const tidied = tidy(item, `${path}[${index}]`);
      if (tidied !== item) (copy ??= items.slice())[index] = tidied;
    });
    return copy ?? items;
  };

  const tidyFields = (fields: Fields, path: string): Fields =>
    isTidy(fields, path === "") ? withTidyFields(fields, path) : tidiedFields(fields, path);

  /** Of an object whose own keys stay. */
  const withTidyFields = (fields: Fields, path: string): Fields => {
    const isRoot = path === "";
    let copy: Map<string, unknown> | undefined;
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value !== "object") continue;
      const tidied = tidy(value, isRoot ? key : `${path}.${key}`);
      if (tidied !== value) (copy ??= new Map(Object.entries(fields))).set(key, tidied);
    }
    return copy === undefined ? fields : Object.fromEntries(copy);
  };

  const tidiedFields = (fields: Fields, path: string): Fields => {
    const isRoot = path === "";
    const set = Object.entries(fields).filter(
      ([key, value]) => isSet(key, value) && (isRoot || !key.startsWith("_")),
    );
    const names = new Set(set.map(([key]) => key));
    const tidied = new Map<string, unknown>();
    for (const [key, value] of set) {
      const name = spellings.get(key) ?? key;
      const written = isRoot ? key : `${path}.${key}`;
      if (name !== key && names.has(name)) {
        if (value !== fields[name]) overruled.push({ path: written, by: name });
        continue;
      }
      const place = isRoot ? name : `${path}.${name}`;
      if (place !== written) writtenPaths.set(place, written);
      tidied.set(name, tidy(value, place));
    }
    dropOverruled(tidied, path, overruled, writtenPaths);
    if (isTimedImage(tidied)) for (const key of imageLengths) if (tidied.get(key) === 0) tidied.delete(key);
    return Object.fromEntries(tidied);
  };

  return { document: tidyFields(timeline, ""), writtenPaths, overruled };
}

function dropOverruled(
  fields: Map<string, unknown>,
  path: string,
  overruled: OverruledField[],
  writtenPaths: ReadonlyMap<string, string>,
): void {
  for (const [id, addresses] of overruledBy) {
    if (!fields.has(id)) continue;
    for (const address of addresses) {
      if (!fields.delete(address)) continue;
      const place = `${path}.${address}`;
      overruled.push({ path: writtenPaths.get(place) ?? place, by: id });
    }
  }
}

/** Whether nothing is to be left out of an object or to be named in another way. */
function isTidy(fields: Fields, isRoot: boolean): boolean {
  // What a reader makes of any other object, such as one without a prototype, is not known: its copy is a plain one.
  if (Object.getPrototypeOf(fields) !== Object.prototype) return false;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (!isSet(key, value) || spellings.has(key) || (!isRoot && key.startsWith("_"))) return false;
    if (value === 0 && imageLengths.includes(key)) return false;
    if (overruledBy.get(key)?.some((address) => Object.hasOwn(fields, address)) === true) return false;
  }
  return true;
}

export const timedImages: readonly string[] = ["Image", "GlobalImage"];

const isTimedImage = (fields: ReadonlyMap<string, unknown>) =>
  timedImages.includes(String(fields.get("Type"))) && fields.has("TimelineOut");

function isSet(key: string, value: unknown): boolean {
  return value !== null && value !== undefined && (value !== "" || texts.includes(key));
}

import { readable } from "./timeline/readable";

const NAMES_MEDIA = ["MediaURL", "MediaId", "ImageURL", "ImageId"];
const NAMES_OTHERS = ["FileURL", "FontURL"];

/**
 * Every material that a timeline names, by URL or by media id: in order, each once.
 * Takes any JSON; what is no timeline names nothing.
 */
export function listMaterials(timeline: unknown): string[] {
  return [...new Set(namesIn(readable(timeline).timeline, [...NAMES_MEDIA, ...NAMES_OTHERS]))];
}

/** The materials that hold pictures or sound; the others are subtitles and fonts. */
export function listMedia(timeline: unknown): string[] {
  return [...new Set(namesIn(readable(timeline).timeline, NAMES_MEDIA))];
}

function* namesIn(node: unknown, keys: readonly string[]): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") {
      if (keys.includes(key) && value !== "") yield value;
    } else {
      yield* namesIn(value, keys);
    }
  }
}

import { inflateSync } from "node:zlib";

/** A font with outlines by Bézier curves of PostScript. */
const POSTSCRIPT = 0x4f54544f;
const FORMATS: ReadonlySet<number> = new Set([0x00010000, 0x74727565, POSTSCRIPT]);
const WOFF = 0x774f4646;

const FAMILY = 1;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;

const MOST_NAMES_BYTES = 1024 ** 2;

/**
 * The name by which libass finds exactly this font: the full name, the PostScript name where there are PostScript
 * outlines, else the family. Undefined for what is no TrueType, OpenType or WOFF font, and for a damaged one.
 */
export function readFontName(font: Buffer): string | undefined {
  try {
    const isWoff = font.readUInt32BE(0) === WOFF;
    const format = font.readUInt32BE(isWoff ? 4 : 0);
    if (!FORMATS.has(format)) return undefined;
    const names = namesIn(tableOf(font, "name", isWoff));
    return names.get(format === POSTSCRIPT ? POSTSCRIPT_NAME : FULL_NAME) ?? names.get(FAMILY);
  } catch {
    return undefined;
  }
}

function tableOf(font: Buffer, tag: string, isWoff: boolean): Buffer {
  const [entries, size] = isWoff ? [44, 20] : [12, 16];
  const count = font.readUInt16BE(isWoff ? 12 : 4);
  for (let index = 0; index < count; index += 1) {
    const entry = font.subarray(entries + index * size, entries + (index + 1) * size);
    if (entry.toString("latin1", 0, 4) !== tag) continue;
    const [offset, length] = isWoff
      ? [entry.readUInt32BE(4), entry.readUInt32BE(8)]
      : [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const table = font.subarray(offset, offset + length);
    const isPacked = isWoff && length < entry.readUInt32BE(12);
    return isPacked ? inflateSync(table, { maxOutputLength: MOST_NAMES_BYTES }) : table;
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** The English names as Windows knows them, by their number. */
function namesIn(table: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  const texts = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = 6 + index * 12;
    const [platform, , language, id] = [0, 2, 4, 6].map((step) => table.readUInt16BE(record + step));
    const isEnglish = platform === 3 && language === 0x409;
    if (id === undefined || (names.has(id) && !isEnglish) || (platform !== 3 && platform !== 0)) continue;
    const offset = texts + table.readUInt16BE(record + 10);
    const text = table.subarray(offset, offset + table.readUInt16BE(record + 8));
    names.set(id, Buffer.from(text).swap16().toString("utf16le"));
  }
  return names;
}

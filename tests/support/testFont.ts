import { readFileSync } from "node:fs";

const FONT = require.resolve("@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf");

/** The emulator's own font under another name, whose letters are drawn at half the size. */
export function halfSizeFont(): Buffer {
  const font = Buffer.from(readFileSync(FONT));
  const [from, to] = ["ZCOOL", "HALFF"].map((name) => Buffer.from(name, "utf16le").swap16());
  for (let at = font.indexOf(from ?? ""); at >= 0; at = font.indexOf(from ?? "", at + 1)) to?.copy(font, at);
  // libass scales a font until its ascent and descent are as high as the size asked for.
  const os2 = tableAt(font, "OS/2");
  for (const field of [os2 + 74, os2 + 76]) font.writeUInt16BE(font.readUInt16BE(field) * 2, field);
  const hhea = tableAt(font, "hhea");
  for (const field of [hhea + 4, hhea + 6]) font.writeInt16BE(font.readInt16BE(field) * 2, field);
  return font;
}

/** The same font as WOFF, its tables stored as they are. */
export function asWoff(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const head = Buffer.alloc(44 + count * 20);
  head.write("wOFF", 0);
  font.copy(head, 4, 0, 4);
  head.writeUInt16BE(count, 12);
  head.writeUInt32BE(font.length, 16);
  head.writeUInt16BE(1, 20);
  const tables: Buffer[] = [head];
  let length = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const size = font.readUInt32BE(entry + 12);
    const start = font.readUInt32BE(entry + 8);
    const record = 44 + index * 20;
    font.copy(head, record, entry, entry + 4);
    head.writeUInt32BE(length, record + 4);
    head.writeUInt32BE(size, record + 8);
    head.writeUInt32BE(size, record + 12);
    font.copy(head, record + 16, entry + 4, entry + 8);
    const table = Buffer.alloc(Math.ceil(size / 4) * 4);
    font.copy(table, 0, start, start + size);
    tables.push(table);
    length += table.length;
  }
  head.writeUInt32BE(length, 8);
  return Buffer.concat(tables);
}

function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

import { inflateRawSync } from "node:zlib";
import { UnreadableEdit } from "../model/unreadableEdit";

/** What a bundle's edit may unpack to. */
const mostBytes = 256 * 1024 * 1024;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);

/** `content.otio` of an .otioz: a ZIP whose media lie beside it. @throws UnreadableEdit */
export function readBundle(bytes: Uint8Array): string {
  try {
    const content = contentOf(bytes);
    if (content !== undefined) return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch (error) {
    if (error instanceof UnreadableEdit) throw error;
    throw new UnreadableEdit("The bundle is damaged: its ZIP can't be read.");
  }
  throw new UnreadableEdit("The ZIP is no .otioz: it has no content.otio.");
}

function contentOf(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === entryMark; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (name === "content.otio") return unpacked(bytes, view, at);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  throw new UnreadableEdit("The bundle is damaged: its ZIP has no directory.");
}

function unpacked(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const [method, packed, size] = [
    view.getUint16(entry + 10, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 24, true),
  ];
  const at = view.getUint32(entry + 42, true);
  if (size > mostBytes) throw new UnreadableEdit("The bundle's content.otio is larger than 256 MB.");
  if (view.getUint32(at, true) !== fileMark)
    throw new UnreadableEdit("The bundle is damaged: content.otio is not where its directory says.");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method === 8) return inflateRawSync(data, { maxOutputLength: mostBytes });
  throw new UnreadableEdit("The bundle's content.otio is packed in a way that is not read here.");
}

import { isUtf8 } from "node:buffer";
import { partOf, type WrittenText } from "./json/writtenText";
import { isZip } from "./otio/readBundle";
import { UnreadableEdit } from "./model/unreadableEdit";
import type { EditFormat } from "./options";

/** An edit's format, and its text where it is one. */
export type Recognised =
  | { readonly format: "otio"; readonly text: WrittenText }
  | { readonly format: Exclude<EditFormat, "otio">; readonly text: string };

/** No edit is larger. */
const mostBytes = 256 * 1024 * 1024;

/** Tells a format by its content. @throws UnreadableEdit where it is none of them */
export function recognise(input: string | Uint8Array, asked: EditFormat | undefined): Recognised {
  if (input.length > mostBytes) throw new UnreadableEdit("The edit is larger than 256 MB.");
  if (typeof input !== "string" && isZip(input)) return { format: "otioz", text: "" };
  const bytes =
    typeof input === "string" ? undefined : Buffer.from(input.buffer, input.byteOffset, input.length);
  if (bytes !== undefined && (asked ?? "otio") === "otio" && isOtio(bytes) && isUtf8(bytes))
    return { format: "otio", text: bytes };
  const text = typeof input === "string" ? input.replace(/^\uFEFF/u, "") : decodedText(input);
  if (asked !== undefined) return { format: asked, text };
  const format = formatOf(text);
  if (format !== undefined) return { format, text };
  throw new UnreadableEdit(
    text.trim() === ""
      ? "The file is empty."
      : "The file is no edit that is known here: OpenTimelineIO, CMX 3600 EDL, Final Cut Pro 7 XML, FCPXML, or a draft of CapCut.",
  );
}

const isOtio = (text: WrittenText): boolean =>
  /^[ \t\r\n]*\{/u.test(partOf(text, 0, 4096)) && text.includes('"OTIO_SCHEMA"');

function formatOf(text: string): EditFormat | undefined {
  if (isOtio(text)) return "otio";
  const head = text.slice(0, 4096).trimStart();
  if (head.startsWith("{")) return /"(?:tracks|materials|canvas_config)"/u.test(text) ? "draft" : undefined;
  if (head.startsWith("<")) return xmlFormat(text);
  if (/^(?:TITLE\s*:|FCM\s*:|\d{1,6}\s+\S)/imu.test(head)) return "edl";
  return isEncrypted(text) ? "draft" : undefined;
}

function xmlFormat(text: string): EditFormat | undefined {
  const root = /<(xmeml|fcpxml)[\s>/]/u.exec(text.slice(0, 65_536))?.[1];
  return root === "xmeml" || root === "fcpxml" ? root : undefined;
}

/** JianYing 6 and later write one long line of base64. */
export const isEncrypted = (text: string): boolean =>
  /^\s*[A-Za-z0-9+/_-]{64,}={0,2}\s*$/u.test(text.slice(0, 100_000).replace(/[\r\n]+/gu, ""));

function decodedText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (/^(?:TITLE|FCM|\d)/u.test(new TextDecoder("latin1").decode(bytes.subarray(0, 16))))
      return legacyText(bytes);
    throw new UnreadableEdit("The file is no text in UTF-8 or UTF-16.");
  }
}

/** Old edit lists have names in the code page of their machine: Chinese ones in GB18030. */
function legacyText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** A text, or the bytes of one in UTF-8: to decode a long one as a whole takes longer than to read it part by part. */
export type WrittenText = string | Buffer;

/** A part of it; of bytes, the last character may be cut. */
export const partOf = (text: WrittenText, from: number, to: number): string =>
  typeof text === "string" ? text.slice(from, to) : text.toString("utf8", from, to);

/** How far into the text the first letters of a part reach. @param size what the part was asked for */
export const lengthIn = (text: WrittenText, part: string, size: number, letters: number): number =>
  typeof text === "string" || part.length === size ? letters : Buffer.byteLength(part.slice(0, letters));

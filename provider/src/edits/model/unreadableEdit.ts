/** An edit that can't be read, or must not be converted: one or two plain sentences. */
export class UnreadableEdit extends Error {
  override readonly name = "UnreadableEdit";
}

/** How a part of the file is called in a sentence. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);

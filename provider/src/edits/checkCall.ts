import { UnreadableEdit } from "./model/unreadableEdit";

/** What JavaScript may get wrong, and TypeScript does not. @throws UnreadableEdit */
export function checkCall(input: unknown, media: unknown): void {
  if (typeof input !== "string" && !(ArrayBuffer.isView(input) && "length" in input))
    throw new UnreadableEdit("The edit must be a text, or the bytes of its file.");
  const isTable =
    typeof media === "object" &&
    media !== null &&
    !Array.isArray(media) &&
    Object.values(media).every((address) => typeof address === "string");
  if (!isTable && typeof media !== "function")
    throw new UnreadableEdit(
      "`media` must be an object of paths and their addresses, or a function that gives an address.",
    );
}

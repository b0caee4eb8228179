import { UnreadableEdit } from "../model/unreadableEdit";

/** What JavaScript may get wrong, and TypeScript does not. @throws UnreadableEdit */
export function checkMedia(media: unknown): void {
  if (typeof media === "function") return;
  const isTable = typeof media === "object" && media !== null && !Array.isArray(media);
  if (isTable && Object.values(media).every((address) => typeof address === "string")) return;
  throw new UnreadableEdit(
    "`media` must be an object of paths and their addresses, or a function that gives an address.",
  );
}

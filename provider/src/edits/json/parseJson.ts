import { isJsonObject, type JsonObject } from "../../base/json";
import { UnreadableEdit } from "../model/unreadableEdit";

/** The object that a text of JSON holds. @throws UnreadableEdit with the line of what is wrong */
export function parseJson(
  text: string,
  what: string,
  parse: (text: string) => unknown = (whole) => JSON.parse(whole),
): JsonObject {
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const line =
      position === undefined ? text.split("\n").length : text.slice(0, Number(position)).split("\n").length;
    throw new UnreadableEdit(`The ${what} is not valid JSON (line ${String(line)}).`);
  }
  if (isJsonObject(read)) return read;
  throw new UnreadableEdit(`The ${what} must be a JSON object.`);
}

import { isJsonObject, type JsonObject } from "../../base/json";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { WrittenText } from "./writtenText";

/** The object that a text of JSON holds. @throws UnreadableEdit with the line of what is wrong */
export function parseJson<Text extends WrittenText>(
  text: Text,
  what: string,
  parse: (text: Text) => unknown = (whole) => JSON.parse(whole.toString()),
): JsonObject {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const read = text.toString().slice(0, position === undefined ? undefined : Number(position));
    throw new UnreadableEdit(`The ${what} is not valid JSON (line ${String(read.split("\n").length)}).`);
  }
  if (isJsonObject(value)) return value;
  throw new UnreadableEdit(`The ${what} must be a JSON object.`);
}

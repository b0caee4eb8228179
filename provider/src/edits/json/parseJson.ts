import { isJsonObject, type JsonObject } from "../../base/json";
import { UnreadableEdit } from "../model/unreadableEdit";

/** The object that a text of JSON holds. @throws UnreadableEdit with the line of what is wrong */
export function parseJson(text: string, what: string): JsonObject {
  let read: unknown;
  try {
    read = parsed(text);
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const line =
      position === undefined ? text.split("\n").length : text.slice(0, Number(position)).split("\n").length;
    throw new UnreadableEdit(`The ${what} is not valid JSON (line ${String(line)}).`);
  }
  if (isJsonObject(read)) return read;
  throw new UnreadableEdit(`The ${what} must be a JSON object.`);
}

/** OpenTimelineIO writes numbers that are none (NaN, Infinity), which JSON has not: nothing stands in their place. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = text.replace(
      /("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Inf(?:inity)?)\b/gu,
      (_, quoted?: string) => quoted ?? "null",
    );
    if (plain === text) throw error;
    return JSON.parse(plain);
  }
}

import type { JsonObject } from "../../base/json";
import { withOuterJoins } from "../model/addNested";
import type { Plane } from "../model/edit";
import { type Fraction, plus, zero } from "../time/fraction";
import { numberAt, objectsAt, rangeAt, textAt } from "./draftJson";
import type { DraftContext, DraftTrack } from "./draftTrack";
import { readSegment } from "./readSegment";

const readable = new Set(["video", "audio", "text"]);

export function readDraftTrack(
  node: JsonObject,
  number: number,
  context: DraftContext,
): { planes: Plane[]; seconds: Fraction } {
  const type = textAt(node, "type") ?? "video";
  const name = textAt(node, "name") ?? `${type} ${String(number)}`;
  const segments = objectsAt(node, "segments");
  if (!readable.has(type)) {
    for (const segment of segments) tellOfUnread(segment, type, name, context);
    return { planes: [], seconds: zero };
  }
  const isMuted = ((numberAt(node, "attribute") ?? 0) & 1) === 1 || (type === "video" && context.isMuted);
  const track: DraftTrack = { name, type, isMuted, context, clips: [], joins: [], nested: [], seconds: zero };
  if (isMuted && type === "audio")
    context.warnings.add("disabled", { track: name }, "the track is muted (disabled), and left out.");
  for (const segment of segments) readSegment(segment, track);
  const plane: Plane = {
    kind: type === "audio" ? "sound" : "picture",
    name,
    order: [0],
    clips: track.clips,
    joins: track.joins,
  };
  const nested = track.nested.map((inner) => withOuterJoins(inner, track.joins));
  return { planes: [plane, ...nested], seconds: track.seconds };
}

/** Effects, filters, stickers and adjustments that lie on tracks of their own. */
function tellOfUnread(
  segment: JsonObject,
  type: string,
  track: string,
  { materials, warnings }: DraftContext,
): void {
  const material = materials.get(textAt(segment, "material_id") ?? "")?.node;
  const range = rangeAt(segment, "target_timerange");
  warnings.add(
    "effect",
    {
      track,
      clip: textAt(material, "name") ?? type,
      ...(range !== undefined && { at: range.start, until: plus(range.start, range.seconds) }),
    },
    `it is of a track of kind ${JSON.stringify(type)} (effect, filter, sticker or adjustment), and left out.`,
  );
}

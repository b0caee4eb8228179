import type { JsonObject } from "../../base/json";
import { objectIn } from "../json/objects";
import { parseJson } from "../json/parseJson";
import { parseRepeating } from "../json/parseRepeating";
import type { WrittenText } from "../json/writtenText";
import type { Edit } from "../model/edit";
import { chooseSequence } from "../model/chooseSequence";
import { silencePictures } from "../model/soundTracks";
import type { Film } from "../model/openNest";
import { UnreadableEdit } from "../model/unreadableEdit";
import { Warnings } from "../model/warnings";
import { type Fraction, fraction, isLess } from "../time/fraction";
import { childrenOf, nameOf, OtioFault, pathTo, rangeIn, rateIn, schemaOf } from "./otioJson";
import { partOf, readStack, tellOfWhole } from "./readComposition";

/** An OpenTimelineIO file. */
export function readOtio(text: WrittenText, sequence: string | undefined, film: Film): Edit {
  const root = parseJson(text, "OpenTimelineIO file", parseRepeating);
  const { timeline, path } = timelineOf(root, sequence);
  try {
    return readTimeline(timeline, film);
  } catch (error) {
    if (!(error instanceof OtioFault)) throw error;
    throw new UnreadableEdit(`${pathTo(error.node, timeline, path) ?? path}${error.message}`);
  }
}

function readTimeline(timeline: JsonObject, film: Film): Edit {
  const { warnings } = film;
  const stack = objectIn(timeline["tracks"]);
  if (stack === undefined) throw new OtioFault(timeline, " has no tracks.");
  tellOfWhole(stack, {}, warnings);
  const range = rangeIn(stack["source_range"], stack, "source_range");
  const [inner, sounds] = [range === undefined ? warnings : new Warnings(), { apart: false }];
  const whole = readStack(stack, { ...film, kind: "picture", warnings: inner, materials: new Map(), sounds });
  const { planes, seconds } =
    range === undefined ? whole : partOf(whole.planes, range, undefined, inner, film);
  const rate = rateOf(timeline, stack);
  return {
    planes: sounds.apart ? silencePictures(planes) : planes,
    channelsApart: true,
    seconds,
    ...(rate !== undefined && { rate }),
  };
}

function timelineOf(root: JsonObject, sequence: string | undefined): { timeline: JsonObject; path: string } {
  switch (schemaOf(root)) {
    case "Timeline":
      return { timeline: root, path: "timeline" };
    case "SerializableCollection": {
      const timelines = timelinesIn(root);
      const chosen = chooseSequence(
        timelines,
        (timeline) => nameOf(timeline, "timeline"),
        sequence,
        "timelines",
      );
      return { timeline: chosen, path: `timeline ${JSON.stringify(nameOf(chosen, "timeline"))}` };
    }
    case "Stack":
    case "Track":
    case "Clip": {
      const children = schemaOf(root) === "Stack" ? childrenOf(root) : [root];
      return { timeline: { tracks: { OTIO_SCHEMA: "Stack.1", children } }, path: "timeline" };
    }
    default:
      throw new UnreadableEdit(
        `The file is no OpenTimelineIO edit: its OTIO_SCHEMA is ${JSON.stringify(root["OTIO_SCHEMA"] ?? null)}.`,
      );
  }
}

/** Bins may lie in bins. */
function timelinesIn(collection: JsonObject, depth = 0): readonly JsonObject[] {
  return childrenOf(collection).flatMap((child) => {
    const schema = schemaOf(child);
    if (schema === "SerializableCollection" && depth < 50) return timelinesIn(child, depth + 1);
    return schema === "Timeline" ? [child] : [];
  });
}

/** The rate of the timeline's start, else of the first picture that has one. */
function rateOf(timeline: JsonObject, stack: JsonObject): Fraction | undefined {
  const candidates = [rateIn(timeline["global_start_time"]), firstRate(stack)];
  // Some write seconds, or samples, and call that a rate.
  return candidates.find(
    (rate) => rate !== undefined && !isLess(rate, fraction(10)) && !isLess(fraction(240), rate),
  );
}

function firstRate(node: JsonObject): Fraction | undefined {
  for (const child of childrenOf(node)) {
    if (schemaOf(child) === "Track" && child["kind"] === "Audio") continue;
    const own = rateIn(objectIn(child["source_range"])?.["duration"]);
    const found = own ?? firstRate(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

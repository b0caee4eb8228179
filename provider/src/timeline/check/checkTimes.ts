import { type Fields, numberAt } from "../layout/fields";
import { isAligned, isWindowOnly } from "../layout/sourceLength";
import type { LaidClip } from "../layout/timelineLayout";
import { type Finding, finding } from "./finding";
import { rounded } from "./rounded";

/** Two lengths closer than this are one: half a frame at 25 frames a second. */
const sameSeconds = 0.02;
/** Lengths in the headers of materials are rounded. */
const toleranceSeconds = 0.25;

/** The times of one clip among themselves. */
export function checkTimes(path: string, clip: Fields, kind: LaidClip["kind"]): Finding[] {
  // ICE reads In and Out of what plays; its editor writes zeros for images.
  const order = kind === "image" ? checkWindow(path, clip) : checkOrder(path, clip);
  return [...order, ...checkLengths(path, clip, kind)];
}

/** Begin before end, of the material and on the timeline; effects have such times, too. */
export function checkOrder(path: string, fields: Fields): Finding[] {
  const out = fields["Out"] === undefined ? "MaxOut" : "Out";
  return [...outOfOrder(path, fields, "In", out), ...checkWindow(path, fields)];
}

function checkWindow(path: string, fields: Fields): Finding[] {
  return outOfOrder(path, fields, "TimelineIn", "TimelineOut");
}

function outOfOrder(path: string, fields: Fields, first: string, last: string): Finding[] {
  const begin = numberAt(fields, first) ?? 0;
  const end = numberAt(fields, last);
  if (end === undefined || begin < 0 || end < 0 || !(end <= begin)) return [];
  const problem = `must lie after ${first}`;
  return [finding("times in order", `${path}.${last}`, problem, { value: { [first]: begin, [last]: end } })];
}

function checkLengths(path: string, clip: Fields, kind: LaidClip["kind"]): Finding[] {
  const begin = numberAt(clip, "TimelineIn");
  const end = numberAt(clip, "TimelineOut");
  const duration = numberAt(clip, "Duration");
  const out = numberAt(clip, "Out");
  if (kind === "image" && !isTwoLengths(clip)) {
    const isTimed = [duration, end, out].some((time) => time !== undefined);
    return isTimed || isAligned(clip) || clip["Type"] === "GlobalImage" || path.startsWith("ImageTracks")
      ? []
      : [
          finding(
            "length of an image",
            path,
            "is an image without a Duration: how long it shows is ICE's choice",
          ),
        ];
  }
  if (end === undefined || !(end > (begin ?? 0))) return [];
  if (begin === undefined) return kind === "video" && isWindowOnly(clip) ? [windowOnly(path)] : [];
  const window = end - begin;
  if (duration !== undefined && Math.abs(duration - window) > sameSeconds) {
    const problem = "differs from what TimelineIn and TimelineOut leave";
    return [
      finding("two lengths", `${path}.Duration`, problem, { value: rounded({ Duration: duration, window }) }),
    ];
  }
  if (kind === "video" && isWindowOnly(clip)) return [windowOnly(path, window)];
  if ((kind !== "video" && kind !== "audio") || clip["LoopMode"] === true) return [];
  if (out === undefined || duration !== undefined) return [];
  const played = (out - (numberAt(clip, "In") ?? 0)) / (numberAt(clip, "Speed") ?? 1);
  if (!(played > 0) || !(window > played + toleranceSeconds)) return [];
  const problem = "leaves the clip more time than the part of its material takes";
  return [
    finding("longer than its source", `${path}.TimelineOut`, problem, {
      value: rounded({ window, material: played }),
    }),
  ];
}

/** Of an image whose times are all told: they are compared like those of a video. */
const isTwoLengths = (clip: Fields) =>
  clip["Type"] !== "GlobalImage" &&
  ["TimelineIn", "TimelineOut", "Duration"].every((key) => clip[key] !== undefined);

function windowOnly(path: string, window?: number): Finding {
  const problem =
    "is no cut without an Out: ICE's FAQ says that the whole material plays then; give an Out, In + TimelineOut - TimelineIn";
  const value = window === undefined ? undefined : rounded({ window });
  return finding("window without Out", `${path}.TimelineOut`, problem, value === undefined ? {} : { value });
}

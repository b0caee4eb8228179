import { type Fields, isFields, textAt } from "../layout/fields";
import type { LaidClip } from "../layout/timelineLayout";
import type { ClipTrackKind } from "./clipTrackKind";
import { type Finding, finding } from "./finding";

/** A text that is a clip, or a file of subtitles. */
export function checkTextClip(
  track: ClipTrackKind,
  path: string,
  clip: Fields,
  kind: LaidClip["kind"],
): Finding[] {
  if (kind !== "text" && kind !== "subtitles") return [];
  const type = clip["Type"];
  return [
    ...(isGiven(type) ? [] : [finding("incomplete", path, "is a clip without a Type: Text or Subtitle")]),
    ...(track === "VideoTracks"
      ? [
          finding("text among pictures", path, "lies among clips of other kinds", {
            value: type,
          }),
        ]
      : []),
    ...(kind === "text" ? [...checkText(path, clip), ...checkScroll(path, clip)] : checkFormat(path, clip)),
  ];
}

function checkScroll(path: string, text: Fields): Finding[] {
  const missing = scrollKeys.filter((key) => !isGiven(text[key]));
  if (missing.length === scrollKeys.length) return [];
  const hasMotion = isGiven(text["AaiMotionInEffect"]) || isGiven(text["AaiMotionOutEffect"]);
  return [
    ...missing.map((key) => finding("incomplete", path, `scrolls and has no ${key}`)),
    ...(hasMotion
      ? [
          finding(
            "motion of a text",
            path,
            "scrolls, and has an AaiMotionInEffect or AaiMotionOutEffect, too",
          ),
        ]
      : []),
  ];
}

const scrollKeys = ["ScrollStartY", "ScrollEndY"];

function checkFormat(path: string, clip: Fields): Finding[] {
  const file = ["FileURL", "MediaURL", "MediaId"]
    .map((key) => textAt(clip, key))
    .find((name) => name !== undefined);
  if (file === undefined || isGiven(clip["SubType"])) return [];
  if (/\.(?:srt|ass)(?:[?#].*)?$/isu.test(file)) return [];
  return [finding("incomplete", path, "has no SubType, srt or ass, and a file whose name says neither")];
}

/** A text of a subtitle track or of a clip's Text effect. */
export function checkText(path: string, text: Fields): Finding[] {
  const hasLoop = isGiven(text["AaiMotionLoopEffect"]);
  const hasWay = isGiven(text["AaiMotionInEffect"]) || isGiven(text["AaiMotionOutEffect"]);
  return [
    ...(isGiven(text["Content"]) || isFields(text["Content"])
      ? []
      : [finding("text without content", path, "is a text without Content")]),
    ...(hasLoop && hasWay
      ? [
          finding(
            "motion of a text",
            `${path}.AaiMotionLoopEffect`,
            "does not go together with AaiMotionInEffect and AaiMotionOutEffect",
          ),
        ]
      : []),
  ];
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== "";

import { type Fields, textAt } from "../layout/fields";
import { type Finding, finding } from "./finding";
import type { TrackKind } from "../layout/timelineLayout";

/** What AI makes has names that begin with AI_: without it, the job fails. */
const bareAiTypes: readonly string[] = ["ASR", "TTS", "Avatar", "Matting", "RealMatting"];
/** Effects that are no clips. */
const mattingTypes: readonly string[] = ["AI_Matting", "AI_RealMatting"];

/** Slips in a clip by which jobs are known to have failed. */
export function checkDoomedClip(track: TrackKind, path: string, clip: Fields): Finding[] {
  const type = textAt(clip, "Type");
  const place = `${path}.Type`;
  if (type === undefined) return [];
  if (bareAiTypes.includes(type)) return [bareAi(place, type)];
  if (mattingTypes.includes(type)) {
    return [doomed(place, "is an effect: it belongs into the Effects of a clip", type)];
  }
  if (type === "AI_Avatar" && track !== "VideoTracks") {
    return [doomed(place, "must be on a video track", type)];
  }
  return ["Text", "Subtitle"].includes(type) ? checkTextKey(path, clip) : [];
}

/** Slips in an effect by which jobs are known to have failed. */
export function checkDoomedEffect(path: string, effect: Fields): Finding[] {
  const type = textAt(effect, "Type");
  if (type === undefined) return [];
  const place = `${path}.Type`;
  if (bareAiTypes.includes(type)) return [bareAi(place, type)];
  if (type === "AI_Avatar") return [doomed(place, "is no effect: it is a clip of a video track", type)];
  const subType = textAt(effect, "SubType");
  return [
    ...(subType === "Matting"
      ? [
          doomed(
            `${path}.SubType`,
            "is no SubType: the effect's Type is AI_Matting or AI_RealMatting",
            subType,
          ),
        ]
      : []),
    ...(mattingTypes.includes(type) && effect["ColorType"] !== undefined
      ? [doomed(`${path}.ColorType`, 'must be written as Color, such as "green"', effect["ColorType"])]
      : []),
    ...(type === "Volume" && effect["Volume"] !== undefined
      ? [doomed(`${path}.Volume`, "must be written as Gain: 0 is silent, 1 as it is", effect["Volume"])]
      : []),
    ...(type === "Text" ? checkTextKey(path, effect) : []),
  ];
}

function checkTextKey(path: string, text: Fields): Finding[] {
  if (text["Text"] === undefined || text["Content"] !== undefined) return [];
  return [doomed(`${path}.Text`, "must be written as Content", text["Text"])];
}

const bareAi = (place: string, type: string) =>
  doomed(place, `must be "AI_${type}"${mattingTypes.includes(`AI_${type}`) ? ", and an effect" : ""}`, type);

const doomed = (path: string, problem: string, value: unknown) =>
  finding("known failure", path, problem, { value });

import { type Fields, isFields } from "../layout/fields";
import { type Finding, finding } from "./finding";

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

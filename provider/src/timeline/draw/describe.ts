import { counted } from "../counted";
import { type TimelineLayout } from "../layout/timelineLayout";
import { type Lane } from "./arrangeLanes";
import { clipTimes, nameOf, transitionWords } from "./clipWords";
import { lengthInWords } from "./times";

/** "10 s · 3 tracks · 5 clips" */
export function summaryOf({ durationSeconds }: TimelineLayout, lanes: readonly Lane[]): string {
  const clips = lanes.flatMap((lane) => lane.clips);
  const past = clips.filter(
    ({ startSeconds = 0 }) => durationSeconds !== undefined && startSeconds > durationSeconds + 0.001,
  );
  return [
    durationSeconds === undefined ? "length not known" : lengthInWords(durationSeconds),
    counted(lanes.length, "track"),
    counted(clips.length, "clip"),
    ...(past.length === 0 ? [] : [`${past.length} past the end`]),
  ].join(" · ");
}

/** What the picture shows, for who does not see it. */
export function describe(lanes: readonly Lane[]): string {
  if (lanes.length === 0) return "Nothing is on this timeline.";
  const sentences = lanes.map(({ name, clips }) => {
    const told = clips.slice(0, MOST_TOLD).map((placed) => {
      const { transition } = placed.clip;
      const over = transition === undefined ? "" : `, then ${transitionWords(transition)}`;
      return `${nameOf(placed.clip)} (${clipTimes(placed)})${over}`;
    });
    const rest = clips.length > MOST_TOLD ? `; and ${counted(clips.length - MOST_TOLD, "more clip")}` : "";
    return `${name}: ${told.join("; ")}${rest}.`;
  });
  return sentences.join(" ");
}

const MOST_TOLD = 12;

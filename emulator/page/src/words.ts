import { clockTime } from "../../../provider/src/timeline/draw/times";

/** "14:03:21", with the date where it is not today. */
export function timeOfDay(ms: number, nowMs = Date.now()): string {
  const date = new Date(ms);
  const time = date.toLocaleTimeString("en-GB");
  return date.toDateString() === new Date(nowMs).toDateString()
    ? time
    : `${date.toLocaleDateString("en-CA")} ${time}`;
}

/** A film's length. */
export function filmLength(seconds: number | undefined): string {
  return seconds === undefined ? "" : clockTime(Math.round(seconds * 10) / 10);
}

/** "0.4 s", "12 s", "3 min 5 s" */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, ms / 1000);
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

export type Tone = "good" | "bad" | "busy" | "quiet";

/** Which colour a status has; the word is always there too. */
export function toneOf(status: string): Tone {
  if (status === "Success") return "good";
  if (status === "Failed") return "bad";
  return status === "Processing" ? "busy" : "quiet";
}

export function isOver(status: string): boolean {
  return status === "Success" || status === "Failed";
}

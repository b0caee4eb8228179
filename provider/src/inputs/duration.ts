import ms from "ms";

/** The longest wait worth asking for. */
const longestMs = ms("30d");

export const durationForm = 'must be a duration such as "90s", "30m" or "2h", or a number of seconds';

type Duration = { readonly ms: number } | { readonly problem: string };

/** A duration of 30 days at most: "90s", "30m", "2h", "1h30m" as Go writes it, or a number of seconds. */
export function readDuration(written: string | number): Duration {
  const length = lengthMs(written);
  if (length === undefined) return { problem: durationForm };
  return length > longestMs ? { problem: `must be at most ${longestIn(written)}` } : { ms: length };
}

/** A duration of any length in milliseconds. */
export function lengthMs(written: string | number): number | undefined {
  const totalMs = typeof written === "number" ? written * 1000 : sumOfParts(written.trim());
  return totalMs !== undefined && totalMs >= 1 && Number.isFinite(totalMs) ? Math.round(totalMs) : undefined;
}

function sumOfParts(text: string): number | undefined {
  if (bareNumber.test(text)) return Number(text) * 1000;
  const parts = text.match(/\d+(\.\d+)?\s?(ms|s|m|h|d)/gu) ?? [];
  if (parts.length === 0 || parts.join("") !== text) return undefined;
  return parts.reduce((sum, part) => sum + (isPart(part) ? ms(part) : Number.NaN), 0);
}

const bareNumber = /^\d+(\.\d+)?$/u;

function isPart(text: string): text is ms.StringValue {
  return /^\d/u.test(text);
}

/** The limit in the largest unit that was written. */
function longestIn(written: string | number): string {
  const unit = units.find((one) => new RegExp(`\\d\\s?${one}(?![a-z])`, "u").test(String(written)));
  return unit === undefined ? `${longestMs / 1000} seconds` : `${longestMs / ms(`1${unit}`)}${unit}`;
}

const units = ["d", "h", "m", "s", "ms"] as const;

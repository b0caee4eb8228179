import ms from "ms";

/** The longest wait worth asking for. */
const longestMs = ms("30d");

/**
 * A duration in milliseconds: "90s", "30m", "2h", "1h30m" as Go writes it, or a number of seconds.
 *
 * @returns undefined for anything else, for zero, and for more than 30 days.
 */
export function durationMs(written: string | number): number | undefined {
  const totalMs = typeof written === "number" ? written * 1000 : sumOfParts(written.trim());
  return totalMs !== undefined && totalMs >= 1 && totalMs <= longestMs ? Math.round(totalMs) : undefined;
}

function sumOfParts(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/u.test(text)) return Number(text) * 1000;
  const parts = text.match(/\d+(\.\d+)?\s?(ms|s|m|h|d)/gu) ?? [];
  if (parts.length === 0 || parts.join("") !== text) return undefined;
  return parts.reduce((sum, part) => sum + (isPart(part) ? ms(part) : Number.NaN), 0);
}

function isPart(text: string): text is ms.StringValue {
  return /^\d/u.test(text);
}

/**
 * The minutes that ICE bills for a film: its length, a begun minute as a whole one.
 *
 * @see https://www.alibabacloud.com/help/en/ims/one-key-into-a-piece says so of batch production, which it bills like video
 *   editing; the page on video editing itself only says "by output duration".
 */
export function billableMinutes(seconds: number): number {
  // Sums of seconds are a hair off: 60.00000000000001 s is a minute.
  return Math.ceil(Math.round(seconds * 1000) / 60_000);
}

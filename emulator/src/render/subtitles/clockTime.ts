/** Hours may be missing, and so may the fraction, which has any number of digits: "0:00:05,5" is five and a half seconds. */
const TIME = /^(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[,.:](\d{1,9}))?$/;

/**
 * A time of a subtitle file in seconds: what stands after the comma is a fraction, however many digits it has.
 *
 * @returns undefined for what is no time
 */
export function clockSeconds(text: string): number | undefined {
  const [matched, hours = "0", minutes, seconds, fraction = "0"] = TIME.exec(text.trim()) ?? [];
  if (matched === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

/** A time as ASS has it: hundredths, always two digits. More of them count as so many hundredths for its readers. */
export function assTime(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const whole = Math.floor(hundredths / 100);
  return `${Math.floor(whole / 3600)}:${two((whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

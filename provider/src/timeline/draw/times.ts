/** A moment of the film as editors write it: "0:05.5", "12:00", "1:02:03". */
export function clockTime(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const whole = Math.floor(hundredths / 100);
  const fraction = hundredths % 100;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  const tail = fraction === 0 ? "" : `.${twoDigits(fraction).replace(/0$/u, "")}`;
  return `${head}:${twoDigits(rest)}${tail}`;
}

/** A length in words: "5.5 s", "3 min 20 s", "1 h 2 min". */
export function lengthInWords(seconds: number): string {
  if (seconds < 59.995) return `${Math.round(seconds * 100) / 100} s`;
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts =
    hours > 0 ? [`${hours} h`, minutes > 0 && `${minutes} min`] : [`${minutes} min`, rest > 0 && `${rest} s`];
  return parts.filter((part) => part !== false).join(" ");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

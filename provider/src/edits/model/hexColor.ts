/** `#RRGGBB` of red, green and blue from 0 to 1, such as [1, 0.5, 0]. @returns undefined where they are no numbers */
export function hexColor(channels: readonly number[]): string | undefined {
  const shown = channels.slice(0, 3);
  if (shown.length < 3 || !shown.every((channel) => Number.isFinite(channel))) return undefined;
  const hex = shown.map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("").toUpperCase()}`;
}

/** Seconds as people write them: sums of them are a hair off. */
export function rounded(seconds: Readonly<Record<string, number | undefined>>): object {
  return Object.fromEntries(
    Object.entries(seconds).map(([name, value]) => [
      name,
      value === undefined ? undefined : Math.round(value * 1000) / 1000,
    ]),
  );
}

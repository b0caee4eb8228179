/** The next length of time, at least as long, that people count in: 1, 2, 5, 10, 15, 30 seconds, minutes, hours. */
export function niceStep(seconds: number): number {
  const found = STEPS.find((step) => step >= seconds * (1 - 1e-9));
  if (found !== undefined) return found;
  const hours = seconds / 3600;
  const magnitude = 10 ** Math.floor(Math.log10(hours));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= hours * (1 - 1e-9)) ?? 10;
  return factor * magnitude * 3600;
}

const STEPS = [
  ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30],
  ...[1, 2, 3, 5, 10, 15, 20, 30].map((minutes) => minutes * 60),
  ...[1, 2, 3, 6, 12].map((hours) => hours * 3600),
];

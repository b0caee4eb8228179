import type { GateReport, GateRow } from "./gateReport";
import type { GateState } from "./gateStates";

/** The pages of an `up` over all states. */
export const opensOnSuccess: Readonly<Record<GateState, string>> = {
  success: "opens",
  failed: "shut",
  timedOut: "shut",
  interrupted: "shut",
  unknownStatus: "shut",
  agedOut: "opens",
  mediaDeleted: "opens",
  mediaMissed: "opens",
  unmet: "shut",
  skipAwait: "opens",
};

export function pages(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.map(({ state, page }) => [state, page]));
}

export function did(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.map((row) => [row.state, row.did]));
}

/** Only those that rendered. */
export function renders(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.filter((row) => row.renders > 0).map((row) => [row.state, row.renders]));
}

export function shownFor({ rows }: GateReport, state: GateState): string {
  return rows.find((row) => row.state === state)?.shown ?? "";
}

export function targets(states: readonly string[]): string[] {
  return states.flatMap((state) => ["--target", `**::page-${state}`]);
}

export function mapped(states: readonly string[], word: string) {
  return Object.fromEntries(states.map((state) => [state, word]));
}

import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unknownMarker } from "../../provider/src/inputs/unknowns";
import { readEvents, type ResourceEvents } from "./engineEvents";
import type { Ended } from "./runningCommand";
import { ossUrl } from "./films";
import { type GateState, gateStates } from "./gateStates";
import type { StackStory } from "./withStack";

/** What a verb did with the resource in one state. */
export interface GateRow {
  readonly state: GateState;
  /** What the engine did: "same", "update", "replace (status) failed". */
  readonly did: string;
  /** The gravest line about it: its first sentence, without ids, times and progress. */
  readonly shown: string;
  /** What became of the page that uses the film: "opens" when it was made. */
  readonly page: string;
  /** How many jobs were submitted. */
  readonly renders: number;
}

export interface GateReport extends Ended {
  readonly rows: readonly GateRow[];
}

/** Runs one command over the states, and tells what it did with each. */
export async function runOver(
  { stack, emulator }: StackStory,
  args: readonly string[],
  states: readonly GateState[] = gateStates,
): Promise<GateReport> {
  const hasPages = args[0] === "up" || args[0] === "preview";
  const before = new Set(emulator.jobs.list().map(({ jobId }) => jobId));
  const log = join(tmpdir(), `ice-gate-events-${process.pid}.json`);
  try {
    const ended = await stack.run([...args, "--event-log", log]);
    const events = readEvents(log);
    const made = new Set(stack.state().resources.map(({ urn }) => urn.split("::").at(-1)));
    const newJobs = emulator.jobs.list().filter(({ jobId }) => !before.has(jobId));
    const rows = states.map((state) => ({
      state,
      did: didOf(events.get(state)),
      shown: shownOf(events.get(state)) || refusalIn(ended.output),
      page: hasPages ? pageOf(events.get(`page-${state}`), made.has(`page-${state}`)) : "",
      renders: newJobs.filter(({ mediaUrl }) => mediaUrl === ossUrl(`out/${state}.mp4`)).length,
    }));
    return { ...ended, rows };
  } finally {
    rmSync(log, { force: true });
  }
}

function didOf(events: ResourceEvents | undefined): string {
  const keys = events?.replaceKeys.join(", ") ?? "";
  const did = events?.did ?? "";
  return keys === "" ? did : did.replace("replace", `replace (${keys})`);
}

function shownOf(events: ResourceEvents | undefined): string {
  for (const wanted of ["error", "warning", "info"]) {
    const line = events?.said.findLast(({ severity, text }) => severity === wanted && !isPassing(text));
    if (line !== undefined) return firstSentence(line.text);
  }
  return "";
}

/** Lines that come with every render: its progress, and what film it will be. */
function isPassing(text: string): boolean {
  return / · job [0-9a-f]{4}…$|^renders /u.test(text);
}

/** What the program itself is told when it uses an output that does not resolve. */
function refusalIn(output: string): string {
  const refusal = /\w+ of the render "\w+" is not available: .*/u.exec(output)?.[0];
  return refusal === undefined ? "" : firstSentence(refusal);
}

const longestShown = 110;

function firstSentence(text: string): string {
  const sentence = text
    .replace(/\b[0-9a-f]{32}\b/gu, "…")
    .replace(/\b\d+:\d{2}\b/gu, "…")
    // Whether there was time for a look decides whether there is a percent.
    .replace(/ at \d+ %/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/\. [A-Z].*$/u, "")
    .replace(/\.$/u, "");
  return sentence.length <= longestShown ? sentence : `${sentence.slice(0, longestShown)}…`;
}

function pageOf(events: ResourceEvents | undefined, isMade: boolean): string {
  if (isMade) return "opens";
  if (events?.did !== "create") return "shut";
  return events.inputs["shows"] === unknownMarker ? "planned, not known yet" : "planned";
}

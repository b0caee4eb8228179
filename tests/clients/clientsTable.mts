import { refusedParameters } from "./calls.mts";
import type { ClientCall } from "./clientCall.mts";
import type { Outcome } from "./lineProcess.mts";

/** One client, and what it made of each call, in the calls' order. */
export interface ClientRun {
  readonly name: string;
  readonly outcomes: readonly {
    readonly call: ClientCall;
    readonly given: readonly string[];
    readonly outcome: Outcome;
  }[];
}

/** docs/clients.md: every operation, called by each client of the vendor. */
export function clientsTable(
  runs: readonly ClientRun[],
  others: readonly string[],
  goRuns: readonly string[],
): string {
  const calls = runs[0]?.outcomes.map(({ call }) => call) ?? [];
  const rows = calls.map((call, at) => [title(call), ...runs.map((run) => cell(run, at))]);
  return [
    "# The vendor's clients on the emulator",
    "Written by `npm run clients`, which installs each client from its registry, and calls every operation of the emulator with every parameter that the operation has: flags, numbers, JSON, texts in Chinese. ✓ is an answer that holds what was sent.",
    [
      line(["operation", ...runs.map(({ name }) => name)]),
      line(["---", ...runs.map(() => "---")]),
      ...rows.map(line),
    ].join("\n"),
    "✓ without a name: this version of the client has no such parameter. –: it has no such operation. What the clients put elsewhere than the newest one, or write in another way:",
    others.map((other) => `- ${other}`).join("\n"),
    `Not sent, since the emulator refuses them by name: ${refusedParameters.map(([operation, parameter, why]) => `${parameter} of ${operation} (${why})`).join(", ")}.`,
    "Clients without models, which submit, look at and list a job, and are refused one:",
    goRuns.map((run) => `- ${run}`).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

export function title({ operation, of }: ClientCall): string {
  return of === undefined ? operation : `${operation}: ${of}`;
}

function cell({ outcomes }: ClientRun, at: number): string {
  const one = outcomes[at];
  if (one === undefined || one.outcome.kind === "absent") return "–";
  if (one.outcome.kind === "refused") return `**${one.outcome.code}**`;
  const { sent } = one.outcome;
  const without = one.given.filter((name) => !sent.includes(name));
  return without.length === 0 ? "✓" : `✓ without ${without.join(", ")}`;
}

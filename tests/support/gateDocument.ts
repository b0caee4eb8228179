import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { GateRow } from "./gateReport";
import type { GateState } from "./gateStates";

/** docs/gate.md: what every verb did with a render in every state. */
export function gateDocument(told: ReadonlyMap<string, readonly GateRow[]>): string {
  return [intro, ...[...told].map(([verb, rows]) => section(verb, rows))].join("");
}

/** Whether a document in docs/ has each line of a text. */
export function expectLines(name: string, text: string): void {
  const document = readFileSync(fileOf(name), "utf8");
  expect(document.split("\n")).toEqual(expect.arrayContaining(text.split("\n")));
}

/** Compares a document in docs/ with what a test found; writes it when UPDATE_DOCS is set. */
export function expectDocument(name: string, text: string): void {
  const file = fileOf(name);
  if (process.env["UPDATE_DOCS"] !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(text);
}

function fileOf(name: string): string {
  return resolve(__dirname, "..", "..", "docs", name);
}

const stateWords: Readonly<Record<GateState, string>> = {
  success: "rendered",
  failed: "failed",
  timedOut: "timed out, still renders",
  interrupted: "interrupted, still renders",
  unknownStatus: "in a status that this version does not know",
  agedOut: "rendered over a year ago, forgotten by ICE",
  mediaDeleted: "rendered, its film deleted from ICE since",
  mediaMissed: "the same, with `rerenderIfMissing`",
  unmet: "rendered, its film not as `expect` says",
  skipAwait: "still renders, with `skipAwait`",
};

const intro = `# The gate

What each command does with a render in each state, and with a page that uses the film's \`mediaUrl\`. The page opens only
on a render that succeeded and is as expected, or one that is not waited for on purpose (\`skipAwait\`). The test tests/engine/gate.test.ts brings
one resource into each state, runs each command over all of them with the real CLI, and writes these tables
(\`UPDATE_DOCS=1 npx jest --selectProjects long --testPathPatterns engine/gate.test\`). \`npm test\` runs most of them.
`;

function section(verb: string, rows: readonly GateRow[]): string {
  const lines = rows.map(({ state, did, shown, page, renders }) =>
    [stateWords[state], did, shown, page, String(renders)].map(cell).join(" | "),
  );
  return `
## ${verb === "get" ? "up of a `MediaProducingJob.get`" : verb}

| the render | the engine | what is shown | the page | renders |
| --- | --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join("\n")}
`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

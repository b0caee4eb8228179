import type { Boundary } from "./boundaries";
import type { Crash } from "./crashAt";

/** The matrix as the document that shows it: one table for each way in which a render's identity survives. */
export function crashMatrix(crashes: readonly Crash[]): string {
  return [
    intro,
    ...identities.flatMap(({ identity, text }) => [
      text,
      table(crashes.filter(({ boundary }) => boundary.identity === identity)),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** One row as the document has it, without what only lines its columns up. */
export function rowOf(crash: Crash): string {
  return line(cells(crash));
}

/** The rows of the document in that form. */
export function rowsIn(document: string): string[] {
  return document.split("\n").map((row) => row.replaceAll(/ +/gu, " "));
}

const intro = `# Killed at every instant

Engine and provider are killed (SIGKILL) at one instant of a deployment, and the same command runs again, with the real Pulumi CLI
against the emulator. Then the jobs that ICE was made to run are counted: each is paid for. "Page" is a resource that uses the
film's \`mediaUrl\`, and the number is that of the job whose film it shows. While the job still renders, the next run must be seen
waiting with the page as it was.

Written by \`tests/long/engine/crash.test.ts\` (\`UPDATE_DOCS=1\`), which fails when it measures anything else. \`npm test\` plays some of its
rows.`;

const identities: readonly { readonly identity: Boundary["identity"]; readonly text: string }[] = [
  {
    identity: "token and mark",
    text: `## ICE as documented

A render is found again by its mark in the account's jobs, and its ClientToken makes a second submit the first one.`,
  },
  {
    identity: "mark alone",
    text: `## ICE forgets ClientTokens after 60 seconds

More than that passes before the next run: only the mark tells.`,
  },
  {
    identity: "token alone",
    text: `## ListMediaProducingJobs is not permitted

No mark can be looked for: only the ClientToken tells.`,
  },
];

const header = [
  "Deployment",
  "Killed",
  "Jobs then",
  "Page then",
  "Next run",
  "Distinct requests",
  "Jobs",
  "Page",
  "Films",
];

function table(crashes: readonly Crash[]): string {
  const rows = [header, ...crashes.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join("\n");
}

function cells({ boundary, jobsThen, pageThen, nextRun, jobs, page, films }: Crash): string[] {
  const { story, instant } = boundary;
  return [
    story.name,
    instant,
    String(jobsThen),
    pageThen,
    nextRun,
    String(story.requests),
    String(jobs),
    page,
    films.length === 0 ? "none" : films.join(", "),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

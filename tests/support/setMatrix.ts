/** What was measured of a set that was killed at one instant. */
export interface CrashRow {
  readonly instant: string;
  /** Which of the two lines that hold a render's identity are there. */
  readonly identity: string;
  readonly films: number;
  /** In the end: what is paid for. */
  readonly jobs: number;
  readonly page: string;
}

/** What one command did with a set whose films are in every state. */
export interface GateRow {
  readonly verb: string;
  readonly ends: string;
  /** Keys of the films that it rendered. */
  readonly rendered: readonly string[];
}

/** docs/sets-matrix.md: sets killed at every instant, and their gate. */
export function setMatrix(crashes: readonly CrashRow[], gate: readonly GateRow[]): string {
  return `${intro}
## Killed at every instant

${table(
  ["killed", "what tells that a job is there", "films", "jobs in the end", "the page"],
  crashes.map(({ instant, identity, films, jobs, page }) => [
    instant,
    identity,
    String(films),
    String(jobs),
    page,
  ]),
)}

## The gate

${gateIntro}

${table(
  ["command", "ends", "renders"],
  gate.map(({ verb, ends, rendered }) => [verb, ends, rendered.join(", ") || "nothing"]),
)}
`;
}

const intro = `# Sets: killed at every instant, and the gate

The real Pulumi CLI against the emulator; written by \`tests/long/setMatrix.test.ts\` (\`UPDATE_DOCS=1 npm run test:long -- setMatrix\`), which fails when
it measures anything else. For single renders: [crash-matrix.md](crash-matrix.md) and [gate.md](gate.md).

Engine and provider are killed (SIGKILL) at one instant of the first \`up\` of a set of six films, and \`up\` runs again. Every job is paid for: as many
as films is what should be. The page uses the set's \`mediaUrls\`.
`;

const gateIntro = `Six films of one set: one rendered, one failed, one unfinished at its timeout, one not as its \`expect\` says, and two whose films were deleted from
ICE, the second with \`rerenderIfMissing\`. The commands run one after the other.`;

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

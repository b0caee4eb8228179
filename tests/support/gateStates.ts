import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Emulator } from "../../emulator/src/emulator";
import type { EngineStack } from "./engineStack";
import { eventually } from "./eventually";
import { filmArgs, ossFile, ossUrl } from "./films";

/** Everything a render can be in when a verb comes to it: one resource each. */
export const gateStates = [
  "success",
  "failed",
  "timedOut",
  "interrupted",
  "unknownStatus",
  "agedOut",
  "mediaDeleted",
  "mediaMissed",
  "unmet",
  "skipAwait",
] as const;
export type GateState = (typeof gateStates)[number];

export interface GateProgram {
  readonly states?: readonly GateState[];
  /** The output that each page shows; no page without one. */
  readonly pages?: Partial<Record<GateState, string>>;
  readonly timeout?: string;
}

const short: ReadonlySet<string> = new Set<GateState>(["timedOut", "unknownStatus"]);

/** Long enough for a first look, which comes after two seconds. */
const tooShort = "4s";

/** One film per state, and pages that depend on them. */
export function gateProgram({ states = gateStates, pages = {}, timeout = tooShort }: GateProgram): string {
  const films = states.map((state) => {
    const args = {
      ...filmArgs({ out: `out/${state}.mp4`, clip: state === "failed" ? "in/nope.mp4" : "in/clip.mp4" }),
      timeout: short.has(state) ? tooShort : state === "interrupted" ? timeout : "5m",
      ...(state === "skipAwait" && { skipAwait: true }),
      ...(state === "mediaMissed" && { rerenderIfMissing: true }),
      ...(state === "unmet" && { expect: { duration: 42 } }),
    };
    return `const ${state} = new ice.MediaProducingJob("${state}", ${JSON.stringify(args)});`;
  });
  const shown = Object.entries(pages).map(
    ([state, output]) => `page("page-${state}", { shows: ${state}.${output} });`,
  );
  return [...films, ...shown].join("\n");
}

/** A stack's state that every verb starts from, and the jobs that ICE has then. */
export class SavedGateStates {
  private constructor(
    private readonly stack: EngineStack,
    private readonly emulator: Emulator,
    private readonly folder: string,
    /** The job of each state, though ICE may have forgotten it. */
    readonly jobIds: Readonly<Record<string, string>>,
  ) {}

  /** Brings one resource into each state, as it comes about for users, and keeps the stack as it then is. */
  static async build(stack: EngineStack, emulator: Emulator): Promise<SavedGateStates> {
    await leaveUnfinished(stack, emulator);
    const ended = ["success", "failed", "agedOut", "mediaDeleted", "mediaMissed", "unmet"] as const;
    stack.setProgram(gateProgram({}));
    await stack.up("--continue-on-error", ...ended.flatMap((state) => ["--target", `**::${state}`]));
    for (const state of ["mediaDeleted", "mediaMissed"] as const) {
      rmSync(ossFile(emulator, `out/${state}.mp4`));
      // Right after the end of its job a film may be missing because ICE has not registered it yet.
      emulator.jobs.set(jobOf(emulator, state), { completedAtMs: Date.now() - 600_000 });
    }
    const jobIds = Object.fromEntries(gateStates.map((state) => [state, jobOf(emulator, state)]));
    emulator.jobs.forget(jobOf(emulator, "agedOut"));

    const folder = mkdtempSync(join(tmpdir(), "ice-gate-"));
    const saved = new SavedGateStates(stack, emulator, folder, jobIds);
    await stack.run(["stack", "export", "--file", saved.file]);
    ageOut(saved.file);
    return saved;
  }

  /** The stack as it was, and ICE without the jobs that came since. */
  async restore(): Promise<void> {
    for (const { jobId } of this.emulator.jobs.list()) {
      if (!Object.values(this.jobIds).includes(jobId)) this.emulator.jobs.forget(jobId);
    }
    const { code, output } = await this.stack.run(["stack", "import", "--file", this.file]);
    if (code !== 0) throw new Error(output);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get file(): string {
    return join(this.folder, "stack.json");
  }
}

/** The id of the only job that wrote a state's film. */
export function jobOf(emulator: Emulator, state: GateState): string {
  return emulator.jobs.list().find(({ mediaUrl }) => mediaUrl === ossUrl(`out/${state}.mp4`))?.jobId ?? "";
}

/** Four renders that go on for ever: two time out, one is interrupted, one is not waited for. */
async function leaveUnfinished(stack: EngineStack, emulator: Emulator): Promise<void> {
  const unfinished = ["timedOut", "interrupted", "unknownStatus", "skipAwait"] as const;
  emulator.jobs.hold();
  stack.setProgram(gateProgram({ states: unfinished, timeout: "1h" }));
  const up = stack.startUp();
  await eventually(() => emulator.jobs.list().length === unfinished.length);
  for (const state of unfinished) {
    const status = state === "unknownStatus" ? "Auditing" : "Processing";
    emulator.jobs.set(jobOf(emulator, state), { status, progress: 40 });
  }
  await eventually(() => ["timedOut", "unknownStatus"].every((name) => isFailed(up.output, name)));
  up.kill("SIGINT");
  await up.ended;
  emulator.jobs.release();
}

function isFailed(output: string, name: string): boolean {
  return new RegExp(`${name} \\*\\*creating failed`, "u").test(output);
}

/** The same state a year and ten days later, for one of the films. */
function ageOut(file: string): void {
  const exported = exportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const old = exported.deployment.resources.find(({ urn }) => urn.endsWith("::agedOut"))?.outputs ?? {};
  const then = new Date(Date.now() - 375 * 24 * 60 * 60 * 1000).toISOString().replace(/\.\d+Z$/u, "Z");
  Object.assign(old, { createTime: then, modifiedTime: then, completeTime: then });
  writeFileSync(file, JSON.stringify(exported));
}

const exportSchema = z.looseObject({
  deployment: z.looseObject({
    resources: z.array(
      z.looseObject({ urn: z.string(), outputs: z.record(z.string(), z.unknown()).optional() }),
    ),
  }),
});

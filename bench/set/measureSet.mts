import { loadavg } from "node:os";
import type { Emulator } from "../../emulator/dist/emulator.js";
import { callsPerSecond, withBench } from "../real/measureRun.mts";
import { BenchStack, type Ended } from "../real/stack.mts";
import { inNothing, inSet } from "./programs.mts";

/** How a set of so many films does beside a resource that does nothing, in one run. */
export interface SetFigures {
  readonly films: number;
  readonly load: number;
  readonly up: UpFigures;
  readonly nothingMs: number;
  readonly nothingBytes: number;
  /** The resource that does nothing, the submits at ICE's pace, and one render. */
  readonly limitMs: number;
  readonly previewMs: number;
  readonly previewBytes: number;
  readonly nothingPreviewMs: number;
  /** Beside the films' own documents. */
  readonly stateBytesAFilm: number;
  readonly change: ChangeFigures;
}

export interface UpFigures {
  readonly tookMs: number;
  readonly submits: number;
  readonly otherCalls: number;
  readonly throttled: number;
  /** From the end of the last render to the end of the command. */
  readonly lastEndMs: number;
  readonly providerBytes: number;
  /** Films without a job, and films with more than one. */
  readonly lost: number;
  readonly doubled: number;
}

export interface ChangeFigures {
  readonly overRenderMs: number;
  /** The same change of the resource that does nothing. */
  readonly nothingMs: number;
  readonly submits: number;
  readonly otherCalls: number;
}

const previews = 3;
const up = ["up", "--yes", "--skip-preview"];

/** @param renderTimeMs of each film */
export async function measureSet(films: number, renderTimeMs: number): Promise<SetFigures> {
  return withBench(renderTimeMs, async (emulator, stack) => {
    const nothing = await BenchStack.open(emulator.url);
    try {
      const load = loadavg()[0] ?? 0;
      nothing.setProgram(inNothing(films));
      const nothingUp = await nothing.run(up);
      stack.setProgram(inSet(films));
      const asked = callsOf(emulator);
      const ended = await stack.run(up);
      const atMs = Date.now();
      const calls = callsSince(emulator, asked);
      const [mine, its] = await inTurns([stack, nothing], previews);
      const stateBytesAFilm = stack.stateBytesBeside("films") / films;
      return {
        films,
        load,
        up: { ...calls, ...jobsOf(emulator, films), ...ended, lastEndMs: atMs - lastEndMs(emulator) },
        nothingMs: nothingUp.tookMs,
        nothingBytes: nothingUp.providerBytes,
        limitMs: nothingUp.tookMs + (films / callsPerSecond) * 1_000 + renderTimeMs,
        previewMs: median(mine ?? []).tookMs,
        previewBytes: median(mine ?? []).providerBytes,
        nothingPreviewMs: median(its ?? []).tookMs,
        stateBytesAFilm,
        change: await changeOne(emulator, [stack, nothing], films, renderTimeMs),
      };
    } finally {
      nothing.remove();
    }
  });
}

async function changeOne(
  emulator: Emulator,
  [stack, nothing]: readonly [BenchStack, BenchStack],
  films: number,
  renderTimeMs: number,
): Promise<ChangeFigures> {
  const changed = Math.floor(films / 2);
  stack.setProgram(inSet(films, changed));
  nothing.setProgram(inNothing(films, changed));
  const before = callsOf(emulator);
  const { tookMs } = await stack.run(up);
  const { submits, otherCalls } = callsSince(emulator, before);
  const nothingMs = (await nothing.run(up)).tookMs;
  return { overRenderMs: tookMs - renderTimeMs, nothingMs, submits, otherCalls };
}

/** In turns, so that the machine's other work meets both. */
async function inTurns(stacks: readonly BenchStack[], times: number): Promise<Ended[][]> {
  const ended: Ended[][] = stacks.map(() => []);
  for (let time = 0; time < times; time += 1)
    for (const [index, stack] of stacks.entries()) ended[index]?.push(await stack.run(["preview"]));
  return ended;
}

function median(all: readonly Ended[]): Ended {
  const middle = [...all].sort((a, b) => a.tookMs - b.tookMs)[Math.floor(all.length / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}

interface Calls {
  readonly submits: number;
  readonly all: number;
  readonly throttled: number;
}

function callsOf({ requests }: Emulator): Calls {
  const counts = requests.countsByOperation();
  return {
    submits: counts["SubmitMediaProducingJob"] ?? 0,
    all: Object.values(counts).reduce((sum, count) => sum + count, 0),
    throttled: requests.list().filter(({ code }) => code === "Throttling.User").length,
  };
}

function callsSince(
  emulator: Emulator,
  before: Calls,
): Pick<UpFigures, "submits" | "otherCalls" | "throttled"> {
  const now = callsOf(emulator);
  const submits = now.submits - before.submits;
  return { submits, otherCalls: now.all - before.all - submits, throttled: now.throttled - before.throttled };
}

function jobsOf({ jobs }: Emulator, films: number): Pick<UpFigures, "lost" | "doubled"> {
  const made = new Map<string, number>();
  for (const { mediaUrl } of jobs.list()) made.set(mediaUrl, (made.get(mediaUrl) ?? 0) + 1);
  return { lost: films - made.size, doubled: [...made.values()].filter((count) => count > 1).length };
}

function lastEndMs({ jobs }: Emulator): number {
  return jobs.list().reduce((last, { completedAtMs = 0 }) => Math.max(last, completedAtMs), 0);
}

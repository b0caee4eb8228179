import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { Emulator } from "../../emulator/dist/emulator.js";
import { completeOptions } from "../../emulator/dist/options.js";
import { rendererThatLooks } from "./renderer.mts";
import { BenchStack } from "./stack.mts";

const eventSchema = z.object({
  diagnosticEvent: z.object({ urn: z.string().optional(), message: z.string() }).optional(),
});

export const callsPerSecond = 30;

export interface RunFigures {
  readonly what: string;
  readonly renders: number;
  readonly tookMs: number;
  /** Besides submits. */
  readonly calls: number;
  readonly throttled: number;
  /** From the end of a render to its line in the engine's log; none where the lines don't tell. */
  readonly lagsMs: readonly number[];
  readonly providerBytes: number;
  readonly stateBytes: number;
  readonly load: number;
}

export interface RunStory {
  readonly what: string;
  readonly renders: number;
  readonly renderTimeMs: number;
  readonly program: string;
  readonly flags: readonly string[];
  /** The folder of the plugin that serves the renders; none for the dynamic provider. */
  readonly plugin?: string;
}

/** One `up` of the real CLI on an emulator of its own. */
export async function measureRun(story: RunStory): Promise<RunFigures> {
  return withBench(
    story.renderTimeMs,
    async (emulator, stack) => {
      stack.setProgram(story.program);
      const known = new Map<string, number>();
      const load = loadavg()[0] ?? 0;
      const ended = await stack.run(["up", "--yes", "--skip-preview", ...story.flags], (line, atMs) => {
        const { diagnosticEvent } = eventSchema.parse(JSON.parse(line));
        const { urn = "", message = "" } = diagnosticEvent ?? {};
        // What a plain provider prints has no urn.
        const name = /::(film-\d+)$/u.exec(urn)?.[1] ?? /(film-\d+): /u.exec(message)?.[1];
        const isEnd = message.includes("Success 100 %");
        if (name !== undefined && isEnd && !known.has(name)) known.set(name, atMs);
      });
      const lagsMs = emulator.jobs.list().flatMap(({ mediaUrl, completedAtMs }) => {
        const atMs = known.get(`film-${/(\d+)\.mp4$/u.exec(mediaUrl)?.[1] ?? ""}`);
        return atMs === undefined || completedAtMs === undefined ? [] : [atMs - completedAtMs];
      });
      const counts = emulator.requests.countsByOperation();
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return {
        what: story.what,
        renders: story.renders,
        tookMs: ended.tookMs,
        calls: all - (counts["SubmitMediaProducingJob"] ?? 0),
        throttled: emulator.requests.list().filter(({ code }) => code === "Throttling.User").length,
        lagsMs: lagsMs.sort((a, b) => a - b),
        providerBytes: ended.providerBytes,
        stateBytes: stack.stateBytes(),
        load,
      };
    },
    story.plugin,
  );
}

/** Previews after an `up` of each program, in turns, so that the machine's other work meets both. @returns medians */
export async function measurePreviews(
  programs: readonly string[],
  times: number,
): Promise<readonly number[]> {
  return withBench(200, async (emulator, first) => {
    const stacks = [first];
    try {
      while (stacks.length < programs.length) stacks.push(await BenchStack.open(emulator.url));
      for (const [index, stack] of stacks.entries()) {
        stack.setProgram(programs[index] ?? "");
        await stack.run(["up", "--yes", "--skip-preview", "--parallel", "200"]);
      }
      const took: number[][] = stacks.map(() => []);
      for (let time = 0; time < times; time += 1) {
        for (const [index, stack] of stacks.entries())
          took[index]?.push((await stack.run(["preview"])).tookMs);
      }
      return took.map((all) => all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0);
    } finally {
      for (const stack of stacks.slice(1)) stack.remove();
    }
  });
}

/** An emulator whose renders take as long as asked, and a stack of the real CLI. */
export async function withBench<T>(
  renderTimeMs: number,
  story: (emulator: Emulator, stack: BenchStack) => Promise<T>,
  plugin?: string,
  /** How long ICE looks at a file that is registered. */
  analysisMs = 0,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-bench-data-"));
  const keys = { accessKeyId: "quickstart", accessKeySecret: "quickstart-secret" };
  const assumptions = { callsPerSecond: { "*": callsPerSecond } };
  const options = completeOptions({
    speed: "instant",
    renderTimeMs,
    assumptions,
    ...keys,
    // Looks go on beside each other, as at ICE.
    ...(analysisMs > 0 && { parallelRenders: 1_000 }),
  });
  const removeData = () => {
    rmSync(dataDir, { recursive: true, force: true });
    return Promise.resolve();
  };
  const emulator = await Emulator.start({ ...options, dataDir }, rendererThatLooks(analysisMs), removeData);
  try {
    mkdirSync(join(dataDir, "oss", "films", "in"), { recursive: true });
    writeFileSync(join(dataDir, "oss", "films", "in", "clip.mp4"), "clip");
    const stack = await BenchStack.open(emulator.url, plugin);
    try {
      return await story(emulator, stack);
    } finally {
      stack.remove();
    }
  } finally {
    await emulator.stop();
  }
}

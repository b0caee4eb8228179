import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { z } from "zod";
import type { Question } from "./player";

const played = z.object({ failure: z.string(), missedCells: z.array(z.string()), counted: z.string() });
const found = z.object({ seeds: z.number(), broken: z.array(z.string()) });

/** What breaks no more of a heap than is needed, and is swept seldom: nearly all that a schedule makes is garbage at its end. */
const youngMb = 48;

/** One thread with the whole simulation in one script. Within jest every global and every import costs as much as the work itself. */
export class ApartPlayer {
  private constructor(private readonly worker: Worker) {}

  static async start(): Promise<ApartPlayer> {
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, "player.ts")],
      bundle: true,
      platform: "node",
      format: "cjs",
      write: false,
      logLevel: "silent",
    });
    const script = outputFiles[0]?.text ?? "";
    return new ApartPlayer(
      new Worker(script, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: youngMb } }),
    );
  }

  async play(asked: Exclude<Question, { play: "plantedBug" }>) {
    return played.parse(await this.ask(asked));
  }

  async plantedBug(name: string) {
    return found.parse(await this.ask({ play: "plantedBug", name }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.worker.once("error", reject);
      this.worker.once("message", (answer) => {
        this.worker.off("error", reject);
        resolve(answer);
      });
      this.worker.postMessage(question);
    });
  }
}

/** @see playSchedules, playStories */
export async function playApart(play: "schedules" | "stories", firstSeed: number, count: number) {
  const player = await ApartPlayer.start();
  try {
    return await player.play({ play, firstSeed, count });
  } finally {
    await player.end();
  }
}

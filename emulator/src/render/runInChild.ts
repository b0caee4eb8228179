import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type z } from "zod";
import { type Task, replySchema } from "./childMessages";
import { type MediaProbe, RenderFailure, type RenderOptions } from "./renderer";
import { deadline } from "./timers";

/** A frame takes a second at worst; opening a hundred clips takes several. */
const STALLED_AFTER_MS = 120_000;

/**
 * Does one task in a process of its own: FFmpeg may crash on a hostile file, eat memory or hang, and a kill ends it at
 * once. Resolves and rejects only after that process is gone.
 */
export async function runInChild(
  task: Task,
  workingDirectory: string,
  options: RenderOptions = {},
): Promise<MediaProbe> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  // No arguments of ours: a parent run by tsx or a debugger has its own.
  const child = fork(workerFile(), [], {
    cwd: workingDirectory,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  const stalled = deadline(STALLED_AFTER_MS, kill);
  signal?.addEventListener("abort", kill, { once: true });
  try {
    return await new Promise<MediaProbe>((resolve, reject) => {
      let outcome: (() => void) | undefined;
      let work = -1;
      child.on("message", (message) => {
        const reply = replySchema.parse(message);
        switch (reply.type) {
          case "beat":
            if (reply.work !== work) stalled.extend();
            work = reply.work;
            if (outcome === undefined) onProgress?.(reply.percent);
            return;
          case "done":
            outcome ??= () => resolve(withoutUndefined(reply.probe));
            break;
          case "failed":
            outcome ??= () => reject(new RenderFailure(reply.code, reply.message));
            break;
        }
        kill();
      });
      child.once("error", reject);
      child.once("exit", (code, killedBy) => {
        if (outcome !== undefined) outcome();
        else if (signal?.aborted === true) reject(reasonOf(signal));
        else reject(crash(task, killedBy ?? `exit code ${code}`));
      });
      child.send(task);
    });
  } finally {
    stalled.cancel();
    signal?.removeEventListener("abort", kill);
  }
}

/** Beside this file when built; a test that runs from the sources needs `npm run build` once before. */
function workerFile(): string {
  const beside = join(__dirname, "worker.js");
  return existsSync(beside) ? beside : join(__dirname, "..", "..", "dist", "render", "worker.js");
}

function crash(task: Task, how: string): RenderFailure {
  if (task.kind === "probe") {
    return new RenderFailure(
      "InvalidParameter.ResourceContentBad",
      "The resource operated InputFile is bad.",
    );
  }
  return new RenderFailure(
    "ProduceFailed",
    `The renderer stopped unexpectedly (${how}): it was killed, got stuck for ${STALLED_AFTER_MS / 1000} s, or a material is damaged.`,
  );
}

type Received = Extract<z.output<typeof replySchema>, { type: "done" }>["probe"];

/** JSON knows no undefined, the schema's type does. */
function withoutUndefined(probe: Received): MediaProbe {
  const { width, height, fps, videoCodec, audioCodec, bitrateKbps, ...always } = probe;
  return {
    ...always,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(fps !== undefined && { fps }),
    ...(videoCodec !== undefined && { videoCodec }),
    ...(audioCodec !== undefined && { audioCodec }),
    ...(bitrateKbps !== undefined && { bitrateKbps }),
  };
}

const reasonOf = ({ reason }: AbortSignal) =>
  reason instanceof Error ? reason : new Error("The render was aborted.", { cause: reason });

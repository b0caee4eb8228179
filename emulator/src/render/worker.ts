import { type Reply, type Task } from "./childMessages";
import { loadFfmpeg } from "./ffmpeg";
import { inspectMedia } from "./inspectMedia";
import { drawTestClip } from "./drawTestClip";
import { produceFilm } from "./produceFilm";
import { type MediaProbe, RenderFailure } from "./renderer";
import { every } from "./timers";

/** The child process: does one task, tells how it gets on, and is killed by its parent. */

const BEAT_MS = 250;

/** A 4K film with a dozen layers stays well below; beyond it a hostile material is at work. */
const MOST_MEMORY_BYTES = 3 * 1024 ** 3;

let percent = 0;
let work = 0;

process.once("message", (task: Task) => {
  every(BEAT_MS, beat);
  void perform(task).then(
    (probe) => answer({ type: "done", probe }),
    (error: unknown) => answer(failureOf(error)),
  );
});

// The parent is gone: nobody wants the film.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));

async function perform(task: Task): Promise<MediaProbe> {
  const ffmpeg = await loadFfmpeg();
  switch (task.kind) {
    case "probe":
      return inspectMedia(ffmpeg, task.file);
    case "render":
      return produceFilm(ffmpeg, task.request, progress);
    case "testClip":
      return drawTestClip(ffmpeg, task.clip, progress);
  }
}

function progress(reached: number): void {
  percent = Math.min(100, Math.max(percent, reached));
  work += 1;
}

function beat(): void {
  if (process.memoryUsage.rss() > MOST_MEMORY_BYTES) {
    const message = "The film needs more than 3 GB of memory: use fewer or smaller clips at once.";
    answer({ type: "failed", code: "ProduceFailed", message });
  }
  answer({ type: "beat", percent, work });
}

const answer = (reply: Reply) => process.send?.(reply);

function failureOf(error: unknown): Reply {
  if (error instanceof RenderFailure) return { type: "failed", code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { type: "failed", code: "ProduceFailed", message: `The renderer could not finish: ${message}` };
}

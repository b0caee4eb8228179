import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Emulator } from "../../emulator/src/emulator";
import { completeOptions } from "../../emulator/src/options";
import { EngineStack } from "./engineStack";
import { ossFile } from "./films";
import { quickRenderer } from "./quickRenderer";
import { sweepEmulator } from "./sweepEmulator";
import type { StackStory, StackStoryOptions } from "./withStack";

/** The real CLI on an emulator whose films are a few bytes: for tests that render often and look at no picture. */
export async function withQuickStack(
  options: StackStoryOptions,
  story: (running: StackStory) => Promise<void>,
): Promise<void> {
  const running = await openQuickStack(options);
  try {
    await story(running);
  } finally {
    await running.close();
  }
}

export interface QuickStack extends StackStory {
  /** Ends everything and removes what it left. */
  close(): Promise<void>;
}

/** The same to be closed by hand: for stories that several tests tell. */
export async function openQuickStack({
  emulator: startOptions,
  ...options
}: StackStoryOptions): Promise<QuickStack> {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-quick-"));
  const removeData = () => {
    rmSync(dataDir, { recursive: true, force: true });
    return Promise.resolve();
  };
  const emulator = await Emulator.start(
    { ...completeOptions({ speed: "instant", ...startOptions }), dataDir },
    quickRenderer,
    removeData,
  );
  try {
    const clip = ossFile(emulator, "in/clip.mp4");
    mkdirSync(dirname(clip), { recursive: true });
    writeFileSync(clip, "clip");
    const stack = await EngineStack.create({ ...options, url: emulator.url });
    const close = async () => {
      try {
        await sweepEmulator(emulator, startOptions);
        stack.remove();
      } finally {
        await emulator.stop();
      }
    };
    return { stack, emulator, close };
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}

import { start, type StartOptions } from "../../emulator/src/start";
import type { Emulator } from "../../emulator/src/emulator";
import { EngineStack, type EngineStackOptions } from "./engineStack";
import { makeClip } from "./films";
import { sweepEmulator } from "./sweepEmulator";

export interface StackStory {
  readonly stack: EngineStack;
  readonly emulator: Emulator;
}

export interface StackStoryOptions extends Omit<EngineStackOptions, "url"> {
  readonly emulator?: StartOptions;
}

/** An emulator with a clip, and a stack of the real CLI; both are gone afterwards, whatever happens. */
export async function withStack(
  { emulator: startOptions, ...options }: StackStoryOptions,
  story: (running: StackStory) => Promise<void>,
): Promise<void> {
  const emulator = await start({ speed: "instant", ...startOptions });
  try {
    await makeClip(emulator);
    const stack = await EngineStack.create({ ...options, url: emulator.url });
    try {
      await story({ stack, emulator });
      await sweepEmulator(emulator, startOptions);
    } finally {
      stack.remove();
    }
  } finally {
    await emulator.stop();
  }
}

/** How many jobs the emulator was asked to make: what would be paid for. */
export function jobCount(emulator: Emulator): number {
  return emulator.jobs.list().length;
}

/** How often an operation was called. */
export function callCount(emulator: Emulator, operation: string): number {
  return emulator.requests.count(operation);
}

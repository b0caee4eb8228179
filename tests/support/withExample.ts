import { copyFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Emulator } from "../../emulator/src/emulator";
import { EngineStack } from "./engineStack";
import { ossFile } from "./films";
import { type StackStory, withStack } from "./withStack";

/** The type check of all examples is a check of its own: run for each command again it takes seconds. */
const env = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

/** A project of examples/ with the real CLI, on an emulator that has clips under these keys of the bucket "films". */
export async function withExample(
  example: string,
  clips: readonly string[],
  story: (running: StackStory) => Promise<void>,
): Promise<void> {
  await withStack({ example, env }, async (running) => {
    putClips(running.emulator, clips);
    await story(running);
  });
}

/** A second project that can refer to the first one's stack. */
export function exampleBeside({ stack, emulator }: StackStory, example: string): Promise<EngineStack> {
  return EngineStack.create({ example, env, url: emulator.url, beside: stack });
}

/** Copies the clip of five seconds that every emulator of the tests has. */
export function putClips(emulator: Emulator, keys: readonly string[]): void {
  for (const key of keys) {
    const file = ossFile(emulator, key);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(ossFile(emulator, "in/clip.mp4"), file);
  }
}

/** The flags that configure a stack for one command. */
export function configFlags(config: Readonly<Record<string, string>>): string[] {
  return Object.entries(config).flatMap(([key, value]) => ["--config", `${key}=${value}`]);
}

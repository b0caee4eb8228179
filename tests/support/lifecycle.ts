import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Emulator } from "../../emulator/src/emulator";
import { completeOptions } from "../../emulator/src/options";
import type { StartOptions } from "../../emulator/src/start";
import { ossFile } from "./films";
import { quickRenderer } from "./quickRenderer";
import { SimulatedClock } from "./simulatedClock";
import { SimulatedEngine } from "./simulatedEngine";

export interface Life {
  readonly emulator: Emulator;
  readonly clock: SimulatedClock;
  readonly engine: SimulatedEngine;
  /** Another stack on the same account, with other keys in its configuration. */
  anotherStack(name: string, config?: LifeOptions["config"]): SimulatedEngine;
}

export interface LifeOptions {
  readonly emulator?: StartOptions;
  /** Keys of the stack's configuration, over those that make it work. */
  readonly config?: Readonly<Record<string, string | undefined>>;
}

/** The provider's verbs called as the engine calls them, on an emulator behind a socket, in simulated time. */
export async function withLife(
  { emulator: startOptions, config }: LifeOptions,
  story: (life: Life) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-life-"));
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
    const clock = new SimulatedClock(emulator.clock);
    const settings = { ...workingConfig(emulator), ...config };
    const engineOf = (stack: string, changes: LifeOptions["config"] = {}) =>
      new SimulatedEngine({ stack, clock, config: { ...settings, ...changes } });
    await story({ emulator, clock, engine: engineOf("dev"), anotherStack: engineOf });
  } finally {
    await emulator.stop();
  }
}

function workingConfig({ url, region }: Emulator): Record<string, string> {
  return {
    "alicloud:accessKey": "emulator",
    "alicloud:secretKey": "emulator-secret",
    "alicloud:region": region,
    "alicloud-ice:endpoint": url,
    "alicloud-ice:progress": "lines",
  };
}

/** Waits, a few seconds at most, until something has come about while an `up` goes on. */
export async function until(hasComeAbout: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!hasComeAbout()) {
    if (Date.now() > deadline) throw new Error("It did not come about.");
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

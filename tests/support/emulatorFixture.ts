import { start, type StartOptions } from "../../emulator/src/start";
import type { Emulator } from "../../emulator/src/emulator";
import { EmulatorClient } from "./emulatorClient";

export interface Running {
  readonly emulator: Emulator;
  readonly client: EmulatorClient;
}

/** Starts an emulator on a free port, tells a story with it, and stops it whatever happens. */
export async function withEmulator(
  options: StartOptions,
  story: (running: Running) => Promise<void>,
): Promise<void> {
  const emulator = await start({ speed: "instant", ...options });
  try {
    await story({ emulator, client: new EmulatorClient({ url: emulator.url }) });
  } finally {
    await emulator.stop();
  }
}

import { start } from "../../emulator/src/start";
import { toCredential } from "../../provider/src/run/credentials";
import { createIceClient, type IceClient } from "../../provider/src/ice/client";
import { IceModel } from "../simulation/ice/iceModel";
import { calmSwitches, type Switches } from "../simulation/ice/switches";
import { VirtualTime } from "../simulation/time/virtualTime";
import { makeClip } from "./films";
import type { IceUnderTest } from "./iceScript";
import { withModelFace } from "./modelFace";

/** What both can be switched to. */
export type Position = Pick<Switches, "tokenMismatch" | "mediaIdPer">;

export const positions: readonly Position[] = [
  { tokenMismatch: "error", mediaIdPer: "job" },
  { tokenMismatch: "replay", mediaIdPer: "address" },
];

/** A client of whatever answers at an address. */
type ClientOf = (url: string) => IceClient;

/** The first render fails, the others succeed, each when it is told to end. */
export function modelIn(position: Position): { model: IceModel; endRenders: () => Promise<void> } {
  const time = new VirtualTime(Date.now());
  const failing = { durationMs: 20_000, failsWith: "ProduceFailed" };
  const model = new IceModel(time, { ...calmSwitches, ...position, renders: [failing] });
  return { model, endRenders: () => time.pass(20_000) };
}

export function withModelAsIce<T>(
  position: Position,
  use: (ice: IceUnderTest) => Promise<T>,
  clientOf: ClientOf = providersOwn,
): Promise<T> {
  const { model, endRenders } = modelIn(position);
  return withModelFace(model, (url) => use({ client: clientOf(url), endRenders }));
}

export async function withEmulatorAsIce<T>(
  { tokenMismatch, mediaIdPer }: Position,
  use: (ice: IceUnderTest) => Promise<T>,
  clientOf: ClientOf = providersOwn,
): Promise<T> {
  const assumptions = { clientTokenMismatch: tokenMismatch, mediaIdPer };
  const emulator = await start({ speed: "instant", assumptions });
  try {
    await makeClip(emulator);
    emulator.jobs.failNext({ code: "ProduceFailed", message: "The render did not work." });
    emulator.jobs.hold();
    return await use({
      client: clientOf(emulator.url),
      endRenders: async () => {
        emulator.jobs.release();
        const isEnded = () =>
          emulator.jobs.list().every(({ status }) => ["Success", "Failed"].includes(status));
        for (const endMs = Date.now() + 60_000; !isEnded() && Date.now() < endMs;) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        emulator.jobs.hold();
      },
    });
  } finally {
    await emulator.stop();
  }
}

function providersOwn(url: string): IceClient {
  return createIceClient({
    host: new URL(url).host,
    protocol: "http",
    regionId: "cn-shanghai",
    credential: () =>
      toCredential({
        kind: "keys",
        accessKeyId: "emulator",
        accessKeySecret: "emulator-secret",
        securityToken: undefined,
      }),
    missingCredentials: "",
    userAgent: "simulation",
  });
}

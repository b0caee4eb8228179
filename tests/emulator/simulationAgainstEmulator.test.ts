import type { StartOptions } from "../../emulator/src/start";
import { start } from "../../emulator/src/start";
import { toCredential } from "../../provider/src/run/credentials";
import { createIceClient, type IceClient } from "../../provider/src/ice/client";
import { IceModel } from "../simulation/ice/iceModel";
import { calmSwitches, type Switches } from "../simulation/ice/switches";
import { VirtualTime } from "../simulation/time/virtualTime";
import { makeClip } from "../support/films";
import { answersOf, type IceUnderTest } from "../support/iceScript";

const positions: readonly Pick<Switches, "tokenMismatch" | "mediaIdPer">[] = [
  { tokenMismatch: "error", mediaIdPer: "job" },
  { tokenMismatch: "replay", mediaIdPer: "address" },
];

describe("the simulation's model of ICE", () => {
  it.each(positions)("answers as the emulator does: %j", async (switches) => {
    const expected = await withEmulatorAsIce(switches, answersOf);
    expect(await answersOf(modelAsIce(switches))).toEqual(expected);
  });
});

/** The first render fails, the others succeed, each when it is told to end. */
function modelAsIce(switches: Partial<Switches>): IceUnderTest {
  const time = new VirtualTime(Date.now());
  const failing = { durationMs: 20_000, failsWith: "ProduceFailed" };
  const model = new IceModel(time, { ...calmSwitches, ...switches, renders: [failing] });
  const asker = { processId: 0, urn: "", request: "" };
  const promised =
    <A extends unknown[], T>(act: (...args: A) => T) =>
    (...args: A) =>
      new Promise<T>((resolve) => resolve(act(...args)));
  return {
    client: {
      submitMediaProducingJob: promised((request) => model.submit(request, asker).reply),
      getMediaProducingJob: promised((jobId) => model.get(jobId)),
      listMediaProducingJobs: promised((query) => model.list(query)),
      getMediaInfo: promised((query) => model.mediaInfo(query)),
      deleteMediaInfos: promised((request) => model.deleteMedia(request)),
      updateMediaInfo: promised((update) => model.updateMedia(update)),
      updateEditingProject: promised((update) => model.updateProject(update)),
      call: ({ operation }) => Promise.reject(new Error(`The model has no ${operation}.`)),
      renewCredentials: () => undefined,
    },
    endRenders: () => time.pass(20_000),
  };
}

async function withEmulatorAsIce<T>(
  { tokenMismatch, mediaIdPer }: (typeof positions)[number],
  use: (ice: IceUnderTest) => Promise<T>,
): Promise<T> {
  const options: StartOptions = {
    speed: "instant",
    assumptions: { clientTokenMismatch: tokenMismatch, mediaIdPer },
  };
  const emulator = await start(options);
  try {
    await makeClip(emulator);
    emulator.jobs.failNext({ code: "ProduceFailed", message: "The render did not work." });
    emulator.jobs.hold();
    return await use({
      client: emulatorClient(emulator.url),
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

function emulatorClient(url: string): IceClient {
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

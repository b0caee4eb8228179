import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { asRender } from "../../../../provider/src/lifecycle/asRender";
import type { Settled } from "../../../../provider/src/lifecycle/results";
import { createRenderQueue } from "../../../../provider/src/run/renderQueue";
import { processClock } from "../../../simulation/engine/processClock";
import { VirtualTime } from "../../../simulation/time/virtualTime";
import { filmArgs } from "../../../support/films";

const state = { outputs: {}, secretOutputs: [], isRecordSecret: false };
const ready: Settled = { kind: "ready", id: "job", state };
const notReady: Settled = { kind: "notReady", id: "job", state, reasons: ["It failed."] };

function inputsOf(skipAwait: boolean) {
  const { inputs } = parseInputs({ ...filmArgs(), skipAwait }, "cn-shanghai");
  if (inputs === undefined) throw new Error("These arguments are complete.");
  return inputs;
}

/** What is said while, or after, work goes on beside a render that is under way. */
async function saidOf(work: () => Promise<Settled | undefined>, skipAwait: boolean, isBesideOther: boolean) {
  const time = new VirtualTime(0);
  const said: number[] = [];
  const queue = createRenderQueue(
    processClock(time, 0, () => false),
    (underWay) => said.push(underWay),
  );
  if (isBesideOther) queue.begins("other");
  const ended = asRender({ queue }, "film", inputsOf(skipAwait), work).catch((error: unknown) => error);
  queue.expects("next");
  await time.pass(60_000);
  return { said, ended };
}

const endless = () => new Promise<undefined>(() => undefined);

describe("a render that waits for others to end", () => {
  it("is told of one that is under way, unless nobody waits for that one", async () => {
    expect((await saidOf(endless, false, false)).said).toEqual([1]);
    expect((await saidOf(endless, true, false)).said).toEqual([]);
  });

  it("counts one no more that has ended", async () => {
    expect((await saidOf(() => Promise.resolve(ready), false, true)).said).toEqual([1]);
    expect((await saidOf(() => Promise.resolve(ready), false, false)).said).toEqual([]);
  });

  it.each<[what: string, work: () => Promise<Settled | undefined>, result: unknown]>([
    ["is not ready", () => Promise.resolve(notReady), notReady],
    ["has come to nothing", () => Promise.resolve(undefined), undefined],
    ["was given up", () => Promise.reject(new Error("Interrupted.")), new Error("Interrupted.")],
  ])("is no more told of after one that %s: the engine begins nothing new", async (_what, work, result) => {
    const { said, ended } = await saidOf(work, false, true);
    expect(said).toEqual([]);
    expect(await ended).toEqual(result);
  });
});

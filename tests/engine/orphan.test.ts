import { atLength } from "../support/atLength";
import { engineProcesses, isRunning, kill } from "../support/processTree";
import { waitUntil } from "../support/waitUntil";
import { filmArgs, filmProgram } from "../support/films";
import { callCount, jobCount, type StackStory, withStack } from "../support/withStack";

/** A provider whose engine is gone may ask on for this long. */
const longestOrphanMs = 5_000;

describe("a part of the deployment that is killed alone", () => {
  it("an engine: its provider stops calling and exits, and the next up waits for the same job", async () => {
    await withStack({ program: filmProgram(filmArgs()) }, async (story) => {
      const { emulator, stack } = story;
      const running = await upThatWaits(story);
      const { engine, provider, others } = engineProcesses(running.pid);
      try {
        kill(engine);
        const exitedAfterMs = await waitUntil(() => !isRunning(provider), {
          what: "the orphaned provider to exit",
          limitMs: longestOrphanMs,
        });
        process.stdout.write(`The orphaned provider exited after ${Math.round(exitedAfterMs)} ms.\n`);
      } finally {
        kill(provider, ...others);
      }
      await running.ended;

      await stack.run(["cancel", "--yes"]);
      emulator.jobs.release();
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
      expect(jobCount(emulator)).toBe(1);
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(1);
    });
  });

  atLength(() => {
    it("a provider: the up fails, and the next one waits for the same job", async () => {
      await withStack({ program: filmProgram(filmArgs()) }, async (story) => {
        const { emulator, stack } = story;
        const running = await upThatWaits(story);
        kill(engineProcesses(running.pid).provider);
        expect((await running.ended).code).not.toBe(0);
        expect(stack.resource("page")).toBeUndefined();

        emulator.jobs.release();
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
        expect(jobCount(emulator)).toBe(1);
        expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(1);
      });
    });
  });
});

/** An up whose job goes on rendering, seen polling. */
async function upThatWaits({ emulator, stack }: StackStory) {
  emulator.jobs.hold();
  const running = stack.startUp();
  const isPolling = () => callCount(emulator, "GetMediaProducingJob") > 1;
  await waitUntil(isPolling, { what: "the up to wait for its job", during: running });
  return running;
}

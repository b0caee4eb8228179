import type { EngineStack } from "../../support/engineStack";
import type { RunningCommand } from "../../support/runningCommand";
import { filmArgs, filmProgram, ossUrl } from "../../support/films";
import { engineProcesses, killDeployment } from "../../support/processTree";
import { waitUntil } from "../../support/waitUntil";
import { withQuickStack } from "../../support/withQuickStack";
import { callCount, jobCount, type StackStory } from "../../support/withStack";

/** From Ctrl-C to the end of the up, or from the first question to a timeout of 3 s; on a busy machine as well. */
const longestEndMs = 15_000;

const expecting = (args: object = {}) => filmProgram({ ...filmArgs(), expect: { duration: 2 }, ...args });

/** ICE does not know the film as media yet. */
const unregistered = {
  operation: "GetMediaInfo",
  times: "always",
  effect: { kind: "error", status: 404, code: "ResourceNotFound" },
} as const;
const silent = { ...unregistered, effect: { kind: "hang" } } as const;

describe("a film that ICE has not registered yet", () => {
  it("holds the gate through Ctrl-C, a timeout and a killed engine, until `expect` could be checked", async () => {
    await withQuickStack({ program: expecting() }, async (story) => {
      const { stack, emulator } = story;
      emulator.faults.add(unregistered);
      const interrupted = await cutShort(story, expecting(), interrupt);
      const { jobId = "" } = emulator.jobs.list()[0] ?? {};
      const notTold = `Whether the film of job ${jobId} in cn-shanghai is as expected could not be told: `;
      const next = " The next `pulumi up` asks again, and renders nothing.";
      expect(interrupted).toContain(`${notTold}the check was interrupted.${next}`);
      // The pause between two looks is longer than this.
      const timedOut = await cutShort(story, expecting({ timeout: "3s" }), () => undefined);
      expect(timedOut).toContain(`${notTold}it timed out after 0:03.${next}`);
      emulator.faults.clear();
      emulator.faults.add(silent);
      expect(await cutShort(story, expecting(), interrupt)).toContain(`${notTold}the check was interrupted.`);
      await cutShort(story, expecting(), killAll);
      expect(stack.resource("film")?.id).toBe(jobId);

      emulator.faults.clear();
      stack.setProgram(expecting());
      expect(await stack.up()).toMatchObject({ code: 0 });
      await expectOpen(story, jobId);
      expect(stack.resource("film")?.outputs["unmetExpectations"]).toEqual([]);
    });
  });

  it("is waited for by the next up after the engine was killed, and not rendered again", async () => {
    await withQuickStack({ program: expecting() }, async (story) => {
      const { stack, emulator } = story;
      emulator.faults.add(unregistered);
      await cutShort(story, expecting(), killAll);
      expect(stack.resource("film")).toBeUndefined();
      const { jobId = "" } = emulator.jobs.list()[0] ?? {};
      const asked = `while ICE was asked for the film of job ${jobId}, which an earlier run submitted; the next \`pulumi up\` asks again.`;
      expect(await cutShort(story, expecting(), interrupt)).toContain(`Interrupted ${asked}`);
      const plain = (args: object = {}) => filmProgram({ ...filmArgs(), ...args });
      const timedOut = await cutShort(story, plain({ timeout: "2s" }), () => undefined);
      expect(timedOut).toContain(`Timed out after 0:02, ${asked}`);

      await cutShort(story, plain(), () => emulator.faults.clear(), true);
      await expectOpen(story, jobId);
    });
  });
});

/** The same for a job that is only looked at. */
describe("MediaProducingJob.get with `expect`", () => {
  it("holds the gate through Ctrl-C and a timeout", async () => {
    await withQuickStack({ program: filmProgram(filmArgs()) }, async (story) => {
      const { stack, emulator } = story;
      expect(await stack.up("--target", "**::film")).toMatchObject({ code: 0 });
      const { jobId = "" } = emulator.jobs.list()[0] ?? {};
      const got = (args: object = {}) => `
        const got = ice.MediaProducingJob.get("got", "${jobId}", ${JSON.stringify({ expect: { duration: 2 }, ...args })});
        page("page", { url: got.mediaUrl });
      `;
      emulator.faults.add(unregistered);
      const notTold = `film of job ${jobId} in cn-shanghai is as expected could not be told: `;
      expect(await cutShort(story, got(), interrupt)).toContain(`${notTold}the check was interrupted.`);
      const timedOut = await cutShort(story, got({ timeout: "2s" }), () => undefined);
      expect(timedOut).toContain(`${notTold}it timed out after 0:02.`);
      emulator.faults.clear();
      stack.setProgram(got());
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(stack.resource("page")).toMatchObject({ outputs: { url: ossUrl("out/film.mp4") } });
    });
  });
});

/** Runs an up until it asks ICE for the film, and ends it: nothing may be made from the film, nothing rendered again. */
async function cutShort(
  { stack, emulator }: StackStory,
  program: string,
  end: (running: RunningCommand, stack: EngineStack) => unknown,
  isToSucceed = false,
): Promise<string> {
  stack.setProgram(program);
  const asked = () => emulator.faults.list()[0]?.hits ?? 0;
  const before = asked();
  const running = stack.startUp();
  await waitUntil(() => asked() > before, { what: "the film to be asked for", during: running });
  const askedAtMs = performance.now();
  await end(running, stack);
  const { code, output } = await running.ended;
  expect(performance.now() - askedAtMs).toBeLessThan(longestEndMs);
  expect(code === 0).toBe(isToSucceed);
  expect(output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
  if (!isToSucceed) expect(stack.resource("page")).toBeUndefined();
  expect(jobCount(emulator)).toBe(1);
  return output;
}

const interrupt = (running: RunningCommand) => running.kill("SIGINT");

async function killAll(running: RunningCommand, stack: EngineStack): Promise<void> {
  await killDeployment(engineProcesses(running.pid));
  await running.ended;
  // The engine that was killed still holds the stack's lock.
  await stack.run(["cancel", "--yes"]);
}

async function expectOpen({ stack, emulator }: StackStory, jobId: string): Promise<void> {
  expect(await stack.outputs()).toMatchObject({ url: ossUrl("out/film.mp4"), page: "page", jobId });
  expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(1);
}

import { engineProcesses, killDeployment } from "../../support/processTree";
import { filmArgs, filmProgram } from "../../support/films";
import { waitUntil } from "../../support/waitUntil";
import { withQuickStack } from "../../support/withQuickStack";
import { callCount, jobCount } from "../../support/withStack";

/** From Ctrl-C to the end of the command, on a machine that is busy with other things as well. */
const longestEndMs = 15_000;

const asking = (args: object = {}) => filmProgram({ ...filmArgs(), preflight: true, ...args });
const silent = { operation: "GetMediaInfo", times: "always", effect: { kind: "hang" } } as const;

describe("`preflight` while ICE does not answer", () => {
  it("Ctrl-C and a killed engine: nothing is submitted, and the next up asks again and renders once", async () => {
    await withQuickStack({ program: asking() }, async ({ stack, emulator }) => {
      const untilAsked = async (start: () => ReturnType<typeof stack.startUp>) => {
        const asked = () => emulator.faults.list()[0]?.hits ?? 0;
        const before = asked();
        const running = start();
        await waitUntil(() => asked() > before, { what: "preflight to ask ICE", during: running });
        return running;
      };
      emulator.faults.add(silent);
      for (const start of [() => stack.startUp(), () => stack.startPreview()]) {
        const running = await untilAsked(start);
        const interruptedAtMs = performance.now();
        running.kill("SIGINT");
        const { code, output } = await running.ended;
        expect(performance.now() - interruptedAtMs).toBeLessThan(longestEndMs);
        expect(code).not.toBe(0);
        expect(output).toContain("Interrupted before the arguments were checked.");
        expect(output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
      }
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(0);
      expect(stack.resource("film")).toBeUndefined();

      const running = await untilAsked(() => stack.startUp());
      await killDeployment(engineProcesses(running.pid));
      await running.ended;
      await stack.run(["cancel", "--yes"]);
      emulator.faults.clear();
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
      expect(jobCount(emulator)).toBe(1);
    });
  });

  it("its timeout ends the question as well", async () => {
    await withQuickStack({ program: asking({ timeout: "2s" }) }, async ({ stack, emulator }) => {
      emulator.faults.add(silent);
      for (const { code, output } of [await stack.preview(), await stack.up()]) {
        expect(code).not.toBe(0);
        expect(output).toContain("preflight could not ask ICE: it did not answer within 0:02.");
      }
      emulator.faults.clear();
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(1);
    });
  });
});

import { createRequire } from "node:module";
import { join } from "node:path";
import { quicken, sdkProtobuf } from "../../provider/src/hosts/dynamic/quickTexts";
import { filmArgs, filmProgram } from "./films";
import type { PulumiCli } from "./pulumiCli";
import { engineProcesses, isRunning, kill } from "./processTree";
import { waitUntil } from "./waitUntil";
import { callCount, jobCount, withStack } from "./withStack";

/** One stack through everything in provider/src/hosts/dynamic. */
export async function internalsStory(nodeModules: string, cli?: PulumiCli): Promise<void> {
  // quickTexts.ts: the SDK brings what it knows.
  const protobuf = sdkProtobuf(createRequire(join(nodeModules, "films.js")));
  expect(protobuf !== undefined && quicken(protobuf)).toBe(true);

  const program = filmProgram(filmArgs());
  await withStack(
    { program, nodeModules, ...(cli !== undefined && { cli }) },
    async ({ stack, emulator }) => {
      const looks = () => callCount(emulator, "GetMediaProducingJob");
      const upThatWaits = async () => {
        const looksBefore = looks();
        const running = stack.startUp();
        await waitUntil(() => looks() > looksBefore, { what: "the up to wait", during: running });
        return running;
      };
      emulator.jobs.hold();

      // cancellation.ts: Ctrl-C ends the wait, and the id is kept. engineLog.ts: the line stands under its resource.
      const interrupted = await upThatWaits();
      interrupted.kill("SIGINT");
      const { output } = await interrupted.ended;
      const jobId = emulator.jobs.list()[0]?.jobId ?? "";
      expect(output).toContain(`: job ${jobId} in cn-shanghai is still Processing`);
      expect(output).toMatch(
        new RegExp(`MediaProducingJob \\(film\\):\\s+renders about [^\\n]+\\s+Submitted job ${jobId}`, "u"),
      );
      expect(stack.resource("film")?.id).toBe(jobId);

      // orphan.ts: the provider exits when its engine is gone.
      const orphaned = await upThatWaits();
      const { engine, provider, others } = engineProcesses(orphaned.pid);
      try {
        kill(engine);
        await waitUntil(() => !isRunning(provider), { what: "the provider to exit", limitMs: 5_000 });
      } finally {
        kill(provider, ...others);
      }
      await stack.run(["cancel", "--yes"]);

      emulator.jobs.release();
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect((await stack.up()).output).toContain("3 unchanged");
      expect(jobCount(emulator)).toBe(1);

      // quietErrors.ts: an error of read is told by the engine alone, without a stack.
      stack.setProgram(`ice.MediaProducingJob.get("got", "${"0".repeat(32)}");`);
      const missing = await stack.up();
      expect(missing.output).toContain(`There is no job ${"0".repeat(32)}`);
      expect(missing.output).not.toContain("reported above");
      expect(missing.output).not.toMatch(/\bat .*\.js:\d+/u);
    },
  );
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import providerPackage from "../../provider/package.json";
import { npmInstall } from "../packaging/npm";
import { pack } from "../packaging/pack";
import { filmArgs, filmProgram } from "../support/films";
import { engineProcesses, isRunning, kill } from "../support/processTree";
import { waitUntil } from "../support/waitUntil";
import { callCount, jobCount, withStack } from "../support/withStack";

/** On a machine that is busy with other things as well. */
jest.setTimeout(300_000);

/** The oldest version that the peer dependency lets in. */
const oldest = /\d+\.\d+\.\d+/u.exec(providerPackage.peerDependencies["@pulumi/pulumi"])?.[0] ?? "";

describe("what leans on internals of @pulumi/pulumi", () => {
  it("works with the oldest supported version, packed and installed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-oldest-"));
    try {
      writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
      await npmInstall(folder, `@pulumi/pulumi@${oldest}`, await pack("provider", folder));
      await tellTheStory(join(folder, "node_modules"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("works with the version that this repository has", async () => {
    await tellTheStory(resolve(__dirname, "../../node_modules"));
  });
});

/** One stack through everything in provider/src/engine. */
async function tellTheStory(nodeModules: string): Promise<void> {
  await withStack({ program: filmProgram(filmArgs()), nodeModules }, async ({ stack, emulator }) => {
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
      new RegExp(`MediaProducingJob \\(film\\):\\n(?: {4}.*\\n)*? {4}Submitted job ${jobId}`, "u"),
    );
    expect((await stack.resource("film"))?.id).toBe(jobId);

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
  });
}

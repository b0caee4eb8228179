import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { start } from "../../emulator/src/start";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { filmArgs, makeClip, ossFile } from "../support/films";

const settled = z.object({
  kind: z.string(),
  id: z.string(),
  state: z.object({
    outputs: z.record(z.string(), z.unknown()),
    record: z.record(z.string(), z.unknown()).optional(),
    secretOutputs: z.array(z.string()),
    isRecordSecret: z.boolean(),
  }),
  reasons: z.array(z.string()).optional(),
});
const toldSchema = z.object({
  refused: z.array(z.string()),
  create: settled,
  unchanged: z.object({ changes: z.boolean().optional(), replaces: z.array(z.string()) }),
  changed: z.object({ changes: z.boolean(), replaces: z.array(z.string()) }),
  read: z.object({ id: z.string(), state: z.object({ outputs: z.record(z.string(), z.unknown()) }) }),
  update: settled,
  failed: settled,
  afterFailure: z.object({ replaces: z.array(z.string()) }),
  slow: settled,
  lines: z.array(z.string()),
  packages: z.array(z.string()),
});

test("a render lives its whole life through the seam of the hosts, with no package of Pulumi loaded", async () => {
  const emulator = await start({ speed: "instant" });
  try {
    await makeClip(emulator);
    const args = {
      url: emulator.url,
      film: { ...filmArgs(), userData: { note: "hushed" } },
      broken: filmArgs({ out: "out/broken.mp4", clip: "in/nope.mp4" }),
      slow: { ...filmArgs({ out: "out/slow.mp4" }), timeout: "1h" },
    };
    const script = join(__dirname, "../support/driveSeam.cjs");
    const options = { cwd: __dirname, env: process.env, timeoutMs: 60_000, output: "keep" } as const;
    const working = runCommand(process.execPath, [script, JSON.stringify(args)], options);
    // The last of three is never rendered.
    const held = setInterval(() => {
      if (emulator.jobs.list().some(({ status }) => status === "Failed")) emulator.jobs.hold();
    }, 5);
    const { exitCode, stdout, stderr } = await working;
    clearInterval(held);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const told = toldSchema.parse(JSON.parse(stdout));

    expect(told.refused).toEqual([
      expect.stringMatching(/^timelin is not an argument of MediaProducingJob/u),
    ]);
    expect(told.create).toMatchObject({
      kind: "ready",
      state: {
        outputs: { status: "Success", duration: 2 },
        secretOutputs: ["userData"],
        isRecordSecret: true,
      },
    });
    expect(told.unchanged).toEqual({ changes: false, replaces: [] });
    expect(told.changed).toEqual({ changes: true, replaces: ["triggers"] });
    expect(told.read.state.outputs).toMatchObject({ status: "Success" });
    expect(told.update).toMatchObject({
      kind: "ready",
      id: told.create.id,
      state: { outputs: { timeout: "5m" } },
    });
    expect(existsSync(ossFile(emulator, "out/film.mp4"))).toBe(false);
    expect(told.failed).toMatchObject({ kind: "notReady", state: { outputs: { status: "Failed" } } });
    expect(told.failed.state.outputs).not.toHaveProperty("mediaUrl");
    expect(told.failed.reasons?.join()).toContain(told.failed.id);
    expect(told.afterFailure.replaces).toEqual(["status"]);
    expect(told.slow.kind).toBe("notReady");
    expect(told.slow.reasons?.join()).toMatch(/^Timed out after 0:0[23]/u);
    // Nothing that a host writes is in what the lifecycle made.
    expect(stdout).not.toMatch(/"__|4dabf18193072939515e22adb298388d/u);

    expect(told.packages).toContain("@alicloud/openapi-client");
    expect(told.packages.filter((name) => /pulumi|grpc|protobuf/u.test(name))).toEqual([]);
  } finally {
    await emulator.stop();
  }
});

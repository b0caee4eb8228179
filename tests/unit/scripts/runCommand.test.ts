import { runCommand, type RunOptions } from "../../../scripts/lib/runCommand.mts";

const quiet: RunOptions = { env: { PATH: "/usr/bin:/bin" }, timeoutMs: 10_000, output: "keep" };
const sh = (script: string, options: Partial<RunOptions> = {}) =>
  runCommand("/bin/sh", ["-c", script], { ...quiet, ...options });

test("what it printed and how it ended", async () => {
  const result = await sh("echo out; echo err >&2; exit 3");
  expect(result).toMatchObject({ exitCode: 3, end: "exited", stdout: "out\n", stderr: "err\n" });
});

test("a command that is not there", async () => {
  const result = await runCommand("/no/such/command", [], quiet);
  expect(result).toMatchObject({ exitCode: 127, end: "exited" });
  expect(result.stderr).toContain("ENOENT");
});

test("a command that a signal ended", async () => {
  expect(await sh("kill -TERM $$")).toMatchObject({ exitCode: 128 + 15, end: "exited" });
});

test("a command that hangs ends with all it started, though it ignores the interruption", async () => {
  const result = await sh("trap '' INT; sleep 60 & echo $!; wait", { timeoutMs: 300, graceMs: 200 });
  expect(result).toMatchObject({ exitCode: 128 + 9, end: "timed out" });
  const orphan = Number(result.stdout);
  expect(orphan).toBeGreaterThan(1);
  expect(await gone(orphan)).toBe(true);
});

test("an abort interrupts it, before and after its start", async () => {
  expect(await sh("sleep 60", { signal: AbortSignal.abort() })).toMatchObject({ end: "interrupted" });
  const controller = new AbortController();
  const running = sh("trap 'echo tidy; exit 4' INT; sleep 60 & wait", { signal: controller.signal });
  setTimeout(() => controller.abort(), 300);
  expect(await running).toMatchObject({ exitCode: 4, end: "interrupted", stdout: "tidy\n" });
});

test("a child that it left behind is not waited for", async () => {
  const result = await sh("sleep 30 & echo $!");
  expect(result).toMatchObject({ exitCode: 0, end: "exited" });
  expect(result.elapsedMs).toBeLessThan(10_000);
  process.kill(Number(result.stdout), "SIGKILL");
});

async function gone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

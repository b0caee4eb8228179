import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { npmInstall } from "./npm";
import { pack } from "./pack";

const startTimeoutMs = 30_000;

test("the installed command says when it is ready, and SIGTERM ends it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "emulator-command-"));
  try {
    writeFileSync(join(dir, "package.json"), JSON.stringify({ name: "host", private: true }));
    await npmInstall(dir, await pack("emulator", dir));

    const command = join(dir, "node_modules", ".bin", "ice-emulator");
    const child = spawn(command, ["--port", "0", "--data-dir", join(dir, "data")], {
      cwd: dir,
      stdio: "pipe",
    });
    const ended = once(child, "exit");
    try {
      const lines = createInterface({ input: child.stdout });
      const arrival = await once(lines, "line", { signal: AbortSignal.timeout(startTimeoutMs) });
      const [line] = z.tuple([z.string()]).parse(arrival);
      const ready = /^ice-emulator listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line);
      expect(ready).not.toBeNull();
      const answer = await fetch(`${ready?.[1] ?? ""}/oss/no-bucket/nothing.mp4`, {
        signal: AbortSignal.timeout(5_000),
      });
      expect(answer.status).toBe(404);
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}, 300_000);

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { BUCKET_URL, jobWithStatus, putStill, submitJob } from "../support/emulatorJobs";
import { residentBytes } from "../support/residentBytes";

const JOBS = 50;
/** The server below 300 MB, and each of two renders of a small film below 400 MB. */
const MOST_BYTES = 1100 * 1024 ** 2;

it(`${JOBS} jobs at once all end, within a bound of memory`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
  const flags = ["--speed", "fast", "--submit-calls-per-second", "1000"];
  const command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, ...flags]);
  const done = new AbortController();
  try {
    const url = await command.url();
    const client = new EmulatorClient({ url });
    await putStill(url);
    const peak = peakBytes(command.child.pid ?? 0, done.signal);
    const statuses = await Promise.all(
      Array.from({ length: JOBS }, async (_, index) => {
        const MediaURL = `${BUCKET_URL}/out/${index}.mp4`;
        const { JobId } = await submitJob(client, { config: { MediaURL } });
        return (await jobWithStatus(client, JobId, "Success", "Failed")).Status;
      }),
    );
    done.abort();
    expect(statuses).toEqual(new Array(JOBS).fill("Success"));
    // Nothing is told where there is no /proc.
    const bytes = await peak;
    process.stdout.write(`${JOBS} jobs at once: ${Math.round(bytes / 1024 ** 2)} MB at most\n`);
    expect(bytes).toBeLessThan(MOST_BYTES);
  } finally {
    done.abort();
    await command.end("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
});

async function peakBytes(pid: number, signal: AbortSignal): Promise<number> {
  let peak = 0;
  while (!signal.aborted) {
    peak = Math.max(peak, residentBytes(pid));
    await delay(100);
  }
  return peak;
}

/**
 * `npm run bench:emulator`: how soon the command is ready, and how many status calls it answers in a second. Under Linux the
 * emulator is held to one core, and the client to another.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callMany } from "./emulator/callMany.mts";
import { readyLine } from "./emulator/readyLine.mts";
import { signedRequest } from "./emulator/signedRequest.mts";

const STARTS = 10;
const CALLS = 5000;
const CONNECTIONS = 16;

const SUBMISSION = {
  OutputMediaConfig: JSON.stringify({ MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/film.mp4" }),
  Timeline: JSON.stringify({
    VideoTracks: [
      {
        VideoTrackClips: Array.from({ length: 20 }, (_, index) => ({
          MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/in/clip-${index}.mp4`,
        })),
      },
    ],
  }),
};

const bin = join(import.meta.dirname, "../emulator/bin/ice-emulator.js");
const canHold = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
if (canHold) spawnSync("taskset", ["-cp", "1", String(process.pid)]);

const startsMs: number[] = [];
for (let count = 0; count < STARTS; count++) await withCommand((_url, readyMs) => startsMs.push(readyMs));
startsMs.sort((a, b) => a - b);
const [median = 0, slowest = 0] = [startsMs[STARTS / 2], startsMs.at(-1)];
console.log(`ready after ${Math.round(median)} ms (median of ${STARTS}, slowest ${Math.round(slowest)} ms)`);

await withCommand(async (url) => {
  // By GET, everything may be in the query.
  const submitted = await callMany(
    url,
    [signedRequest(url, "SubmitMediaProducingJob", SUBMISSION, "GET")],
    1,
  );
  const JobId = /"JobId":"(\w+)"/.exec(submitted.bodies[0] ?? "")?.[1];
  if (JobId === undefined) throw new Error(`The job was not submitted: ${submitted.bodies[0]}`);
  const calls = (count: number) =>
    Array.from({ length: count }, () => signedRequest(url, "GetMediaProducingJob", { JobId }, "POST"));
  await callMany(url, calls(500), CONNECTIONS);
  const { seconds, failed } = await callMany(url, calls(CALLS), CONNECTIONS);
  console.log(
    `${Math.round(CALLS / seconds)} status calls a second${canHold ? " on one core" : ""} (${CALLS} calls over ${CONNECTIONS} connections, ${failed} failed)`,
  );
});

/** Runs the command from its start until the story ends; the time is from the start to the line that says it is ready. */
async function withCommand(story: (url: string, readyMs: number) => unknown): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-bench-"));
  const args = [process.execPath, bin, "--port", "0", "--data-dir", dataDir, "--render-time-ms", "3600000"];
  const [program = "", ...rest] = canHold ? ["taskset", "-c", "0", ...args] : args;
  const startedAt = performance.now();
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await readyLine(child);
    await story(url, performance.now() - startedAt);
  } finally {
    child.kill("SIGTERM");
    await once(child, "close");
    rmSync(dataDir, { recursive: true, force: true });
  }
}

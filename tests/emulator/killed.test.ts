import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { probe } from "../../emulator/src/render/probe";
import { isAtLength } from "../support/atLength";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { BUCKET_URL, getJob, jobWithStatus, putStill, submission, submitJob } from "../support/emulatorJobs";

/** From before the first answer to well into the renders. */
const KILLED_AFTER_MS = isAtLength ? [0, 5, 15, 40, 90, 160, 260, 400, 600] : [0, 15, 90, 260, 600];
const JOBS_A_ROUND = 2;

let dataDir: string;
let command: EmulatorCommand | undefined;

async function startCommand(): Promise<{ url: string; client: EmulatorClient }> {
  const args = [
    "--port",
    "0",
    "--data-dir",
    dataDir,
    "--speed",
    "instant",
    "--submit-calls-per-second",
    "1000",
  ];
  command = EmulatorCommand.run(args);
  const url = await command.url();
  return { url, client: new EmulatorClient({ url, timeoutMs: 5000 }) };
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
});

afterEach(async () => {
  await command?.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const filmOf = (token: string) => ({
  query: { ClientToken: token },
  config: { MediaURL: `${BUCKET_URL}/out/${token}.mp4` },
});

const listed = z.object({
  MediaProducingJobList: z.array(z.object({ JobId: z.string(), MediaURL: z.string() })),
});

it("killed at any instant, it loses no job, repeats none, and leaves no half film", async () => {
  const acknowledged = new Map<string, string>();
  const tokens: string[] = [];
  for (const [round, killAfterMs] of KILLED_AFTER_MS.entries()) {
    const { url, client } = await startCommand();
    await putStill(url);
    for (const [token, jobId] of acknowledged) {
      expect([token, (await getJob(client, jobId)).JobId]).toEqual([token, jobId]);
    }
    const submits = Array.from({ length: JOBS_A_ROUND }, (_, index) => {
      const token = `film-${round}-${index}`;
      tokens.push(token);
      return client.call(...submission(filmOf(token))).then(
        ({ JobId }) => void acknowledged.set(token, z.string().parse(JobId)),
        () => undefined,
      );
    });
    await delay(killAfterMs);
    await command?.end("SIGKILL");
    await Promise.all(submits);
  }
  expect(acknowledged.size).toBeGreaterThan(tokens.length / 2);

  const { client } = await startCommand();
  for (const token of tokens) {
    const { JobId } = await submitJob(client, filmOf(token));
    expect([token, acknowledged.get(token) ?? JobId]).toEqual([token, JobId]);
    expect(await jobWithStatus(client, JobId, "Success", "Failed")).toMatchObject({ Status: "Success" });
  }
  const { MediaProducingJobList } = listed.parse(
    await client.call("ListMediaProducingJobs", { MaxResults: "100" }),
  );
  expect(MediaProducingJobList.map(({ MediaURL }) => MediaURL).sort()).toEqual(
    tokens.map((token) => `${BUCKET_URL}/out/${token}.mp4`).sort(),
  );
  const films = readdirSync(join(dataDir, "oss/films/out")).sort();
  expect(films).toEqual(tokens.map((token) => `${token}.mp4`).sort());
  for (const film of films) {
    const { durationSeconds } = await probe(join(dataDir, "oss/films/out", film));
    expect([film, durationSeconds]).toEqual([film, expect.closeTo(2, 1)]);
  }
  expect(readdirSync(join(dataDir, "work"))).toEqual([]);
});

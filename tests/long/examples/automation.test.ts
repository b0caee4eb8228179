import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Emulator } from "../../../emulator/src/emulator";
import { start } from "../../../emulator/src/start";
import { runCommand } from "../../../scripts/lib/runCommand.mts";
import { eventually } from "../../support/eventually";
import { makeClip, ossUrl } from "../../support/films";
import { pulumiCli, testEnvironment } from "../../support/pulumiCli";
import { jobCount } from "../../support/withStack";

const service = resolve(__dirname, "../../../examples/automation");
const script = join(service, "server.mts");

let folder: string;
let emulator: Emulator;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ice-service-"));
  mkdirSync(join(folder, "state"));
  emulator = await start({ speed: "instant" });
  await makeClip(emulator);
  const env = {
    ...testEnvironment(await pulumiCli(), join(folder, "state")),
    ALICLOUD_ICE_ENDPOINT: emulator.url,
    ALICLOUD_REGION: "cn-shanghai",
    ALICLOUD_ACCESS_KEY: "emulator",
    ALICLOUD_SECRET_KEY: "emulator-secret",
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
  };
  server = spawn(process.execPath, [script], { cwd: service, env, stdio: ["ignore", "pipe", "inherit"] });
  if (server.stdout === null) throw new Error("No output.");
  const arrival = await once(createInterface({ input: server.stdout }), "line", {
    signal: AbortSignal.timeout(30_000),
  });
  const [line] = z.tuple([z.string()]).parse(arrival);
  url = /http:\S+/u.exec(line)?.[0] ?? "";
});

afterAll(async () => {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function order(name: string, clip = "in/clip.mp4"): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/films`, {
    method: "POST",
    body: JSON.stringify({ name, clipUrl: ossUrl(clip), filmUrl: ossUrl(`films/${name}.mp4`), seconds: 2 }),
    signal: AbortSignal.timeout(100_000),
  });
  return { status: response.status, body: await response.json() };
}

test("two orders at once are two films; the same order again is the film that is there", async () => {
  const orders = await Promise.all([order("first"), order("second")]);
  expect(orders).toEqual(
    ["first", "second"].map((name) => ({
      status: 200,
      body: { jobId: expect.any(String) as unknown, mediaUrl: ossUrl(`films/${name}.mp4`) },
    })),
  );
  expect(await order("first")).toEqual(orders[0]);
  expect(jobCount(emulator)).toBe(2);
});

test("an order is refused while the same film is being made", async () => {
  emulator.jobs.hold();
  const jobs = jobCount(emulator);
  const first = order("held");
  await eventually(() => jobCount(emulator) > jobs);
  const second = await order("held");
  emulator.jobs.release();
  expect(second).toEqual({ status: 422, body: { error: 'The film "held" is being made already.' } });
  expect(await first).toMatchObject({ status: 200 });
});

test("a film that failed is answered with ICE's words, and a bad order with ours", async () => {
  const failed = await order("third", "in/missing.mp4");
  expect(failed.status).toBe(422);
  expect(JSON.stringify(failed.body)).toContain('{"error":"The render failed with InvalidMaterial.NotFound');
  expect((await order("Not a name")).status).toBe(400);
});

test("started where the package can't be found, it says so", async () => {
  const options = { cwd: folder, env: process.env, timeoutMs: 30_000, output: "keep" } as const;
  expect(await runCommand(process.execPath, [script], options)).toMatchObject({
    exitCode: 1,
    stderr: "Start this service in the folder whose node_modules has pulumi-alicloud-ice.\n",
  });
});

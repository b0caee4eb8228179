import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import {
  getJob,
  jobWithStatus,
  putStill,
  renderFilm,
  STILL_TIMELINE,
  type Submission,
  submitJob,
} from "../support/emulatorJobs";
import { rawRequest } from "../support/rawRequest";

let dataDir: string;
const commands: EmulatorCommand[] = [];

function run(args: readonly string[] = [], node?: string): EmulatorCommand {
  const command = EmulatorCommand.run(
    ["--port", "0", "--data-dir", dataDir, "--speed", "instant", ...args],
    node,
  );
  commands.push(command);
  return command;
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
});

afterEach(async () => {
  await Promise.all(commands.splice(0).map((command) => command.end("SIGKILL")));
  rmSync(dataDir, { recursive: true, force: true });
});

/** An older Node, if this machine has one: the command must find its own way to a newer one. */
function olderNode(): string | undefined {
  return ["/usr/bin/node", "/usr/local/bin/node"].find((node) => {
    if (!existsSync(node)) return false;
    const [major = 0] = execFileSync(node, ["--version"], { encoding: "utf8" })
      .slice(1)
      .split(".")
      .map(Number);
    return major < 22;
  });
}

describe("the command", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints one line, serves, and ends cleanly on %s",
    async (signal) => {
      const command = run(["--access-key-id", "me", "--access-key-secret", "mine"]);
      const url = await command.url();
      const client = new EmulatorClient({ url, accessKeyId: "me", accessKeySecret: "mine" });
      await putStill(url);
      expect(await renderFilm(client)).toMatchObject({ Status: "Success" });
      expect(await command.end(signal)).toEqual({
        code: 0,
        stdout: `ice-emulator listening on ${url}\n`,
        stderr: "",
      });
    },
  );

  it.each(["SIGTERM", "SIGKILL"] as const)(
    "ends at once on %s in the middle of a render, and takes it up again",
    async (signal) => {
      const first = run(["--speed", "real"]);
      const url = await first.url();
      const client = new EmulatorClient({ url });
      await putStill(url);
      const long: Submission = {
        timeline: STILL_TIMELINE.replace('"Duration":2', '"Duration":60'),
        config: { Width: 1280, Height: 720 },
        query: { ClientToken: "token-1" },
      };
      const { JobId } = await submitJob(client, long);
      await jobWithStatus(client, JobId, "Processing");
      const startedAt = performance.now();
      expect((await first.end(signal)).code).toBe(signal === "SIGTERM" ? 0 : null);
      expect(performance.now() - startedAt).toBeLessThan(20_000);
      const again = new EmulatorClient({ url: await run().url() });
      expect((await submitJob(again, long)).JobId).toBe(JobId);
      expect(await jobWithStatus(again, JobId, "Success", "Failed")).toMatchObject({ Status: "Success" });
      expect(readdirSync(join(dataDir, "oss/films/out"))).toEqual(["film.mp4"]);
    },
  );

  it("says in one sentence that its folder is in use", async () => {
    await run().url();
    const ended = await run().end();
    expect(ended).toEqual({
      code: 1,
      stdout: "",
      stderr: `ice-emulator: Another ice-emulator uses the folder ${dataDir}: stop it, or give another folder.\n`,
    });
  });

  it.each([
    [["--port", "x"], "--port"],
    [["--port", "70000"], "--port"],
    [["--speed", "quick"], "--speed"],
    [["--region", "CN"], "region"],
    [["--data-dir", ""], "dataDir"],
    [["--client-token-lifetime-ms", "soon"], "--client-token-lifetime-ms"],
    [["--policy-file", "/none/policy.json"], "no RAM policy that can be read: there is no such file."],
    [["--policy-file", __filename], "--policy-file"],
    [["--policy-file", join(__dirname, "../package.json")], "no RAM policy that can be read: Statement: "],
    [["--calls-per-second", "0"], "--calls-per-second"],
    [["--nonsense"], "--nonsense"],
    [["more"], "argument"],
  ])("refuses %j in one sentence", async (args, named) => {
    const { code, stdout, stderr } = await run(args).end();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^ice-emulator: [^\n]+\n$/);
    expect(stderr).toContain(named);
  });

  it("listens on other addresses when it is told to, and warns of that", async () => {
    const command = run(["--host", "0.0.0.0", "--allowed-hosts", "ice, media.test"]);
    const url = await command.url();
    const named = { headers: { host: "media.test" } };
    const { port } = new URL(url);
    expect(
      (await rawRequest({ port: Number(port), method: "GET", path: "/_emulator/jobs", ...named })).status,
    ).toBe(200);
    expect((await command.end("SIGTERM")).stderr).toBe(
      "ice-emulator: Listening on 0.0.0.0: whoever reaches this address can read and write all objects, and turn every switch, without a key.\n",
    );
    expect(await run(["--host", "192.0.2.1"]).end()).toEqual({
      code: 1,
      stdout: "",
      stderr: "ice-emulator: This machine has no address 192.0.2.1 to listen on.\n",
    });
  });

  it("takes a RAM policy from a file, and caps all calls", async () => {
    const file = join(dataDir, "policy.json");
    writeFileSync(file, JSON.stringify({ Statement: [{ Effect: "Allow", Action: "ice:List*" }] }));
    const client = new EmulatorClient({
      url: await run(["--policy-file", file, "--calls-per-second", "2"]).url(),
    });
    expect((await client.refusal("GetEventCallback")).code).toBe("Forbidden.RAM");
    await client.call("ListMediaProducingJobs");
    await client.call("ListMediaProducingJobs");
    expect((await client.refusal("ListMediaProducingJobs")).code).toBe("Throttling.User");
  });

  it("knows its assumptions as flags", async () => {
    const command = run([
      "--list-lag-ms",
      "60000",
      "--client-token-mismatch",
      "replay",
      "--media-id-per",
      "address",
    ]);
    const response = await fetch(`${await command.url()}/_emulator/assumptions`);
    expect(await response.json()).toMatchObject({
      listLagMs: 60_000,
      clientTokenMismatch: "replay",
      mediaIdPer: "address",
      clientTokenLifetimeMs: "forever",
    });
  });
});

const older = olderNode();

(older === undefined ? describe.skip : describe)("the command under an older Node", () => {
  it("runs with the repository's own, passing signals and exit codes", async () => {
    const command = run([], older);
    const url = await command.url();
    expect(await getStatus(url)).toBe("MissingAction");
    expect(await command.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
    expect((await run(["--port", "x"], older).end()).code).toBe(2);
  });

  it("does not outlive a SIGKILL", async () => {
    const command = run([], older);
    const client = new EmulatorClient({ url: await command.url() });
    const { JobId } = await submitJob(client);
    await command.end("SIGKILL");
    const again = new EmulatorClient({ url: await run().url() });
    expect((await getJob(again, JobId)).JobId).toBe(JobId);
  });
});

async function getStatus(url: string): Promise<unknown> {
  const answer: unknown = await (await fetch(url)).json();
  return typeof answer === "object" && answer !== null ? Reflect.get(answer, "Code") : undefined;
}

import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { cloneDir } from "../../scripts/lib/paths.mts";
import { clonePulumiHome, findPulumi } from "../../scripts/pulumi-cli/findPulumi.mts";
import { programEnvironment } from "../../scripts/quickstart/programEnvironment.mts";

const stateSchema = z.object({
  checkpoint: z.object({
    latest: z.object({
      resources: z.array(z.object({ urn: z.string(), inputs: z.record(z.string(), z.unknown()).optional() })),
    }),
  }),
});

export interface Ended {
  readonly tookMs: number;
  /** The most memory that the provider process held. */
  readonly providerBytes: number;
  readonly output: string;
}

/** When an event of the engine came, by this machine's clock. */
export type OnEvent = (line: string, atMs: number) => void;

/** A stack of the real CLI in a temporary folder. */
export class BenchStack {
  readonly folder = mkdtempSync(join(tmpdir(), "ice-bench-"));
  private readonly stateDir = join(this.folder, "state");
  private env: NodeJS.ProcessEnv = {};
  private command = "";

  /** @param plugin the folder of the plugin that serves the program's resources; none for the dynamic provider */
  static async open(emulatorUrl: string, plugin?: string): Promise<BenchStack> {
    const stack = new BenchStack();
    mkdirSync(stack.stateDir);
    symlinkSync(join(cloneDir, "node_modules"), join(stack.folder, "node_modules"));
    const plugins = plugin === undefined ? {} : { providers: [{ name: "alicloud-ice", path: plugin }] };
    const project = { name: "films", runtime: "nodejs", main: "index.js", plugins };
    writeFileSync(join(stack.folder, "Pulumi.yaml"), JSON.stringify(project));
    writeFileSync(join(stack.folder, "package.json"), JSON.stringify({ main: "index.js" }));
    const cli = await findPulumi({ env: process.env, pulumiHome: clonePulumiHome, say: console.log });
    stack.command = cli.command;
    stack.env = {
      ...programEnvironment(cli, { env: process.env, stateDir: stack.stateDir, emulatorUrl }),
      CI: "true",
      // For --event-log.
      PULUMI_DEBUG_COMMANDS: "true",
    };
    await stack.run(["stack", "init", "bench"]);
    return stack;
  }

  setProgram(text: string): void {
    writeFileSync(join(this.folder, "index.js"), text);
  }

  /** Bytes of the state as the backend keeps it. */
  stateBytes(): number {
    return statSync(join(this.stateDir, ".pulumi", "stacks", "films", "bench.json")).size;
  }

  /** The same without what a resource's argument `films` takes of it. */
  stateBytesBeside(resource: string): number {
    const text = readFileSync(join(this.stateDir, ".pulumi", "stacks", "films", "bench.json"), "utf8");
    const { resources } = stateSchema.parse(JSON.parse(text)).checkpoint.latest;
    const { inputs } = resources.find(({ urn }) => urn.endsWith(`::${resource}`)) ?? {};
    return Buffer.byteLength(text) - Buffer.byteLength(JSON.stringify(inputs?.["films"] ?? {}));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the CLI to its end; an exit code other than 0 rejects. */
  run(args: readonly string[], onEvent?: OnEvent): Promise<Ended> {
    const eventLog = join(this.folder, "events.json");
    rmSync(eventLog, { force: true });
    const logged = onEvent === undefined ? [] : ["--event-log", eventLog];
    const startedAt = performance.now();
    const child = spawn(this.command, [...args, ...logged, "--non-interactive"], {
      cwd: this.folder,
      env: this.env,
    });
    let output = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    let read = 0;
    let providerBytes = 0;
    const readEvents = () => {
      if (onEvent === undefined) return;
      const text = readTextFrom(eventLog, read);
      const whole = text.lastIndexOf("\n") + 1;
      read += Buffer.byteLength(text.slice(0, whole));
      for (const line of text.slice(0, whole).split("\n")) if (line !== "") onEvent(line, Date.now());
    };
    const events = setInterval(readEvents, 50);
    const memory = setInterval(() => (providerBytes = Math.max(providerBytes, this.providerBytes())), 500);
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        clearInterval(events);
        clearInterval(memory);
        readEvents();
        const tookMs = performance.now() - startedAt;
        if (code === 0) resolve({ tookMs, providerBytes, output });
        else reject(new Error(output.slice(-3_000)));
      });
    });
  }

  /** Starts the CLI and interrupts it as soon as that holds. @returns how long it took to end then */
  async interrupt(args: readonly string[], isReady: () => boolean): Promise<number> {
    const child = spawn(this.command, [...args, "--non-interactive"], {
      cwd: this.folder,
      env: this.env,
      stdio: "ignore",
    });
    const closed = new Promise<void>((resolve) => void child.once("close", () => resolve()));
    while (!isReady() && child.exitCode === null) await sleep(50);
    const interruptedAt = performance.now();
    child.kill("SIGINT");
    await closed;
    return performance.now() - interruptedAt;
  }

  /** The most that any process which serves resources and runs in this stack's folder has held so far. */
  private providerBytes(): number {
    const held = readdirSync("/proc")
      .filter((name) => /^\d+$/u.test(name))
      .map((pid) => {
        try {
          if (readlinkSync(`/proc/${pid}/cwd`) !== this.folder) return 0;
          if (!/dynamic-provider|plugin\.cjs/u.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) return 0;
          const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
          return Number(peak?.[1] ?? 0) * 1_024;
        } catch {
          // It has ended meanwhile, or is not ours.
          return 0;
        }
      });
    return Math.max(0, ...held);
  }
}

function readTextFrom(file: string, offset: number): string {
  try {
    return readFileSync(file).subarray(offset).toString("utf8");
  } catch {
    return "";
  }
}

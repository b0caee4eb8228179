import { execFile, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { localDir } from "../../scripts/lib/paths.mts";
import { type Host, preambleFor, projectFile } from "./nodeProgram";
import { textsBelow, withoutDebugging } from "./textsBelow";
import { expectNoSecret } from "./expectNoSecret";
import { commandLimitMs, type Ended, RunningCommand } from "./runningCommand";
import { type PulumiCli, pulumiCli, testEnvironment, type Tool } from "./pulumiCli";

export interface EngineStackOptions {
  /** The emulator's address. */
  readonly url: string;
  /** The program's text: see {@link preambleFor} for what it finds. */
  readonly program?: string;
  /** What serves the program's resources: with "plugin", `ice` is the SDK that is generated for Node. @default "dynamic" */
  readonly host?: Host;
  /** Instead of a program's text: a folder of examples/, of which a copy is run. */
  readonly example?: string;
  /** Instead of both: files of a program in another language, Pulumi.yaml among them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Language hosts that the CLI has not beside it. */
  readonly tools?: readonly Tool[];
  readonly env?: Readonly<Record<string, string>>;
  readonly project?: string;
  /** Another stack whose backend is shared. */
  readonly beside?: EngineStack;
  /** Instead of the CLI that all tests use. */
  readonly cli?: PulumiCli;
  /** Where the program finds its packages, if not in this repository's node_modules. */
  readonly nodeModules?: string;
  /** Keeps what the engine and its plugins say to each other, to be looked through in the end. */
  readonly recordsTraffic?: boolean;
}

/** A stack of the real Pulumi CLI on a temporary file backend, whose program renders on an emulator. */
export class EngineStack {
  private readonly folder: string;
  private readonly backend: string;
  private readonly env: NodeJS.ProcessEnv;
  private preamble = "";
  private eventLogs = 0;

  private constructor(
    private readonly cli: PulumiCli,
    readonly project: string,
    options: EngineStackOptions,
  ) {
    this.folder = mkdtempSync(join(tmpdir(), "ice-engine-"));
    this.backend = options.beside?.backend ?? join(this.folder, "state");
    mkdirSync(this.backend, { recursive: true });
    symlinkSync(options.nodeModules ?? join(repository, "node_modules"), join(this.folder, "node_modules"));
    if (options.files !== undefined) {
      this.setFiles(options.files);
    } else if (options.example === undefined) {
      this.setHost(options.host ?? "dynamic");
      writeFileSync(join(this.folder, "package.json"), JSON.stringify({ main: "index.js" }));
      this.setProgram(options.program ?? "");
    } else {
      cpSync(join(repository, "examples", options.example), this.folder, { recursive: true });
    }
    this.env = {
      // Saves each command a sixth of its time.
      NODE_COMPILE_CACHE: join(localDir, "compile-cache"),
      ...testEnvironment(cli, this.backend, options.tools),
      CI: "true",
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
      ALICLOUD_ACCESS_KEY: "emulator",
      ALICLOUD_SECRET_KEY: "emulator-secret",
      ALICLOUD_REGION: "cn-shanghai",
      ALICLOUD_ICE_ENDPOINT: options.url,
      // For --event-log.
      PULUMI_DEBUG_COMMANDS: "true",
      ...(options.recordsTraffic === true && { PULUMI_DEBUG_GRPC: join(this.folder, "traffic.log") }),
      ...options.env,
    };
  }

  /** A new stack named "test". Call {@link remove} in a finally. */
  static async create(options: EngineStackOptions): Promise<EngineStack> {
    const stack = new EngineStack(options.cli ?? (await pulumiCli()), options.project ?? "films", options);
    const made = await stack.run(["stack", "init", "test"]);
    if (made.code !== 0) throw new Error(made.output);
    return stack;
  }

  /** What serves the resources of the programs that are set from now on. */
  setHost(host: Host): void {
    this.preamble = preambleFor(host);
    writeFileSync(join(this.folder, "Pulumi.yaml"), projectFile(this.project, host));
  }

  setProgram(program: string): void {
    writeFileSync(join(this.folder, "index.js"), `${this.preamble}\n${program}\n`);
  }

  setFiles(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
  }

  /** Writes a file into the project's folder, for a command of the CLI to read. @returns its path */
  write(name: string, content: object): string {
    const file = join(this.folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  setEnv(changes: Readonly<Record<string, string>>): void {
    Object.assign(this.env, changes);
  }

  up(...flags: string[]): Promise<Ended> {
    return this.run(["up", "--yes", "--skip-preview", ...flags]);
  }

  /**
   * `up` of a program by the Automation API, which needs no language host: the one that is built from Go modules passes
   * hooks on to nobody.
   *
   * @param options of the Automation API's `up`
   */
  upInline(program: string, options: object = {}): Promise<Ended> {
    const file = join(this.folder, "inline.js");
    writeFileSync(
      file,
      `${this.preamble}\nrequire(${JSON.stringify(inlineRunner)})(async () => {\n${program}\n}, ${JSON.stringify(options)});\n`,
    );
    return this.execute(process.execPath, [file], { PULUMI_ROOT: dirname(this.cli.binDir) });
  }

  preview(...flags: string[]): Promise<Ended> {
    return this.run(["preview", ...flags]);
  }

  refresh(...flags: string[]): Promise<Ended> {
    return this.run(["refresh", "--yes", "--skip-preview", ...flags]);
  }

  destroy(...flags: string[]): Promise<Ended> {
    return this.run(["destroy", "--yes", "--skip-preview", ...flags]);
  }

  /** Any command of the CLI; never rejects for its exit code. */
  run(args: readonly string[]): Promise<Ended> {
    return this.execute(this.cli.command, [...args, "--non-interactive", ...this.eventLog(args)]);
  }

  /** Every command that deploys tells its events, which are looked through in the end. */
  private eventLog(args: readonly string[]): string[] {
    const [command = ""] = args;
    if (!["up", "preview", "refresh", "destroy"].includes(command) || args.includes("--event-log")) return [];
    return ["--event-log", join(this.folder, `events-${this.eventLogs++}.log`)];
  }

  private async execute(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    const ended = await this.ended(command, args, env);
    expectNoSecret(this.accountSecrets, { "what a command printed": ended.output });
    return ended;
  }

  private ended(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<Ended> {
    return new Promise((settle) => {
      execFile(
        command,
        args,
        {
          cwd: this.folder,
          env: { ...this.env, ...env },
          timeout: commandLimitMs,
          killSignal: "SIGKILL",
          maxBuffer: 1 << 26,
        },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
          settle({ code, output: `${stdout}${stderr}` });
        },
      );
    });
  }

  /** Starts `up` and does not wait; for tests that interrupt or kill it. */
  startUp(...flags: string[]): RunningCommand {
    return this.start(["up", "--yes", "--skip-preview", ...flags]);
  }

  /** Starts `preview` and does not wait. */
  startPreview(...flags: string[]): RunningCommand {
    return this.start(["preview", ...flags]);
  }

  /** Starts `destroy` and does not wait. */
  startDestroy(...flags: string[]): RunningCommand {
    return this.start(["destroy", "--yes", "--skip-preview", ...flags]);
  }

  private start(args: readonly string[]): RunningCommand {
    const child = spawn(this.cli.command, [...args, "--non-interactive", ...this.eventLog(args)], {
      cwd: this.folder,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return new RunningCommand(child);
  }

  /** The stack's outputs. */
  async outputs(): Promise<Record<string, unknown>> {
    const { output } = await this.run(["stack", "output", "--json", "--show-secrets"]);
    return z.record(z.string(), z.unknown()).parse(JSON.parse(output));
  }

  /** The state as the backend keeps it, without decrypting: as `stack export` prints it. */
  state(stackName = "test"): StackState {
    return stateSchema.parse(JSON.parse(this.stateText(stackName))).checkpoint.latest;
  }

  /** The text of the state's file. */
  stateText(stackName = "test"): string {
    return readFileSync(join(this.backend, ".pulumi", "stacks", this.project, `${stackName}.json`), "utf8");
  }

  /** The text of all that is kept on disk: the state with its backups and history, and the stack's configuration. */
  diskText(): string {
    const config = readdirSync(this.folder).filter((name) => name.endsWith(".yaml"));
    return [
      textsBelow(this.backend),
      ...config.map((name) => readFileSync(join(this.folder, name), "utf8")),
    ].join("\n");
  }

  resource(name: string, stackName = "test"): StateResource | undefined {
    return this.state(stackName).resources.find(
      (resource) => resource.urn.endsWith(`::${name}`) && resource.delete !== true,
    );
  }

  /** Looks once more through all that is kept, and removes everything this stack made on disk. */
  remove(): void {
    try {
      const written = readdirSync(this.folder).filter((name) => name.endsWith(".log"));
      expectNoSecret(this.accountSecrets, {
        "the state or its history": textsBelow(join(this.backend, ".pulumi")),
        ...Object.fromEntries(written.map((name) => [name, withoutDebugging(join(this.folder, name))])),
      });
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  /** The keys that commands call ICE with. */
  private get accountSecrets(): string[] {
    return ["ALICLOUD_SECRET_KEY", "ALICLOUD_SECURITY_TOKEN"].flatMap((name) => this.env[name] ?? []);
  }
}

const inlineRunner = join(__dirname, "inlineRunner.cjs");

const repository = resolve(__dirname, "..", "..");

const resourceSchema = z.looseObject({
  urn: z.string(),
  type: z.string(),
  id: z.string().optional(),
  delete: z.boolean().optional(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  initErrors: z.array(z.string()).optional(),
});
/** A new stack has none. */
const deploymentSchema = z
  .looseObject({ resources: z.array(resourceSchema).default([]) })
  .default({ resources: [] });
const stateSchema = z.looseObject({ checkpoint: z.looseObject({ latest: deploymentSchema }) });
export type StateResource = z.output<typeof resourceSchema>;
export type StackState = z.output<typeof deploymentSchema>;

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { Switches } from "./base/assumptions";
import { Callbacks } from "./callbacks/callbacks";
import { Clock } from "./base/clock";
import { JobControl } from "./control/jobControl";
import { Credentials } from "./sign/credentials";
import { errorText, systemCode } from "./base/errorText";
import { Faults } from "./call/faults";
import { ObjectFolder } from "./files/objectFolder";
import type { JobDeps, Pacing, Renderer } from "./jobs/jobDeps";
import { JobRules } from "./jobs/jobRules";
import { JobRunner } from "./jobs/jobRunner";
import { MediaAnalysis } from "./jobs/mediaAnalysis";
import { Slots } from "./jobs/slots";
import { Nonces } from "./sign/nonces";
import type { CompleteOptions } from "./options";
import { RequestLog } from "./call/requestLog";
import { buildServer } from "./call/server";
import { unusableFolder } from "./store/database";
import { openStore, type Store } from "./store/store";
import { Throttle } from "./call/throttle";

/** A running emulator. Everything a test can turn is on it. */
export class Emulator {
  /** Answers to come that go wrong. */
  readonly faults = new Faults();
  /** What ICE leaves open; `assumptions.set({ ... })` changes it. */
  readonly assumptions: Switches;
  /** Time as jobs see it; `clock.advance(ms)` moves it. Not kept over a restart. */
  readonly clock = new Clock();
  /** The keys that may call. */
  readonly credentials: Credentials;
  /** How long jobs take; may be changed at any time. */
  readonly pacing: Pacing;
  /** The calls so far. */
  readonly requests = new RequestLog();
  /** Jobs, to look at and to make them behave. */
  readonly jobs: JobControl;
  /** What receivers were told, and what became of it: `callbacks.list()`. */
  readonly callbacks: Callbacks;
  readonly dataDir: string;
  readonly region: string;

  private readonly store: Store;
  private readonly runner: JobRunner;
  private readonly analysis: MediaAnalysis;
  private readonly stopping = new AbortController();
  private server: FastifyInstance | undefined;
  private boundPort = 0;
  private stopped: Promise<void> | undefined;

  private constructor(
    private readonly options: CompleteOptions & { readonly dataDir: string },
    private readonly renderer: Renderer,
    private readonly afterStop: () => Promise<void>,
  ) {
    const { dataDir } = options;
    this.dataDir = dataDir;
    this.region = options.region;
    this.assumptions = new Switches(options.assumptions);
    const { accessKeyId, accessKeySecret, securityToken, policy } = options;
    this.credentials = new Credentials({ accessKeyId, accessKeySecret, securityToken, policy });
    this.pacing = { renderTimeMs: options.renderTimeMs };
    // Before the database, which nobody would close.
    makeFolders(dataDir);
    this.store = openStore(dataDir);
    const rules = new JobRules();
    this.callbacks = new Callbacks({
      ...{ store: this.store, clock: this.clock, switches: this.assumptions },
      ...{ callbackHosts: options.callbackHosts, ownUrl: () => this.url },
    });
    const jobDeps = this.jobDeps(rules);
    this.runner = new JobRunner(jobDeps);
    this.analysis = new MediaAnalysis(jobDeps);
    this.jobs = new JobControl(this.store.jobs, this.runner, rules, this.clock);
  }

  /** Opens the folder, takes up unfinished jobs, and listens. */
  static async start(
    options: CompleteOptions & { readonly dataDir: string },
    renderer: Renderer,
    afterStop: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Emulator> {
    const emulator = new Emulator(options, renderer, afterStop);
    try {
      await emulator.listen();
    } catch (error) {
      emulator.store.close();
      throw cantListen(error, options);
    }
    emulator.runner.resume();
    emulator.analysis.resume();
    emulator.callbacks.resume();
    return emulator;
  }

  /** `http://127.0.0.1:PORT`, or with the host it was told to listen on. */
  get url(): string {
    return `http://${urlHost(this.options.host)}:${this.port}`;
  }

  get port(): number {
    return this.boundPort;
  }

  /** Ends renders and connections and closes the folder. Unfinished jobs start again with the next start. Can be called twice. */
  stop(): Promise<void> {
    this.stopped ??= this.shutDown();
    return this.stopped;
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort(new Error("The emulator was stopped."));
    await this.server?.close();
    await this.runner.stop();
    await this.analysis.stop();
    await this.callbacks.stop();
    this.store.close();
    await this.afterStop();
  }

  private async listen(): Promise<void> {
    const { port, host, allowedHosts, region, dataDir, speed } = this.options;
    const { store, runner, analysis, renderer, clock, assumptions: switches } = this;
    const { credentials, faults, requests, pacing, jobs, callbacks } = this;
    const oss = this.objects("oss");
    const stopping = this.stopping.signal;
    const actions = {
      ...{ store, runner, analysis, renderer, clock, switches, region, oss },
      baseUrl: () => this.url,
    };
    this.server = await buildServer({
      api: {
        ...{ ...actions, faults, requests },
        authenticator: {
          credentials,
          nonces: new Nonces(),
          wallNow: () => clock.wallNow(),
          now: () => clock.now(),
        },
        throttle: new Throttle(),
        stopping,
      },
      control: { jobs, faults, switches, clock, pacing, requests, credentials, callbacks, actions },
      page: {
        ...{ jobs, faults, switches, pacing, requests, clock, oss, stopping },
        stores: store,
        about: { region, speed, dataDir },
      },
      allowedHosts,
      oss,
      uploadDir: join(dataDir, "uploads"),
    });
    this.boundPort = Number(new URL(await this.server.listen({ host, port })).port);
  }

  private jobDeps(rules: JobRules): JobDeps {
    const { store, clock, renderer, pacing, callbacks } = this;
    const { speed, parallelRenders, dataDir, renderLimitMs } = this.options;
    return {
      ...{ store, clock, rules, renderer, pacing, speed, callbacks, renderLimitMs },
      switches: this.assumptions,
      oss: this.objects("oss"),
      s3: this.objects("s3"),
      workDir: join(dataDir, "work"),
      slots: new Slots(parallelRenders),
    };
  }

  private objects(folder: "oss" | "s3"): ObjectFolder {
    return new ObjectFolder(join(this.options.dataDir, folder));
  }
}

function makeFolders(dataDir: string): void {
  try {
    for (const name of ["oss", "s3"]) mkdirSync(join(dataDir, name), { recursive: true });
  } catch (error) {
    throw unusableFolder(dataDir, error);
  }
}

/** What a caller on this machine writes for the address that is listened on. */
function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function cantListen(cause: unknown, { port, host }: CompleteOptions): unknown {
  switch (systemCode(cause)) {
    case "EADDRINUSE":
      return new Error(`The port ${port} is taken: choose another, or 0 for a free one.`, { cause });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Error(`This machine has no address ${host} to listen on.`, { cause });
    case "EACCES":
      return errorText(cause).startsWith("listen")
        ? new Error(`The port ${port} is not for everybody: choose one above 1023.`, { cause })
        : cause;
    default:
      return cause;
  }
}

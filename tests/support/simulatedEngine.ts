import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Clock } from "../../provider/src/base/clock";
import { verbsOf } from "./dynamicVerbsOf";
import { InitFailure } from "../../provider/src/hosts/dynamic/initFailure";
import { createRun } from "../../provider/src/run/createRun";
import { definedFields } from "../../provider/src/base/definedFields";

type Props = Readonly<Record<string, unknown>>;

/** A MediaProducingJob as a program writes it. */
export interface Film {
  readonly args: Props;
  readonly protect?: boolean;
  readonly secretArguments?: readonly string[];
  readonly createTimeout?: string;
  readonly updateTimeout?: string;
  /** Its name in an earlier program: the `aliases` option. */
  readonly alias?: string;
}

export interface Stored {
  readonly name: string;
  readonly id: string;
  readonly inputs: Props;
  readonly outputs: Props;
  readonly initErrors: readonly string[];
}

/** What a user sees of a command. */
export interface Report {
  readonly isOk: boolean;
  readonly errors: readonly string[];
  /** Every line of the log: info and warnings. */
  readonly log: readonly string[];
  /** What the live cell showed. */
  readonly status: readonly string[];
  /** Names of the resources that were created, replaced or updated. */
  readonly steps: readonly string[];
}

export interface UpOptions {
  /** Names to `--replace`. */
  readonly replace?: readonly string[];
  /** Aborts like Ctrl-C. */
  readonly cancelled?: AbortSignal;
  /** Called with each line of the log as it appears. */
  readonly onLine?: (line: string) => void;
  /** Called when a resource has failed, while the others go on. */
  readonly onError?: () => void;
}

export interface EngineOptions {
  readonly stack: string;
  readonly clock: Clock & { advance(delayMs: number): void };
  readonly config: Readonly<Record<string, string | undefined>>;
}

/** Between two commands of a user. */
const betweenCommandsMs = 10_000;

/**
 * Calls the verbs in the order and with the arguments that the engine does, each command with a run of its own as in a
 * process of its own; keeps the state. No more of the engine than that.
 */
export class SimulatedEngine {
  private resources: readonly Stored[] = [];
  private pendingDeletes: readonly Stored[] = [];

  constructor(private readonly options: EngineOptions) {}

  get state(): Readonly<Record<string, Stored>> {
    return Object.fromEntries(this.resources.map((stored) => [stored.name, stored]));
  }

  /** What came before is forgotten, as after a crash or a lost state file. */
  restore(snapshot: Snapshot): void {
    ({ resources: this.resources, pendingDeletes: this.pendingDeletes } = snapshot);
  }

  snapshot(): Snapshot {
    return { resources: this.resources, pendingDeletes: this.pendingDeletes };
  }

  urn(name: string): string {
    return `urn:pulumi:${this.options.stack}::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::${name}`;
  }

  /** `pulumi preview`: no create, no update. */
  preview(program: Readonly<Record<string, Film>>): Promise<Report> {
    return this.command({}, async (command) => {
      for (const [name, film] of Object.entries(program)) await this.plan(command, name, film, false);
    });
  }

  /** `pulumi up`. */
  up(program: Readonly<Record<string, Film>>, options: UpOptions = {}): Promise<Report> {
    return this.command(options, async (command) => {
      const steps: (() => Promise<void>)[] = [];
      for (const [name, film] of Object.entries(program)) {
        const isForced = options.replace?.includes(name) === true;
        const step = await this.plan(command, name, film, isForced);
        if (step !== undefined) steps.push(step);
      }
      if (command.errors.length === 0) await Promise.all(steps.map((step) => attempt(command, step)));
      if (command.errors.length > 0) return;
      const kept = new Set(Object.entries(program).flatMap(([name, { alias }]) => [name, alias]));
      const gone = this.resources.filter(({ name }) => !kept.has(name));
      await this.deleteAll(command, [...gone, ...this.pendingDeletes]);
    });
  }

  /** `pulumi refresh`: reads every entry, pending deletes as well, and diffs it. */
  refresh(): Promise<Report> {
    return this.command({}, async ({ verbs }) => {
      const entries = [...this.resources, ...this.pendingDeletes];
      for (const entry of entries) {
        const { id, props } = readSchema.parse(await verbs.read(entry.id, entry.outputs));
        const read = { ...entry, id, outputs: stored(props), initErrors: [] };
        const isIt = (other: Stored) => other === entry;
        this.resources = this.resources.map((other) => (isIt(other) ? read : other));
        this.pendingDeletes = this.pendingDeletes.map((other) => (isIt(other) ? read : other));
        await verbs.diff(id, entry.outputs, read.outputs);
      }
    });
  }

  /** `pulumi destroy`. */
  destroy(): Promise<Report> {
    return this.command({}, (command) =>
      this.deleteAll(command, [...this.pendingDeletes, ...this.resources]),
    );
  }

  /** Check and diff; the step that they lead to, if any. */
  private async plan(
    command: Command,
    name: string,
    film: Film,
    isForced: boolean,
  ): Promise<(() => Promise<void>) | undefined> {
    const { verbs } = command;
    const news = this.constructorInputs(name, film);
    const old = this.resources.find((entry) => entry.name === name || entry.name === film.alias);
    if (old === undefined || isForced) {
      const inputs = await checked(command, {}, news);
      return inputs && (() => this.create(command, name, inputs, old));
    }
    const inputs = await checked(command, old.inputs, news);
    if (inputs === undefined) return undefined;
    const { changes, replaces } = diffSchema.parse(await verbs.diff(old.id, old.outputs, inputs));
    if (replaces.length > 0) {
      command.steps.push(`${name} replace ${replaces.join(",")}`);
      const fresh = await checked(command, {}, news);
      return fresh && (() => this.create(command, name, fresh, old));
    }
    const isChanged = changes ?? !isDeepStrictEqual(old.inputs, inputs);
    if (isChanged || old.initErrors.length > 0) return () => this.update(command, name, inputs, old);
    this.put({ ...old, name, inputs }, old);
    return undefined;
  }

  private async create(
    command: Command,
    name: string,
    inputs: Props,
    old: Stored | undefined,
  ): Promise<void> {
    command.steps.push(`${name} create`);
    const settle = (id: string, outputs: Props, initErrors: readonly string[]) => {
      this.put({ name, id, inputs, outputs: stored(outputs), initErrors }, old);
      if (old !== undefined) this.pendingDeletes = [...this.pendingDeletes, old];
    };
    try {
      const { id, outs } = createSchema.parse(await command.verbs.create(inputs));
      settle(id, outs, []);
    } catch (error) {
      if (error instanceof InitFailure) settle(error.id, error.properties, error.reasons);
      throw error;
    }
  }

  private async update(command: Command, name: string, inputs: Props, old: Stored): Promise<void> {
    command.steps.push(`${name} update`);
    try {
      const { outs } = updateSchema.parse(await command.verbs.update(old.id, old.outputs, inputs));
      this.put({ name, id: old.id, inputs, outputs: stored(outs), initErrors: [] }, old);
    } catch (error) {
      if (error instanceof InitFailure) {
        this.put({ ...old, name, inputs, outputs: stored(error.properties), initErrors: error.reasons }, old);
      }
      throw error;
    }
  }

  private async deleteAll(command: Command, entries: readonly Stored[]): Promise<void> {
    for (const entry of entries) {
      await attempt(command, async () => {
        await command.verbs.delete(entry.id, entry.outputs);
        this.resources = this.resources.filter((other) => other !== entry);
        this.pendingDeletes = this.pendingDeletes.filter((other) => other !== entry);
      });
    }
  }

  private put(next: Stored, old: Stored | undefined): void {
    this.resources = [...this.resources.filter((other) => other !== old), next];
  }

  private async command(options: UpOptions, work: (command: Command) => Promise<void>): Promise<Report> {
    const { clock, config } = this.options;
    clock.advance(betweenCommandsMs);
    const log: string[] = [];
    const status: string[] = [];
    const say = (_urn: string, line: string) => {
      log.push(line);
      options.onLine?.(line);
    };
    const host = {
      log: {
        info: say,
        warn: say,
        status: (_urn: string, line: string) => void status.push(line),
        delivered: () => Promise.resolve(),
      },
      cancelled: options.cancelled ?? new AbortController().signal,
    };
    const run = createRun((key) => config[key], clock, host);
    const command: Command = { verbs: verbsOf(run), errors: [], steps: [], onError: options.onError };
    await attempt(command, () => work(command));
    const { errors, steps } = command;
    return { isOk: errors.length === 0, errors, log, status, steps };
  }

  /** What the class's constructor hands over. */
  private constructorInputs(name: string, film: Film): Props {
    const { args, protect = false, secretArguments = [], createTimeout, updateTimeout } = film;
    const timeouts = definedFields({ createTimeout, updateTimeout });
    const context = { urn: this.urn(name), name, protect, secretArguments, ...timeouts };
    return stored({ ...args, __context: context, __provider: "shell" });
  }
}

export interface Snapshot {
  readonly resources: readonly Stored[];
  readonly pendingDeletes: readonly Stored[];
}

interface Command {
  readonly verbs: ReturnType<typeof verbsOf>;
  readonly errors: string[];
  readonly steps: string[];
  readonly onError: (() => void) | undefined;
}

async function checked(command: Command, olds: Props, news: Props): Promise<Props | undefined> {
  const { inputs, failures } = checkSchema.parse(await command.verbs.check(olds, news));
  command.errors.push(...failures.map(({ reason }) => reason));
  return failures.length === 0 ? inputs : undefined;
}

async function attempt(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    command.errors.push(error instanceof Error ? error.message : String(error));
    command.onError?.();
  }
}

const props = z.record(z.string(), z.unknown());
const checkSchema = z.object({ inputs: props, failures: z.array(z.object({ reason: z.string() })) });
const diffSchema = z.object({ changes: z.boolean().optional(), replaces: z.array(z.string()) });
const createSchema = z.object({ id: z.string().min(1), outs: props });
const updateSchema = z.object({ outs: props });
const readSchema = z.object({ id: z.string(), props });

/** As the state file keeps it and later verbs get it: JSON, secrets in clear. */
function stored(outputs: Props): Props {
  return props.parse(unwrapped(outputs, "state"));
}

function unwrapped(value: unknown, path: string): unknown {
  if (value === undefined) throw new Error(`The engine hangs on the undefined at ${path}.`);
  if (Array.isArray(value)) return value.map((item, index) => unwrapped(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return value;
  if (secretKey in value && "value" in value) return unwrapped(value.value, path);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, unwrapped(field, `${path}.${name}`)]),
  );
}

/** How Pulumi writes a secret on the wire. */
const secretKey = "4dabf18193072939515e22adb298388d";

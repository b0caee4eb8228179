import { mediaProducingJobSet } from "../../provider/src/lifecycle/set/mediaProducingJobSet";
import { failedSetState } from "../../provider/src/lifecycle/set/setState";
import { readStoredSet } from "../../provider/src/lifecycle/set/storedSet";
import type { FilmResult } from "../../provider/src/lifecycle/set/storedFilm";
import type { Settled } from "../../provider/src/lifecycle/results";
import { type Verbs, verbsOn } from "../../provider/src/lifecycle/verbsOn";
import { type Life, type LifeOptions, withLife } from "./lifecycle";
import { runOn } from "./runOn";

type Props = Readonly<Record<string, unknown>>;

/** A set through its verbs, as a host calls them, each command in a run of its own. */
export interface SetLife {
  readonly life: Life;
  /** What the last command said. */
  readonly log: readonly string[];
  /** Refusals of a preview. */
  preview(args: Props): Promise<readonly string[]>;
  up(args: Props, options?: UpOptions): Promise<Up>;
  refresh(): Promise<void>;
  /** With deletionPolicy as it was stored. */
  destroy(): Promise<void>;
  /** The state is lost: the next `up` makes the set anew. */
  forget(): void;
  /** The last `up` was killed before the engine wrote its state: what was stored before stands. */
  loseUp(): void;
  /** As if the state of the failed set had been too large for an error. */
  pack(): void;
  results(): Readonly<Record<string, FilmResult>>;
  stored(): Settled;
  /** Calls of an operation, or of all, since the last command began. */
  calls(operation?: string): number;
}

export interface UpOptions {
  readonly secretArguments?: readonly string[];
  readonly cancelled?: AbortSignal;
  readonly protect?: boolean;
  /** The option customTimeouts. */
  readonly timeouts?: { readonly createMs?: number; readonly updateMs?: number };
}

export interface Up {
  readonly isOk: boolean;
  /** "unchanged", or what the engine would do. */
  readonly did: "created" | "updated" | "unchanged" | readonly string[];
  readonly reasons: readonly string[];
  /** Jobs that it made: what is paid for. */
  readonly newJobs: number;
}

export async function withSet(
  story: (set: SetLife) => Promise<void>,
  options: LifeOptions = {},
): Promise<void> {
  // The emulator counts by the wall clock, and the time of a life is simulated.
  const assumptions = { callsPerSecond: {}, ...options.emulator?.assumptions };
  await withLife({ ...options, emulator: { ...options.emulator, assumptions } }, async (life) => {
    await story(new RunningSet(life, options.config ?? {}));
  });
}

class RunningSet implements SetLife {
  readonly log: string[] = [];
  private settled: Settled | undefined;
  private before: Settled | undefined;
  private requestsBefore = 0;

  constructor(
    readonly life: Life,
    private readonly config: NonNullable<LifeOptions["config"]>,
  ) {}

  async preview(args: Props): Promise<readonly string[]> {
    const olds = this.settled?.state.outputs;
    return (await this.verbs().check(this.context(), { olds: this.olds(olds), news: args })).failures;
  }

  async up(args: Props, options: UpOptions = {}): Promise<Up> {
    this.before = this.settled;
    const verbs = this.verbs(options.cancelled);
    const context = this.context(options);
    const jobs = () => this.life.emulator.jobs.list().length;
    const before = jobs();
    const told = (did: Up["did"]): Up => {
      const { settled } = this;
      const reasons = settled?.kind === "notReady" && did !== "unchanged" ? settled.reasons : [];
      return { isOk: reasons.length === 0, did, reasons, newJobs: jobs() - before };
    };
    const olds = this.olds(this.settled?.state.outputs);
    const { inputs, failures } = await verbs.check(context, { olds, news: args });
    if (failures.length > 0) return { isOk: false, did: "unchanged", reasons: failures, newJobs: 0 };
    this.films = inputs["films"];
    if (this.settled === undefined) {
      this.settled = await verbs.create(context, inputs);
      return told("created");
    }
    const stored = this.asStored();
    const { changes, replaces = [] } = await verbs.diff(context, { stored, args: inputs });
    if (replaces.length > 0) return told(replaces);
    // The engine updates what failed to initialise, whatever diff says.
    if (changes !== true && this.settled.kind === "ready") return told("unchanged");
    this.settled = await verbs.update(context, { stored, args: inputs });
    return told("updated");
  }

  async refresh(): Promise<void> {
    const { id, state } = await this.verbs().read(this.context(), this.asStored());
    // What failed to initialise is forgotten by a refresh.
    this.settled = { kind: "ready", id, state };
  }

  async destroy(): Promise<void> {
    await this.verbs().delete(this.context(), this.asStored());
    this.settled = undefined;
  }

  forget(): void {
    this.settled = undefined;
  }

  loseUp(): void {
    this.settled = this.before;
  }

  pack(): void {
    const settled = this.stored();
    const { outputs } = settled.state;
    const { shared, films } = readStoredSet(this.asStored());
    const state = failedSetState({ args: outputs, region: this.life.emulator.region, shared, films }, 0);
    this.settled = { ...settled, state };
  }

  results(): Readonly<Record<string, FilmResult>> {
    const results: unknown = this.stored().state.outputs["results"];
    return isResults(results) ? results : {};
  }

  stored(): Settled {
    if (this.settled === undefined) throw new Error("There is no set.");
    return this.settled;
  }

  calls(operation?: string): number {
    const all = this.life.emulator.requests.list().slice(this.requestsBefore);
    return all.filter((request) => operation === undefined || request.operation === operation).length;
  }

  private films: unknown;

  /** The engine hands over old inputs, films included. */
  private olds(outputs: Props | undefined): Props | undefined {
    return outputs === undefined ? undefined : { ...outputs, films: this.films };
  }

  private asStored() {
    const { id, state } = this.stored();
    // As the engine keeps it: JSON.
    const kept: unknown = JSON.parse(JSON.stringify({ outputs: state.outputs, record: state.record }));
    if (!isKept(kept)) throw new Error("The state is no object.");
    return { id, ...kept };
  }

  private context({ secretArguments = [], protect = false, timeouts = {} }: UpOptions = {}) {
    return {
      urn: "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobSet::trailers",
      name: "trailers",
      protect,
      secretArguments,
      timeouts,
      waits: true,
    };
  }

  private verbs(cancelled?: AbortSignal): Verbs {
    this.log.length = 0;
    this.requestsBefore = this.life.emulator.requests.list().length;
    return verbsOn(runOn(this.life, this.config, this.log, cancelled), mediaProducingJobSet);
  }
}

function isResults(value: unknown): value is Readonly<Record<string, FilmResult>> {
  return typeof value === "object" && value !== null;
}

function isKept(value: unknown): value is { outputs: Props; record: unknown } {
  return typeof value === "object" && value !== null && "outputs" in value;
}

import { verbsOn } from "../../../provider/src/lifecycle/verbsOn";
import type { ResourceKind } from "../../../provider/src/lifecycle/resourceKind";
import type { Settled } from "../../../provider/src/lifecycle/results";
import { createRun } from "../../../provider/src/run/createRun";
import type { Run } from "../../../provider/src/run/run";
import type { Life } from "../../support/lifecycle";

export type Props = Readonly<Record<string, unknown>>;
/** Changes what a run asks ICE: a bug that is planted. */
export type Plant = (run: Run) => Run;

/** A resource beside the render under the engine: its state, and what the commands do to it. */
export class SiblingEngine {
  private state: Settled | undefined;
  private told: "unchanged" | "changed" = "changed";

  constructor(
    private readonly life: Life,
    private readonly kind: ResourceKind,
    private readonly name: string,
    private readonly plant: Plant,
  ) {}

  get stored(): Settled | undefined {
    return this.state;
  }

  /** What the last `up` did. */
  get lastUp(): "unchanged" | "changed" {
    return this.told;
  }

  /** The state file is lost. */
  forget(): void {
    this.state = undefined;
  }

  /** @param dies whether the engine is killed before it has written what came of it */
  async up(args: Props, dies: boolean): Promise<void> {
    const before = this.state;
    try {
      await this.apply(args);
    } finally {
      if (dies) this.state = before;
    }
  }

  async refresh(): Promise<void> {
    if (this.state === undefined) return;
    const { id, state } = await this.verbs().read(this.context(), storedOf(this.state));
    this.state = id === "" ? undefined : { ...this.state, id, state };
  }

  async destroy(): Promise<void> {
    if (this.state === undefined) return;
    await this.verbs().delete(this.context(), storedOf(this.state));
    this.state = undefined;
  }

  private async apply(args: Props): Promise<void> {
    const verbs = this.verbs();
    const context = this.context();
    const olds = this.state?.state.outputs;
    const { inputs, failures } = await verbs.check(context, { olds, news: args });
    if (failures.length > 0) throw new Error(failures.join(" "));
    this.told = "changed";
    if (this.state === undefined) {
      this.state = await verbs.create(context, inputs);
      return;
    }
    const stored = storedOf(this.state);
    const {
      changes,
      replaces = [],
      isDeletedFirst = false,
    } = await verbs.diff(context, { stored, args: inputs });
    if (replaces.length > 0) {
      await verbs.check(context, { olds: undefined, news: args });
      if (isDeletedFirst) {
        await verbs.delete(context, stored);
        this.state = undefined;
      }
      const made = await verbs.create(context, inputs);
      this.state = made;
      if (!isDeletedFirst) await verbs.delete(context, stored);
    } else if (changes === true || this.state.kind === "notReady") {
      this.state = await verbs.update(context, { stored, args: inputs });
    } else this.told = "unchanged";
  }

  /** Each command is a process of its own. */
  private verbs() {
    const { emulator, clock } = this.life;
    const settings: Readonly<Record<string, string>> = {
      "alicloud:accessKey": "emulator",
      "alicloud:secretKey": "emulator-secret",
      "alicloud-ice:region": emulator.region,
      "alicloud-ice:endpoint": emulator.url,
    };
    const quiet = () => undefined;
    const log = { info: quiet, warn: quiet, status: quiet, delivered: () => Promise.resolve() };
    const run = createRun((key) => settings[key], clock, { log, cancelled: new AbortController().signal });
    return verbsOn(this.plant(run), this.kind);
  }

  private context() {
    return {
      urn: `urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:Sibling::${this.name}`,
      name: this.name,
      protect: false,
      secretArguments: [],
      timeouts: {},
      waits: true,
    };
  }
}

function storedOf({ id, state }: Settled) {
  return { id, outputs: state.outputs, record: state.record };
}

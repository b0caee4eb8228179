import { once } from "../base/once";
import { checkRead } from "../timeline/check/checkTimeline";
import type { Finding } from "../timeline/check/finding";
import {
  type FilmSummary,
  type InspectOptions,
  maxDurationOf,
  summaryOf,
} from "../timeline/inspect/inspectTimeline";
import { layOut } from "../timeline/layout/layoutTimeline";
import { readTimeline } from "../timeline/layout/readTimeline";
import type { TimelineLayout } from "../timeline/layout/timelineLayout";
import type { ReadArgs } from "./readArgs";

type MaterialSeconds = NonNullable<InspectOptions["materialSeconds"]>;

/**
 * One film for all that judge it and tell of it: its timeline is read when the first of them asks, and laid out once for what
 * is known of its materials.
 */
export class LaidFilm {
  readonly #read = once(() => readTimeline(this.args.timeline));
  readonly #layouts = new Map<MaterialSeconds, TimelineLayout>();

  /** @param args in the API's letters */
  constructor(readonly args: Pick<ReadArgs, "timeline" | "outputMediaConfig">) {}

  /** What is wrong and what is doubtful in the timeline. */
  findings(region: string | undefined): Finding[] {
    const read = this.#read();
    const { maxDurationSeconds } = this;
    return read === undefined ? [] : checkRead(read, this.layout(), { region, maxDurationSeconds });
  }

  /** @param materialSeconds lengths of materials, where they are known */
  layout(materialSeconds: MaterialSeconds = nothingKnown): TimelineLayout {
    const known = materialSeconds.size === 0 ? nothingKnown : materialSeconds;
    const { maxDurationSeconds } = this;
    const laid =
      this.#layouts.get(known) ?? layOut(this.#read(), { materialSeconds: known, maxDurationSeconds });
    this.#layouts.set(known, laid);
    return laid;
  }

  /** @param known lengths and sizes of materials, as far as they are known */
  summary({ materialSeconds, materialSizes }: Omit<InspectOptions, "outputMediaConfig"> = {}): FilmSummary {
    const { outputMediaConfig } = this.args;
    return summaryOf(this.#read(), this.layout(materialSeconds), { outputMediaConfig, materialSizes });
  }

  private get maxDurationSeconds(): number | undefined {
    return maxDurationOf(this.args.outputMediaConfig);
  }
}

const nothingKnown: MaterialSeconds = new Map();

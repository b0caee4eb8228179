import { DEFAULT_ASSUMPTIONS, type Switches } from "../base/assumptions";
import type { JobControl } from "../control/jobControl";
import type { Fault, FaultEffect, Faults } from "../call/faults";
import type { Pacing } from "../jobs/jobDeps";
import type { Controls, FaultRow } from "./wire";

export interface ControlSources {
  readonly jobs: JobControl;
  readonly faults: Faults;
  readonly switches: Switches;
  readonly pacing: Pacing;
}

/** What was turned, as the page shows it. */
export function controlsOf({ jobs, faults, switches, pacing }: ControlSources): Controls {
  const current: Readonly<Record<string, unknown>> = { ...switches.current };
  return {
    faults: faults.list().map(faultRow),
    switches: Object.entries(DEFAULT_ASSUMPTIONS).map(([name, usual]) => ({
      name,
      value: textOf(current[name]),
      usual: textOf(usual),
    })),
    isHeld: jobs.isHeld,
    failuresToCome: jobs.failuresToCome,
    renderTimeMs: pacing.renderTimeMs,
  };
}

function faultRow({ operation, when, effect, hits, times, probability, skip }: Fault): FaultRow {
  return {
    operation,
    when,
    effect: effectText(effect),
    hits,
    times: times === "always" ? undefined : times,
    probability,
    skip,
  };
}

function effectText(effect: FaultEffect): string {
  switch (effect.kind) {
    case "delay":
      return `delay of ${effect.ms} ms`;
    case "error":
      return `error ${effect.status} ${effect.code}`;
    case "html":
      return `HTML page with ${effect.status}`;
    default:
      return effect.kind;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

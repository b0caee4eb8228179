import type { Run } from "../../provider/src/run/run";
import { createRun } from "../../provider/src/run/createRun";
import type { Life, LifeOptions } from "./lifecycle";

/**
 * One run of the provider on an emulator, in simulated time: for verbs that the simulated engine does not call.
 *
 * @param lines get what the run says of resources
 */
export function runOn(
  { emulator, clock }: Life,
  config: LifeOptions["config"] = {},
  lines: string[] = [],
  cancelled = new AbortController().signal,
): Run {
  const settings: Readonly<Record<string, string | undefined>> = {
    "alicloud:accessKey": "emulator",
    "alicloud:secretKey": "emulator-secret",
    "alicloud-ice:region": emulator.region,
    "alicloud-ice:endpoint": emulator.url,
    "alicloud-ice:progress": "lines",
    ...config,
  };
  const say = (_urn: string, message: string) => void lines.push(message);
  const log = { info: say, warn: say, status: () => undefined, delivered: () => Promise.resolve() };
  return createRun((key) => settings[key], clock, { log, cancelled });
}

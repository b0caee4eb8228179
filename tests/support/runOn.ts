import type { Run } from "../../provider/src/run/run";
import { createRun } from "../../provider/src/run/createRun";
import type { Life } from "./lifecycle";

/** One run of the provider on an emulator, in simulated time: for verbs that the simulated engine does not call. */
export function runOn({ emulator, clock }: Life, config: Readonly<Record<string, string>> = {}): Run {
  const settings: Readonly<Record<string, string>> = {
    "alicloud:accessKey": "emulator",
    "alicloud:secretKey": "emulator-secret",
    "alicloud-ice:region": emulator.region,
    "alicloud-ice:endpoint": emulator.url,
    "alicloud-ice:progress": "lines",
    ...config,
  };
  const silent = () => undefined;
  const log = { info: silent, warn: silent, status: silent, delivered: () => Promise.resolve() };
  return createRun((key) => settings[key], clock, { log, cancelled: new AbortController().signal });
}

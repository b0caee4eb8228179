import { systemClock } from "../../base/clock";
import { mediaInfo } from "../../lifecycle/mediaInfo/mediaInfo";
import type { Props } from "../../lifecycle/props";
import type { ResourceKind } from "../../lifecycle/resourceKind";
import { template } from "../../lifecycle/template/template";
import { verbsOn } from "../../lifecycle/verbsOn";
import type { ReadConfig } from "../../run/config";
import { createRun } from "../../run/createRun";
import { programError } from "./programError";
import { programLog } from "./programLog";

const kinds = { MediaInfo: mediaInfo, Template: template } as const satisfies Readonly<
  Record<string, ResourceKind>
>;

/** One look at an object of ICE from inside a program: the same as that of the resource's `get`. */
export async function lookUp(
  type: keyof typeof kinds,
  id: string,
  where: Props,
  read: ReadConfig,
): Promise<Props> {
  const run = createRun(read, systemClock, { log: programLog, cancelled: new AbortController().signal });
  const context = { urn: "", name: id, protect: false, secretArguments: [], timeouts: {}, waits: false };
  const outputs = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
  try {
    const found = await verbsOn(run, kinds[type]).read(context, { id, outputs, record: undefined });
    return found.state.outputs;
  } catch (error) {
    throw programError(error instanceof Error ? error.message : String(error));
  }
}

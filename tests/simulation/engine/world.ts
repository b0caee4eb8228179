import { IceModel } from "../ice/iceModel";
import { OddReplies } from "../ice/oddities";
import type { Switches } from "../ice/switches";
import { Random } from "../random";
import { VirtualTime } from "../time/virtualTime";
import type { Coverage } from "../schedule/coverage";
import type { Plant } from "../plants/plant";
import { type History, newHistory } from "./history";
import type { EngineState } from "./engineState";
import { Throttle } from "./throttle";

/** Everything of one schedule: time, ICE, the engine's state, and what happened. */
export interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly ice: IceModel;
  readonly throttle: Throttle;
  readonly oddReplies: OddReplies;
  readonly history: History;
  readonly coverage: Coverage;
  /** A bug put into the provider on purpose. */
  readonly plant: Plant;
  readonly stacks: Readonly<Record<StackName, Stack>>;
  /** Aborted when all is judged: what processes that died still wait for would be kept by Node for ever. */
  readonly over: AbortController;
}

/** One stack, another one of the same project, and the first one with a state of its own, as a second checkout has it. */
export const stackNames = ["test", "other", "second checkout"] as const;
export type StackName = (typeof stackNames)[number];

/** A stack with its state. */
export interface Stack {
  readonly label: StackName;
  /** As the URNs of its resources have it. */
  readonly name: string;
  state: EngineState;
}

/** 1 January 2026. */
const startMs = Date.UTC(2026, 0, 1);

export function newWorld(seed: number, switches: Switches, coverage: Coverage, plant: Plant): World {
  const time = new VirtualTime(startMs);
  return {
    time,
    random: new Random(seed),
    ice: new IceModel(time, switches),
    oddReplies: new OddReplies(switches.oddities),
    throttle: new Throttle(time, switches.callsPerSecond),
    history: newHistory(),
    coverage,
    plant,
    stacks: {
      test: newStack("test", "test"),
      other: newStack("other", "other"),
      "second checkout": newStack("second checkout", "test"),
    },
    over: new AbortController(),
  };
}

function newStack(label: StackName, name: string): Stack {
  return { label, name, state: { entries: [] } };
}

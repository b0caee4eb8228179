import type { IceApi, IceCall } from "../../../provider/src/ice/api";
import type { Run } from "../../../provider/src/run/run";
import type { Plant } from "./siblingEngine";
import type { SiblingInvariant } from "./siblingSchedule";

/** A bug, and what must notice it. */
export interface PlantedBug {
  readonly plant: Plant;
  readonly breaks: SiblingInvariant;
}

type Change = <T>(call: IceCall<T>) => IceCall<T>;

/** The run with other calls. */
const calling =
  (change: Change, alter: (ice: IceApi) => Partial<IceApi> = () => ({})): Plant =>
  (run: Run) => ({
    ...run,
    connect(region, endpoint) {
      const { ice, ...others } = run.connect(region, endpoint);
      const changed = { call: <T>(call: IceCall<T>, signal: AbortSignal) => ice.call(change(call), signal) };
      return { ...others, ice: { ...ice, ...changed, ...alter(ice) } };
    },
  });

const without =
  (operation: string, ...names: readonly string[]): Change =>
  (call) => {
    if (call.operation !== operation) return call;
    const query = Object.entries(call.query ?? {}).filter(([name]) => !names.includes(name));
    return { ...call, query: Object.fromEntries(query) };
  };

export const siblingPlants: Readonly<Record<string, PlantedBug>> = {
  "a material without token and ReferenceId": {
    plant: calling(without("RegisterMediaInfo", "ClientToken", "ReferenceId")),
    breaks: "allEndsWell",
  },
  "a batch without token and mark": {
    plant: calling(without("SubmitBatchMediaProducingJob", "ClientToken", "UserData")),
    breaks: "oneObject",
  },
  "a template that is looked for under another name": {
    plant: calling((call) =>
      call.operation === "ListTemplates" ? { ...call, query: { ...call.query, Keyword: "none" } } : call,
    ),
    breaks: "oneObject",
  },
  "a template's config that is never changed": {
    plant: calling((call) => (call.operation === "UpdateTemplate" ? { ...call, body: {} } : call)),
    breaks: "quietUpChangesNothing",
  },
  "a material that is taken for unregistered": {
    plant: calling(
      (call) => call,
      () => ({ deleteMediaInfos: () => Promise.resolve({ forbidden: [], ignored: [] }) }),
    ),
    breaks: "goesWithItsResource",
  },
};

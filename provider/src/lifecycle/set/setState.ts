import { phaseOf } from "../../job/status";
import type { Props } from "../props";
import type { ResourceState, SecretFields } from "../results";
import { mostFailedBytes, writePackedRecord } from "./packedRecord";
import type { StoredFilm } from "./storedFilm";
import { resultsOf, writeSetRecord } from "./storedSet";

export interface SetToStore {
  /** The arguments, or the outputs as they were. */
  readonly args: Props;
  readonly region: string | undefined;
  /** Names the shared arguments that the films were rendered with. */
  readonly shared: string;
  readonly films: ReadonlyMap<string, StoredFilm>;
  /** The record that is stored. */
  readonly before?: unknown;
}

/**
 * The state of a set. The outputs hold no document: these stay in the inputs. What is told of a film that has secrets may
 * repeat them, and is stored encrypted; of the other films it is not.
 */
export function setState({ args, region, shared, films, before }: SetToStore): ResourceState {
  const all = [...films];
  const isAllThere = all.every(
    ([, { result, record }]) =>
      phaseOf(result.status) === "success" &&
      record.isFilmInDoubt !== true &&
      (result.unmetExpectations ?? []).length === 0,
  );
  const urls = all.map(([key, { result }]): [string, string] => [key, result.mediaUrl ?? ""]);
  return {
    outputs: {
      ...settingsIn(args, region),
      results: resultsOf(films),
      ...(isAllThere && { mediaUrls: Object.fromEntries(urls) }),
    },
    record: writeSetRecord(shared, films, before),
    secretOutputs: [],
    isRecordSecret: false,
    secretFields: secretFieldsOf(films),
    bulk: { asText: ["results"], derived: ["mediaUrls"] },
  };
}

/**
 * The same of a set that is not ready. Its state travels to the engine as part of an error, which takes so much and no more:
 * where that would be passed, the record holds all that is known in packed form, and the outputs tell of no film until the
 * next `up` succeeds.
 */
export function failedSetState(set: SetToStore, mostBytes = mostFailedBytes): ResourceState {
  const state = setState(set);
  if (bytesOf(state.outputs) + bytesOf(state.record) <= mostBytes) return state;
  const { args, region, shared, films } = set;
  return {
    outputs: settingsIn(args, region),
    record: writePackedRecord(shared, films),
    secretOutputs: [],
    isRecordSecret: [...films.values()].some(({ record }) => record.isSecret === true),
  };
}

function settingsIn(args: Props, region: string | undefined): Props {
  const rest = Object.entries(args).filter(([name]) => !["films", "mediaUrls", "results"].includes(name));
  return { ...Object.fromEntries(rest), ...(region !== undefined && { region }) };
}

function secretFieldsOf(films: ReadonlyMap<string, StoredFilm>): SecretFields {
  const keys = [...films].flatMap(([key, { record }]) => (record.isSecret === true ? [key] : []));
  return keys.length === 0 ? {} : { results: keys, mediaUrls: keys, films: keys };
}

function bytesOf(value: object | undefined): number {
  return Buffer.byteLength(JSON.stringify(value ?? {}));
}

import { PropertyDiff } from "@pulumi/pulumi/proto/provider_pb.js";
import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../lifecycle/props";

/** More places than these tell a reader nothing. */
const mostPlaces = 200;

/**
 * The places, inside an argument that renders again, that differ: e.g. `timeline.VideoTracks[0].VideoTrackClips[1].In`. What
 * renders again and is no argument is named as it is.
 */
export function detailedDiff(
  olds: Props,
  news: Props,
  replaces: readonly string[],
): ReadonlyMap<string, PropertyDiff> {
  return new Map(
    replaces.flatMap((name) => {
      const found = differences(name, olds[name], news[name]);
      const isTold = found.length > 0 && found.length <= mostPlaces;
      const places: Place[] = isTold ? found : [{ path: name, kind: "update" }];
      return places.map(({ path, kind }) => [path, propertyDiff(kind, name in news)] as const);
    }),
  );
}

type Difference = "add" | "delete" | "update";

interface Place {
  readonly path: string;
  readonly kind: Difference;
}

function differences(path: string, older: unknown, newer: unknown): Place[] {
  if (isDeepStrictEqual(older, newer)) return [];
  if (older === undefined) return [{ path, kind: "add" }];
  if (newer === undefined) return [{ path, kind: "delete" }];
  if (Array.isArray(older) && Array.isArray(newer)) {
    const [its, others]: [readonly unknown[], readonly unknown[]] = [older, newer];
    return Array.from({ length: Math.max(its.length, others.length) }, (_, index) =>
      differences(`${path}[${index}]`, its[index], others[index]),
    ).flat();
  }
  if (isObject(older) && isObject(newer)) {
    const keys = new Set([...Object.keys(older), ...Object.keys(newer)]);
    return [...keys].flatMap((key) => differences(`${path}${step(key)}`, older[key], newer[key]));
  }
  return [{ path, kind: "update" }];
}

function step(key: string): string {
  return /^[A-Za-z_]\w*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function isObject(value: unknown): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function propertyDiff(kind: Difference, isInput: boolean): PropertyDiff {
  const { ADD_REPLACE, DELETE_REPLACE, UPDATE_REPLACE } = PropertyDiff.Kind;
  const told = new PropertyDiff();
  told.setKind({ add: ADD_REPLACE, delete: DELETE_REPLACE, update: UPDATE_REPLACE }[kind]);
  told.setInputdiff(isInput);
  return told;
}

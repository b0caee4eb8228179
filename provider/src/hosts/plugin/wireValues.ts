import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { unknownMarker } from "../../inputs/unknowns";
import type { Props } from "../../lifecycle/props";
import { isHidden, readSecret, recordKey } from "../stateKeys";

/** Properties as the engine sent them, and as the lifecycle reads them. */
export interface WireProps {
  /** With the marks of secrets where they were; without what is hidden. */
  readonly marked: Props;
  /** Secrets in clear, and one marker for what is not known yet. */
  readonly plain: Props;
  /** Names of the properties that are, or hold, a secret. */
  readonly secretNames: readonly string[];
  /** What a state keeps of a render. */
  readonly record: unknown;
  /** Whether it holds what only the dynamic provider leaves in a state. */
  readonly isOfDynamicProvider: boolean;
}

/** One for each type of value that may be unknown. */
const unknowns: readonly string[] = [
  unknownMarker,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];

export function readWire(struct: Struct | undefined): WireProps {
  const entries = Object.entries<unknown>(struct?.toJavaScript() ?? {});
  const shown = entries.filter(([name]) => !isHidden(name));
  const hidden = Object.fromEntries(entries.filter(([name]) => isHidden(name)));
  return {
    marked: Object.fromEntries(shown),
    plain: Object.fromEntries(shown.map(([name, value]) => [name, plain(value)])),
    secretNames: shown.flatMap(([name, value]) => (holdsSecret(value) ? [name] : [])),
    record: plain(hidden[recordKey]),
    isOfDynamicProvider: "__provider" in hidden || "__context" in hidden,
  };
}

/** A value with its secrets in clear. */
export function plain(value: unknown): unknown {
  if (typeof value === "string") return unknowns.includes(value) ? unknownMarker : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const found = readSecret(value);
  if (found !== undefined) return plain(found.value);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}

export function holdsSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return readSecret(value) !== undefined || Object.values(value).some(holdsSecret);
}

import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { plainJson } from "../../base/plainJson";
import type { Props } from "../../lifecycle/props";
import type { ResourceState } from "../../lifecycle/results";
import { hiddenRecord, secret, withSecretFields } from "../stateKeys";
import { holdsSecret } from "./wireValues";

/** A state as the engine stores it: arguments keep their secrets where they were, what repeats them is one as a whole. */
export function wireState(state: ResourceState, given: Props): Struct {
  const { outputs, secretOutputs, secretFields } = state;
  const marked = (name: string, value: unknown) => {
    const written = given[name];
    if (holdsSecret(written)) return written;
    return secretOutputs.includes(name) && written === undefined ? secret(value) : value;
  };
  return toStruct({
    ...Object.fromEntries(
      Object.entries(withSecretFields(plainJson(outputs), secretFields)).map(([name, value]) => [
        name,
        marked(name, value),
      ]),
    ),
    ...hiddenRecord(state),
  });
}

export function toStruct(props: Props): Struct {
  return Struct.fromJavaScript(wireObject(props));
}

type WireObject = Parameters<typeof Struct.fromJavaScript>[0];
type WireValue = WireObject[string];

function wireObject(value: object): WireObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]: [string, unknown]) =>
      field === undefined ? [] : [[key, wireValue(field)]],
    ),
  );
}

/** Plain JSON is all that leaves. */
function wireValue(value: unknown): WireValue {
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(wireValue);
  if (typeof value === "object" && value !== null) return wireObject(value);
  return null;
}

import type { Props } from "../../../provider/src/lifecycle/props";

const secretKey = "4dabf18193072939515e22adb298388d";

/** Properties on their way to the provider: a copy, as plain data. */
export function toWire(props: Props): Props {
  return asProps(JSON.parse(JSON.stringify(props)));
}

/**
 * Properties as they come from the provider: secrets unwrapped; and as they are stored in clear.
 *
 * @throws Error for an undefined anywhere: the SDK dies of it, and the deployment hangs
 */
export function fromWire(props: Props): { outputs: Props; clear: Props } {
  refuseUndefined(props, "");
  return { outputs: asProps(copy(props, (value) => value)), clear: asProps(copy(props, () => "[secret]")) };
}

/** A copy as plain data, in which something stands for each secret. */
function copy(value: unknown, ofSecret: (value: unknown) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return copy(ofSecret(value.value), ofSecret);
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item, ofSecret));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => [name, copy(field, ofSecret)]),
  );
}

function asProps(value: unknown): Props {
  if (isProps(value)) return value;
  throw new Error("Properties are an object.");
}

function isProps(value: unknown): value is Props {
  return typeof value === "object" && value !== null;
}

function isSecret(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && secretKey in value && "value" in value;
}

function refuseUndefined(value: unknown, path: string): void {
  if (value === undefined)
    throw new Error(`The state holds an undefined at ${path}: the deployment would hang.`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) refuseUndefined(inner, `${path}.${key}`);
}

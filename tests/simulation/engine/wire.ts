import type { Props } from "../../../provider/src/lifecycle/props";

const secretKey = "4dabf18193072939515e22adb298388d";

/** Properties on their way to the provider: a copy, as plain data. */
export function toWire(props: Props): Props {
  return asProps(plainCopy(props));
}

/** As JSON takes it there and back. Long texts, of which states are full, are not written for it. */
function plainCopy(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => plainCopy(item) ?? null);
  if (Object.getPrototypeOf(value) !== Object.prototype) return JSON.parse(JSON.stringify(value));
  return isProps(value) ? eachField(value, plainCopy) : value;
}

/** A copy with other values, without those that are undefined. */
function eachField(props: Props, change: (value: unknown) => unknown): Props {
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(props)) {
    const changed = change(props[name]);
    if (changed !== undefined) made[name] = changed;
  }
  return made;
}

/**
 * Properties as they come from the provider: secrets unwrapped; and as they are stored in clear.
 *
 * @throws Error for an undefined anywhere: the SDK dies of it, and the deployment hangs
 */
export function fromWire(props: Props): { outputs: Props; clear: Props } {
  const secrets: unknown[] = [];
  const open = (value: unknown) => {
    secrets.push(value);
    return value;
  };
  const outputs = asProps(copy(props, open, props));
  const clear = secrets.length === 0 ? outputs : asProps(copy(props, () => "[secret]", props));
  return { outputs, clear };
}

/** A copy as plain data, in which something stands for each secret. */
function copy(value: unknown, ofSecret: (value: unknown) => unknown, whole: Props): unknown {
  if (value === undefined)
    throw new Error(`The state holds an undefined at ${pathOfUndefined(whole)}: the deployment would hang.`);
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return copy(ofSecret(value.value), ofSecret, whole);
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item, ofSecret, whole));
  return isProps(value) ? eachField(value, (field) => copy(field, ofSecret, whole)) : value;
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

function pathOfUndefined(value: unknown): string | undefined {
  if (value === undefined) return "";
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOfUndefined(inner);
    if (path !== undefined) return `.${key}${path}`;
  }
  return undefined;
}

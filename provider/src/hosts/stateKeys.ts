import type { ResourceState } from "../lifecycle/results";

/** The hidden output that keeps what later runs compare with. */
export const recordKey = "__render";

/** How Pulumi writes on the wire what is more than JSON. */
export const wireSignature = "4dabf18193072939515e22adb298388d";
const secretValue = "1b47061264138c4ac30d75fd1eb44270";

/** A value that is stored encrypted. */
export function secret(value: unknown): object {
  return { [wireSignature]: secretValue, value };
}

/** Values whose objects have some secret fields, by the names of both. */
export function withSecretFields(
  values: object,
  secretFields: Readonly<Record<string, readonly string[]>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => {
      const keys = new Set(secretFields[name]);
      if (keys.size === 0 || typeof value !== "object" || value === null) return [name, value];
      const fields = Object.entries(value).map(([key, field]: [string, unknown]) => [
        key,
        keys.has(key) ? secret(field) : field,
      ]);
      return [name, Object.fromEntries(fields)];
    }),
  );
}

/** What a state keeps of a resource beside its outputs, as the engine takes it. */
export function hiddenRecord({
  record,
  isRecordSecret,
  secretFields,
}: Pick<ResourceState, "record" | "isRecordSecret" | "secretFields">): Record<string, unknown> {
  if (record === undefined) return {};
  return { [recordKey]: isRecordSecret ? secret(record) : withSecretFields(record, secretFields) };
}

/** What a secret on the wire holds; undefined for any other value. */
export function readSecret(value: object): { readonly value: unknown } | undefined {
  if (Reflect.get(value, wireSignature) !== secretValue) return undefined;
  return { value: Reflect.get(value, "value") };
}

/** Hidden properties start with two underscores; the engine does not show them. */
export function isHidden(name: string): boolean {
  return name.startsWith("__");
}

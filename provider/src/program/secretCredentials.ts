import * as pulumi from "@pulumi/pulumi";

type Inputs = Readonly<Record<string, unknown>>;

const credentialKey = /^(accessKeyId|accessKeySecret|securityToken)$/iu;

/** Marks the credentials inside outputMediaConfig as secrets, so that the state never shows those of an S3 target. */
export function withSecretCredentials(inputs: Inputs): Inputs {
  const config = inputs["outputMediaConfig"];
  if (config === undefined || config === null) return inputs;
  return { ...inputs, outputMediaConfig: isPlainObject(config) ? markKeys(config) : markWhole(config) };
}

/** The inputs without credentials that are secrets of their own. */
export function withoutCredentials(inputs: Inputs): Inputs {
  const config = inputs["outputMediaConfig"];
  if (!isPlainObject(config)) return inputs;
  const rest = Object.entries(config).filter(([key]) => !credentialKey.test(key));
  return { ...inputs, outputMediaConfig: Object.fromEntries(rest) };
}

function markKeys(config: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      credentialKey.test(key) && value !== undefined ? pulumi.secret(value) : value,
    ]),
  );
}

/** A JSON text, or a value that is not there yet. */
function markWhole(config: unknown): pulumi.Output<unknown> {
  const resolved: pulumi.Output<unknown> = pulumi.output(config);
  return resolved.apply((value): pulumi.Output<unknown> =>
    holdsCredentials(value) ? pulumi.secret(value) : pulumi.output(value),
  );
}

function holdsCredentials(value: unknown): boolean {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /"(accessKeyId|accessKeySecret|securityToken)"/iu.test(text);
}

function isPlainObject(value: unknown): value is Inputs {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof Promise) &&
    !pulumi.Output.isInstance(value)
  );
}

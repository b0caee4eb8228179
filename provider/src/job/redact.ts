import { safeText } from "../base/display";

type Args = Readonly<Record<string, unknown>>;

/** Words this short are no secrets, and everywhere. */
const shortestSecret = 4;
const credentialKey = /^(accessKeyId|accessKeySecret|securityToken)$/iu;

/**
 * Text without any of the texts that secret arguments hold, or that are credentials of the output, however the one who
 * repeats them has quoted them.
 */
export function redact(text: string, args: Args, secretArguments: readonly string[]): string {
  const secrets = [
    ...secretArguments.flatMap((name) => textsIn(args[name])),
    ...credentialsIn(args["outputMediaConfig"]),
  ].filter((secret) => secret.length >= shortestSecret);
  const written = [...new Set(secrets.flatMap(waysToWrite))].sort((a, b) => b.length - a.length);
  return written.reduce((redacted, secret) => redacted.replaceAll(secret, "(secret)"), text);
}

/** As it is, inside JSON, inside JSON inside JSON, inside an address, and as our own sentences show it. */
function waysToWrite(secret: string): string[] {
  const inJson = quoted(secret);
  const plain = [secret, inJson, quoted(inJson), encodeURIComponent(secret)];
  return [...plain, ...plain.map(safeText)].filter((way) => way.length >= shortestSecret);
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value, ...textsIn(parsed(value))];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function credentialsIn(config: unknown): string[] {
  const document = typeof config === "string" ? parsed(config) : config;
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => (credentialKey.test(key) ? textsIn(value) : []));
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}

import type { ReadConfig } from "../../run/config";
import type { Props } from "../../lifecycle/props";
import { nameIn } from "../../base/urn";

/** Configuration that is a credential. */
export const credentialKeys = ["accessKey", "secretKey", "securityToken"];

/**
 * The configuration of the provider that a program has without asking for one: what the stack says now, in the environment that
 * the engine starts a plugin in. Its state keeps what it was configured with, and a later command hands that over again: keys
 * that were changed since would come back, so none of them goes there.
 */
export function isDefaultProvider(urn: string): boolean {
  return nameIn(urn).startsWith("default");
}

/** By names without a namespace: a plugin sees its own alone. In the environment they have stood with it and without. */
export function configurationReader(given: Props, env: NodeJS.ProcessEnv = process.env): ReadConfig {
  const ofStack = stackConfiguration(env["PULUMI_CONFIG"]);
  return (key) => {
    const name = key.slice(key.indexOf(":") + 1);
    return text(given[name]) ?? text(ofStack[name]) ?? text(ofStack[`alicloud-ice:${name}`]);
  };
}

export function withoutCredentials(given: Props): Props {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !credentialKeys.includes(name)));
}

function stackConfiguration(written: string | undefined): Props {
  try {
    const parsed: unknown = JSON.parse(written ?? "{}");
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

import { z } from "zod";
import type { CredentialSource } from "./credentialSource";
import { defaultCallsPerSecond } from "./ice/rateBudget";
import { PlainError } from "./plainError";

/** What the stack's configuration and the environment say; the resource's own arguments win over it. */
export interface ProviderConfig {
  readonly region: string | undefined;
  /** "host[:port]" or "http(s)://host[:port]". */
  readonly endpoint: string | undefined;
  readonly progress: "live" | "lines" | "off";
  /** How many calls a run makes to ICE in one second at most. */
  readonly callsPerSecond: number;
  /** The longest film that may be rendered. */
  readonly maxOutputMinutes: number | undefined;
  readonly credentials: CredentialSource;
}

/** Reads one key of the stack configuration, e.g. "alicloud:region". */
export type ReadConfig = (key: string) => string | undefined;

/**
 * The configuration in force. The only reader of the environment in this package.
 *
 * @throws Error in plain words when a key holds something unreadable.
 * @see https://www.pulumi.com/registry/packages/alicloud/installation-configuration/ the keys shared with @pulumi/alicloud
 */
export function readProviderConfig(read: ReadConfig, env: NodeJS.ProcessEnv = process.env): ProviderConfig {
  const fromEnv = (...names: string[]) => firstNonEmpty(names.map((name) => env[name]));
  return {
    region: firstNonEmpty([
      read("alicloud-ice:region"),
      read("alicloud:region"),
      fromEnv("ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"),
    ]),
    endpoint: firstNonEmpty([read("alicloud-ice:endpoint"), fromEnv("ALICLOUD_ICE_ENDPOINT")]),
    progress: progressOf(read("alicloud-ice:progress"), env),
    callsPerSecond: callsPerSecondOf(read("alicloud-ice:callsPerSecond")),
    maxOutputMinutes: maxOutputMinutesOf(read("alicloud-ice:maxOutputMinutes")),
    credentials: credentialsOf(read, fromEnv),
  };
}

function progressOf(written: string | undefined, env: NodeJS.ProcessEnv): ProviderConfig["progress"] {
  const parsed = z.enum(["auto", "lines", "off"]).safeParse(written ?? "auto");
  if (!parsed.success) {
    throw new PlainError(
      `The configuration alicloud-ice:progress is "${written ?? ""}"; write auto, lines or off.`,
    );
  }
  if (parsed.data !== "auto") return parsed.data;
  return env["CI"] === undefined || env["CI"] === "" || env["CI"] === "false" ? "live" : "lines";
}

function callsPerSecondOf(written: string | undefined): number {
  const parsed = z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .safeParse(written ?? defaultCallsPerSecond);
  if (parsed.success) return parsed.data;
  throw new PlainError(
    `The configuration alicloud-ice:callsPerSecond is "${written ?? ""}"; write a whole number from 1 to 1000.`,
  );
}

function maxOutputMinutesOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const parsed = z.coerce.number().positive().safeParse(written);
  if (parsed.success) return parsed.data;
  throw new PlainError(
    `The configuration alicloud-ice:maxOutputMinutes is "${written}"; write a number of minutes above 0.`,
  );
}

const assumeRoleSchema = z.object({
  roleArn: z.string().min(1),
  sessionName: z.string().optional(),
  policy: z.string().optional(),
  externalId: z.string().optional(),
  sessionExpiration: z.coerce.number().optional(),
});

function credentialsOf(
  read: ReadConfig,
  fromEnv: (...names: string[]) => string | undefined,
): CredentialSource {
  const accessKeyId = firstNonEmpty([
    read("alicloud:accessKey"),
    fromEnv("ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"),
  ]);
  const accessKeySecret = firstNonEmpty([
    read("alicloud:secretKey"),
    fromEnv("ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"),
  ]);
  const securityToken = firstNonEmpty([
    read("alicloud:securityToken"),
    fromEnv("ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN"),
  ]);
  const profile = firstNonEmpty([
    read("alicloud:profile"),
    fromEnv("ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"),
  ]);
  const ecsRoleName = firstNonEmpty([read("alicloud:ecsRoleName"), fromEnv("ALICLOUD_ECS_ROLE_NAME")]);

  const base: CredentialSource =
    accessKeyId !== undefined && accessKeySecret !== undefined
      ? { kind: "keys", accessKeyId, accessKeySecret, securityToken }
      : profile !== undefined
        ? { kind: "profile", profile }
        : ecsRoleName !== undefined
          ? { kind: "ecsRole", roleName: ecsRoleName }
          : { kind: "defaultChain" };

  const assumeRole = assumeRoleOf(read("alicloud:assumeRole"), fromEnv);
  return assumeRole === undefined ? base : { kind: "assumedRole", base, ...assumeRole };
}

function assumeRoleOf(written: string | undefined, fromEnv: (...names: string[]) => string | undefined) {
  if (written === undefined) {
    const roleArn = fromEnv("ALICLOUD_ASSUME_ROLE_ARN");
    return roleArn === undefined
      ? undefined
      : { roleArn, sessionName: fromEnv("ALICLOUD_ASSUME_ROLE_SESSION_NAME") };
  }
  try {
    return assumeRoleSchema.parse(JSON.parse(written));
  } catch {
    throw new PlainError(
      'The configuration alicloud:assumeRole can\'t be read; write it as JSON: {"roleArn": "acs:ram::..."}.',
    );
  }
}

function firstNonEmpty(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== "");
}

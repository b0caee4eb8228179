import { z } from "zod";
import type { CredentialSource } from "./credentialSource";
import { defaultCallsPerSecond, grownCallsPerSecond } from "../ice/rateBudget";
import { slipOf } from "../inputs/region";
import { definedFields } from "../base/definedFields";
import { PlainError } from "../base/plainError";
import { type SettingName, settingTable } from "./settingTable";

/** What the stack's configuration and the environment say; the resource's own arguments win over it. */
export interface ProviderConfig {
  readonly region: string | undefined;
  /** "host[:port]" or "http(s)://host[:port]". */
  readonly endpoint: string | undefined;
  readonly progress: "live" | "lines" | "off";
  /** How many calls a run makes to ICE in one second at most. */
  readonly callsPerSecond: number;
  /** The same while nothing is refused: more than that only where no number is given. */
  readonly grownCallsPerSecond: number;
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
 */
export function readProviderConfig(read: ReadConfig, env: NodeJS.ProcessEnv = process.env): ProviderConfig {
  const configured = (name: SettingName) =>
    settingTable[name].keys.map(read).find((value) => value !== undefined);
  const setting = (name: SettingName) => {
    const { keys, variables } = settingTable[name];
    return firstNonEmpty([...keys.map(read), ...variables.map((variable) => env[variable])]);
  };
  const callsPerSecond = configured("callsPerSecond");
  const endpoint = setting("endpoint");
  return {
    region: regionOf(setting("region"), endpoint),
    endpoint,
    progress: progressOf(configured("progress"), env),
    callsPerSecond: callsPerSecondOf(callsPerSecond),
    grownCallsPerSecond:
      callsPerSecond === undefined ? grownCallsPerSecond : callsPerSecondOf(callsPerSecond),
    maxOutputMinutes: maxOutputMinutesOf(configured("maxOutputMinutes")),
    credentials: credentialsOf(setting, configured("assumeRole"), env),
  };
}

/** Where no endpoint is configured, the region's name is in the address that is called. */
function regionOf(written: string | undefined, endpoint: string | undefined): string | undefined {
  const meant = written === undefined || endpoint !== undefined ? undefined : slipOf(written);
  if (meant === undefined) return written;
  throw new PlainError(
    `The configured region "${written ?? ""}" is no region that is known (did you mean "${meant}"?). Correct alicloud-ice:region, alicloud:region or ALICLOUD_REGION.`,
  );
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
  setting: (name: SettingName) => string | undefined,
  assumedByKey: string | undefined,
  env: NodeJS.ProcessEnv,
): CredentialSource {
  const [accessKeyId, accessKeySecret] = [setting("accessKey"), setting("secretKey")];
  const [profile, ecsRoleName] = [setting("profile"), setting("ecsRoleName")];
  const base: CredentialSource =
    accessKeyId !== undefined && accessKeySecret !== undefined
      ? { kind: "keys", accessKeyId, accessKeySecret, securityToken: setting("securityToken") }
      : profile !== undefined
        ? { kind: "profile", profile }
        : ecsRoleName !== undefined
          ? { kind: "ecsRole", roleName: ecsRoleName }
          : {
              kind: "defaultChain",
              ...definedFields({
                ecsRoleName: firstNonEmpty([env["ALIBABA_CLOUD_ECS_METADATA"]]),
                credentialsUri: firstNonEmpty([env["ALIBABA_CLOUD_CREDENTIALS_URI"]]),
              }),
            };

  const assumeRole = assumeRoleOf(assumedByKey, env);
  return assumeRole === undefined ? base : { kind: "assumedRole", base, ...assumeRole };
}

function assumeRoleOf(written: string | undefined, env: NodeJS.ProcessEnv) {
  if (written === undefined) {
    const [roleArn, sessionName] = settingTable.assumeRole.variables.map((name) =>
      firstNonEmpty([env[name]]),
    );
    return roleArn === undefined ? undefined : { roleArn, sessionName };
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

import { keysOf } from "../base/keysOf";

interface SettingRow {
  /** Keys of the stack's configuration; of two that are set, the first one counts. */
  readonly keys: readonly string[];
  /** Variables of the environment, read where no key is set; of two, the first one counts. */
  readonly variables: readonly string[];
}

/**
 * All that a stack can configure, and where each is read.
 *
 * @see https://www.pulumi.com/registry/packages/alicloud/installation-configuration/ the keys shared with @pulumi/alicloud
 */
export const settingTable = {
  region: {
    keys: ["alicloud-ice:region", "alicloud:region"],
    variables: ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"],
  },
  endpoint: { keys: ["alicloud-ice:endpoint"], variables: ["ALICLOUD_ICE_ENDPOINT"] },
  progress: { keys: ["alicloud-ice:progress"], variables: [] },
  callsPerSecond: { keys: ["alicloud-ice:callsPerSecond"], variables: [] },
  maxOutputMinutes: { keys: ["alicloud-ice:maxOutputMinutes"], variables: [] },
  accessKey: {
    keys: ["alicloud:accessKey"],
    variables: ["ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"],
  },
  secretKey: {
    keys: ["alicloud:secretKey"],
    variables: ["ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"],
  },
  securityToken: {
    keys: ["alicloud:securityToken"],
    variables: ["ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN"],
  },
  profile: { keys: ["alicloud:profile"], variables: ["ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"] },
  ecsRoleName: { keys: ["alicloud:ecsRoleName"], variables: ["ALICLOUD_ECS_ROLE_NAME"] },
  assumeRole: {
    keys: ["alicloud:assumeRole"],
    variables: ["ALICLOUD_ASSUME_ROLE_ARN", "ALICLOUD_ASSUME_ROLE_SESSION_NAME"],
  },
} as const satisfies Readonly<Record<string, SettingRow>>;

export type SettingName = keyof typeof settingTable;

export const settingNames = keysOf(settingTable);

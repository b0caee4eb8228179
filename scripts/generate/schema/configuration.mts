import type { SettingName } from "../../../provider/src/run/settingTable.ts";
import type { SchemaProperty } from "./schemaTypes.mts";

/** What a stack can configure; of the provider's own namespace, since a plugin sees no other. */
export const configuration: Readonly<Record<SettingName, SchemaProperty & { readonly secret?: boolean }>> = {
  region: { type: "string", description: "The region of renders that name none. Default: ALICLOUD_REGION." },
  endpoint: { type: "string", description: '"host[:port]", or with http:// or https:// before it.' },
  progress: { type: "string", description: "auto, lines or off. Default: auto, which looks at CI." },
  callsPerSecond: {
    type: "integer",
    description: "Calls to ICE in one second at most, 1 to 1000. Default: 25.",
  },
  maxOutputMinutes: { type: "number", description: "The longest film that may be rendered, in minutes." },
  accessKey: {
    type: "string",
    secret: true,
    description: "The id of an access key. Default: ALICLOUD_ACCESS_KEY.",
  },
  secretKey: {
    type: "string",
    secret: true,
    description: "The secret of the access key. Default: ALICLOUD_SECRET_KEY.",
  },
  securityToken: {
    type: "string",
    secret: true,
    description: "The token of temporary credentials. Default: ALICLOUD_SECURITY_TOKEN.",
  },
  profile: { type: "string", description: "A profile of ~/.aliyun/config.json. Default: ALICLOUD_PROFILE." },
  ecsRoleName: { type: "string", description: "The role of the ECS instance that runs this." },
  assumeRole: { type: "string", description: 'A role to assume, as JSON: {"roleArn": "acs:ram::..."}.' },
};

import { settingNames, settingTable } from "../../../provider/dist/run/settingTable.js";
import type { SettingName } from "../../../provider/src/run/settingTable.ts";
import { markdownTable } from "./markdownTable.mts";

/** What each setting is, and the argument that wins over it. */
const words: Readonly<Record<SettingName, string>> = {
  region: "the region of what names none; the argument `region` wins",
  endpoint: "the argument `endpoint` wins; else `ice.<region>.aliyuncs.com` over HTTPS",
  progress: "`auto`, `lines` or `off`; see [Progress](#progress). `auto` looks at `CI`",
  callsPerSecond:
    "calls to ICE in one second at most, for all of a run; 25, and up to 29 while nothing is throttled, where none is given",
  maxOutputMinutes: "the longest film that may be rendered; the argument `maxOutputMinutes` wins",
  accessKey: "the id of an access key",
  secretKey: "its secret",
  securityToken: "the token of temporary credentials",
  profile: "a profile of `~/.aliyun/config.json`, where no key is set",
  ecsRoleName:
    "the role of the ECS instance that runs Pulumi; without any of these, the default chain is asked",
  assumeRole: 'a role to assume with them, as JSON: `{"roleArn": "acs:ram::..."}`',
};

export function settingsTable(): string {
  const code = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(", ");
  return markdownTable(
    ["configuration", "environment", "what it is"],
    settingNames.map((name) => {
      const { keys, variables } = settingTable[name];
      return [code(keys), code(variables), words[name]];
    }),
  );
}

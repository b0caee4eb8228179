import { settingNames, settingTable } from "../../../provider/dist/run/settingTable.js";
import type { SettingName } from "../../../provider/src/run/settingTable.ts";
import type { InEachLanguage, Language } from "./language.mts";
import { markdownTable } from "./markdownTable.mts";

/** What each setting is, and the argument that wins over it. */
const words: Readonly<Record<SettingName, InEachLanguage>> = {
  region: {
    en: "the region of what names none; the argument `region` wins",
    zh: "没有写明地域时的地域；参数 `region` 优先",
  },
  endpoint: {
    en: "the argument `endpoint` wins; else `ice.<region>.aliyuncs.com` over HTTPS",
    zh: "接入点；参数 `endpoint` 优先；都没有时是 `ice.<region>.aliyuncs.com`，用 HTTPS",
  },
  progress: {
    en: "`auto`, `lines` or `off`; see [Progress](#progress). `auto` looks at `CI`",
    zh: "`auto`、`lines` 或 `off`；见[进度](#进度)。`auto` 会看 `CI`",
  },
  callsPerSecond: {
    en: "calls to ICE in one second at most, for all of a run; 25, and up to 29 while nothing is throttled, where none is given",
    zh: "一次运行每秒最多调用 ICE 多少次；不写则为 25，没有被限流时增长到 29",
  },
  maxOutputMinutes: {
    en: "the longest film that may be rendered; the argument `maxOutputMinutes` wins",
    zh: "允许合成的最长成片，以分钟计；参数 `maxOutputMinutes` 优先",
  },
  accessKey: { en: "the id of an access key", zh: "AccessKey ID" },
  secretKey: { en: "its secret", zh: "与之配对的 AccessKey Secret" },
  securityToken: { en: "the token of temporary credentials", zh: "临时凭证的 STS Token" },
  profile: {
    en: "a profile of `~/.aliyun/config.json`, where no key is set",
    zh: "没有设置密钥时，使用 `~/.aliyun/config.json` 里的一个 profile",
  },
  ecsRoleName: {
    en: "the role of the ECS instance that runs Pulumi; without any of these, the default chain is asked",
    zh: "运行 Pulumi 的 ECS 实例的 RAM 角色；以上都没有时，使用默认凭证链",
  },
  assumeRole: {
    en: 'a role to assume with them, as JSON: `{"roleArn": "acs:ram::..."}`',
    zh: '用这些凭证扮演的 RAM 角色，JSON 格式：`{"roleArn": "acs:ram::..."}`',
  },
};

const heads: InEachLanguage<readonly string[]> = {
  en: ["configuration", "environment", "what it is"],
  zh: ["配置", "环境变量", "含义"],
};

export function settingsTable(language: Language): string {
  const code = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(", ");
  return markdownTable(
    heads[language],
    settingNames.map((name) => {
      const { keys, variables } = settingTable[name];
      return [code(keys), code(variables), words[name][language]];
    }),
  );
}

import { command } from "../../../emulator/dist/readFlags.js";
import type { Flags } from "../../../emulator/src/readFlags.ts";
import type { InEachLanguage, Language } from "./language.mts";
import { markdownTable } from "./markdownTable.mts";

/** What `--help` says of each flag, in Chinese. */
const inChinese: Readonly<Record<keyof Flags, string>> = {
  port: "TCP 端口；0 取一个空闲的",
  host: "监听的地址；不是回环地址，别人就能访问",
  allowedHosts: "调用者可以用来称呼这个服务的名字，用逗号分隔",
  callbackHosts: "回调可以发往的其他主机；* 是任何主机",
  dataDir: "存放任务、媒资和对象的目录",
  accessKeyId: "接受的 AccessKey ID",
  accessKeySecret: "与之配对的 AccessKey Secret",
  securityToken: "使密钥成为临时的：每次调用都必须带上这个 token",
  policyFile: "密钥可以调用什么：RAM 权限策略，JSON 格式",
  region: "所服务的地域",
  speed: "成片合成的真实程度",
  parallelRenders: "同时运行多少个合成",
  renderLimitMs: "合成超过这么久，任务就失败",
  renderTimeMs: "任务从提交到结束至少多久",
  clientTokenLifetimeMs: 'ClientToken 对应其任务多久，或 "forever"',
  clientTokenMismatch: "同一个 ClientToken、不同的请求",
  listLagMs: "新任务多久之后出现在列表里",
  notFoundAfterSubmitMs: "新任务在多长时间内是 JobNotFound",
  mediaIdPer: "合成到同一地址的成片，MediaId 按什么分配",
  submitCallsPerSecond: "每秒提交超过这么多就限流",
  callsPerSecond: "每秒各种调用合计超过这么多就限流",
};

const heads: InEachLanguage<readonly string[]> = {
  en: ["flag", "default", "what it is"],
  zh: ["参数", "默认", "含义"],
};
const marks: InEachLanguage<Readonly<Record<"none" | "colon" | "comma", string>>> = {
  en: { none: "none", colon: ": ", comma: ", " },
  zh: { none: "无", colon: "：", comma: "、" },
};

/** The emulator's flags, as `--help` has them. */
export function flagsTable(language: Language): string {
  const { none, colon, comma } = marks[language];
  return markdownTable(
    heads[language],
    command().options.map((option) => {
      const { long, argChoices } = option;
      const what = language === "en" ? option.description : chineseOf(option.attributeName());
      return [
        `\`${long ?? ""}\``,
        written(option.defaultValueDescription ?? option.defaultValue, none),
        argChoices === undefined
          ? what
          : `${what}${colon}${argChoices.map((choice) => `\`${choice}\``).join(comma)}`,
      ];
    }),
  );
}

function chineseOf(flag: string): string {
  if (!isFlag(flag)) throw new Error(`The flag ${flag} is none of those that readFlags.ts names.`);
  return inChinese[flag];
}

function isFlag(name: string): name is keyof Flags {
  return name in inChinese;
}

function written(byDefault: unknown, none: string): string {
  if (typeof byDefault === "number") return String(byDefault);
  return typeof byDefault === "string" && byDefault !== "none" ? `\`${byDefault}\`` : none;
}

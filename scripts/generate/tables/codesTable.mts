import { keysOf } from "../../../provider/dist/base/keysOf.js";
import { codeTable } from "../../../provider/dist/ice/errors/codes.js";
import type { IceErrorKind } from "../../../provider/src/ice/errors/codes.ts";
import type { InEachLanguage, Language } from "./language.mts";
import { markdownTable } from "./markdownTable.mts";

type RowName = keyof typeof codeTable;
/** The rows that advise about a render. */
type RenderRowName = {
  [Name in RowName]: (typeof codeTable)[Name] extends { readonly render: unknown } ? Name : never;
}[RowName];

/** The advice of the table, in Chinese. */
const renderAdvice: Readonly<Record<RenderRowName, string>> = {
  material: "缺素材：检查时间线里的每个 MediaURL 和 MediaId 是否都在任务的地域。",
  template: "检查 templateId，以及模板是否属于这个地域和账号。",
  notFound: "无法再得知它是否成功。",
  undecodable: "素材无法解码：检查文件是否完整、能否播放。",
  notActivated: "这个账号没有开通 ICE，或者已停用：在控制台开通智能媒体服务。",
  denied: "ICE 没有 Bucket 或素材的权限：检查服务角色 AliyunICEDefaultRole 和 Bucket 的授权策略。",
  throttled: "账号的配额用尽：等待，或申请提高。",
  storage: "检查成片的 Bucket 是否存在于任务的地域，并已在 ICE 注册。",
  tooLarge: "有值超过 ICE 的上限：检查 outputMediaConfig 的宽、高和码率。",
  request: "时间线或输出配置有误：修正它。",
  unavailable: "可能是 ICE 自己的问题：再合成一次，若仍如此，带着任务 id 咨询阿里云。",
};

/** What a call that was answered so asks of the user; what is tried again by itself asks nothing at first. */
const callAdvice: Readonly<Record<IceErrorKind, InEachLanguage>> = {
  throttled: {
    en: "Tried again by itself until the timeout.",
    zh: "会自动重试，直到超时。",
  },
  unavailable: { en: "Tried again by itself until the timeout.", zh: "会自动重试，直到超时。" },
  network: { en: "Check the network and the endpoint.", zh: "检查网络和接入点。" },
  staleCredentials: { en: "Renew the credentials.", zh: "更新凭证。" },
  noCredentials: { en: "Set an access key.", zh: "设置 AccessKey。" },
  badCredentials: {
    en: "Check the access key, and the secret that belongs to it.",
    zh: "检查 AccessKey，以及与之配对的 Secret。",
  },
  clock: {
    en: "This machine's clock is more than 15 minutes off: set it right.",
    zh: "本机时钟偏差超过 15 分钟：校准它。",
  },
  denied: { en: "Grant the action that the message names.", zh: "授予提示里写明的操作权限。" },
  notActivated: {
    en: "Activate Intelligent Media Services in the console.",
    zh: "在控制台开通智能媒体服务。",
  },
  notFound: {
    en: "The job is older than a year, or of another region or account.",
    zh: "任务已超过一年，或属于别的地域或账号。",
  },
  tokenMismatch: {
    en: "The token is known with other words: change `triggers`.",
    zh: "这个 token 已对应别的参数：改动 `triggers`。",
  },
  rejected: { en: "Correct what the message names.", zh: "修正提示里写明的内容。" },
};

const heads: InEachLanguage<readonly string[]> = {
  en: ["Code", "of", "what to do"],
  zh: ["Code", "来自", "怎么办"],
};
const origins: InEachLanguage<Readonly<Record<"call" | "render", string>>> = {
  en: { call: "a call", render: "a render" },
  zh: { call: "调用", render: "合成" },
};

/** ICE's Codes and what to do, from the table that the provider's own sentences come from. */
export function codesTable(language: Language): string {
  return markdownTable(
    heads[language],
    keysOf(codeTable).flatMap((name) => rowsOf(name, language)),
  );
}

function rowsOf(name: RowName, language: Language): string[][] {
  const row = codeTable[name];
  const rows: string[][] = [];
  if ("render" in row && isRenderRow(name)) {
    const advice = language === "en" ? row.render.advice : renderAdvice[name];
    rows.push([writtenCodes(row.render.code), origins[language].render, advice]);
  }
  if ("call" in row) {
    rows.push([writtenCodes(row.call.code), origins[language].call, callAdvice[row.call.kind][language]]);
  }
  return rows;
}

function isRenderRow(name: RowName): name is RenderRowName {
  return name in renderAdvice;
}

/** The alternatives of a pattern as names, with a star where more may stand. */
export function writtenCodes({ source }: RegExp): string {
  const [, opening = "", inner = source, closing = ""] = /^(\^?)\((.*)\)(\$?)$/u.exec(source) ?? [];
  return inner
    .split(/\|(?![^(]*\))/u)
    .flatMap((alternative) => spelledOut(`${opening}${alternative}${closing}`))
    .join(", ");
}

/** "^Clock\.(Expired|Format)$" is two names. */
function spelledOut(pattern: string): string[] {
  const [, before = "", choices, after = ""] = /^(.*)\(([^)]*)\)(.*)$/u.exec(pattern) ?? [];
  if (choices !== undefined) {
    return choices.split("|").flatMap((choice) => spelledOut(`${before}${choice}${after}`));
  }
  const name = pattern.replace(/^\^/u, "").replace(/\$$/u, "").replaceAll("\\.", ".");
  return [`\`${pattern.startsWith("^") ? "" : "*"}${name}${pattern.endsWith("$") ? "" : "*"}\``];
}

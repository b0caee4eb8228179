import { argumentNames, argumentTable } from "../../../provider/dist/inputs/argumentTable.js";
import type { ArgumentName, ChangeEffect } from "../../../provider/src/inputs/argumentTable.ts";
import type { InEachLanguage, Language } from "./language.mts";
import { markdownTable } from "./markdownTable.mts";

/** How each argument is written, and what stands for it where it is not given. */
const forms: Readonly<Record<ArgumentName, InEachLanguage>> = {
  timeline: {
    en: "the API's Timeline as an object with types, from `film()`, or as JSON text; exactly one of `timeline`, `templateId` with `clipsParam`, and `projectId`",
    zh: "API 的 Timeline：带类型的对象、由 `film()` 写出，或 JSON 文本；`timeline`、`templateId` 加 `clipsParam`、`projectId` 三者只能取一",
  },
  templateId: { en: "a template, filled by `clipsParam`", zh: "模板，由 `clipsParam` 填充" },
  clipsParam: { en: "object or JSON text, keys verbatim", zh: "对象或 JSON 文本，键原样保留" },
  projectId: { en: "an editing project", zh: "剪辑工程" },
  outputMediaConfig: {
    en: "required; camelCase object (`mediaUrl`, `width`, `height`, `bitrate`, ...; the API's letters do too) or JSON text in the API's letters; changed S3 credentials in it render nothing",
    zh: "必填；camelCase 对象（`mediaUrl`、`width`、`height`、`bitrate` 等；也可以用 API 的键名），或用 API 键名的 JSON 文本；只改其中的 S3 凭证，什么也不合成",
  },
  outputMediaTarget: {
    en: '`"oss-object"` (default), `"vod-media"`, `"S3"`',
    zh: '`"oss-object"`（默认）、`"vod-media"`、`"S3"`',
  },
  editingProduceConfig: { en: "camelCase object or JSON text", zh: "camelCase 对象或 JSON 文本" },
  mediaMetadata: { en: "camelCase object or JSON text", zh: "camelCase 对象或 JSON 文本" },
  projectMetadata: { en: "camelCase object or JSON text", zh: "camelCase 对象或 JSON 文本" },
  userData: {
    en: "object or text, 512 bytes at most; the log says when a change waits for the next render",
    zh: "对象或文本，最多 512 字节；改动要等到下一次合成时，日志会说明",
  },
  source: { en: "text", zh: "文本" },
  triggers: { en: "any values", zh: "任意值" },
  region: {
    en: "default: the configuration, then the environment",
    zh: "默认取自配置，然后是环境变量",
  },
  endpoint: {
    en: '`"host[:port]"`, or with `http://` or `https://`',
    zh: '`"host[:port]"`，也可以带 `http://` 或 `https://`',
  },
  timeout: {
    en: '`"90s"`, `"30m"`, `"1h30m"`, or seconds; default one hour. The resource option `customTimeouts` wins',
    zh: '`"90s"`、`"30m"`、`"1h30m"`，或秒数；默认一小时。资源选项 `customTimeouts` 优先',
  },
  skipAwait: {
    en: "return right after the submit; every later `up` looks once, and renders a failed job again",
    zh: "提交后立即返回；之后每次 `up` 只看一眼，任务失败了就重新合成",
  },
  deletionPolicy: {
    en: '`"retain"` (default) or `"delete"`: remove the film with the resource, and when a re-render moves to another address',
    zh: '`"retain"`（默认）或 `"delete"`：删除资源时，以及重新合成到另一个地址时，删除成片',
  },
  rerenderIfMissing: {
    en: "render again when a refresh found the film deleted; default false",
    zh: "刷新时发现成片已被删除，就重新合成；默认 false",
  },
  expect: {
    en: "what the film must be (`duration`, `hasAudio`, `minWidth`, ...): one that is not holds the gate, and is not rendered again by itself",
    zh: "成片必须怎样（`duration`、`hasAudio`、`minWidth` 等）：不符合就不放行，也不会自动重新合成",
  },
  preflight: {
    en: "ask ICE for each material before anything is paid for, in the preview too; default false",
    zh: "付费之前向 ICE 查询每个素材，预览时也查；默认 false",
  },
  maxOutputMinutes: {
    en: "refuses a timeline that makes a longer film, in the preview",
    zh: "成片会超过这个分钟数的时间线，在预览里拒绝",
  },
};

const changes: Readonly<Record<ChangeEffect, InEachLanguage>> = {
  "renders again": { en: "renders again", zh: "重新合成" },
  "in place": { en: "in place", zh: "原地修改" },
  "used by the next render": { en: "used by the next render", zh: "用于下一次合成" },
};

const heads: InEachLanguage<readonly string[]> = {
  en: ["argument", "what it is", "a change"],
  zh: ["参数", "含义", "改动的后果"],
};

export function argumentsTable(language: Language): string {
  return markdownTable(
    heads[language],
    argumentNames.map((name) => [
      `\`${name}\``,
      forms[name][language],
      changes[argumentTable[name].change][language],
    ]),
  );
}

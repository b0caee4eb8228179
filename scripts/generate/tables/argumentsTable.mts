import { argumentNames, argumentTable } from "../../../provider/dist/inputs/argumentTable.js";
import type { ArgumentName } from "../../../provider/src/inputs/argumentTable.ts";
import { markdownTable } from "./markdownTable.mts";

/** How each argument is written, and what stands for it where it is not given. */
const forms: Readonly<Record<ArgumentName, string>> = {
  timeline:
    "the API's Timeline as an object with types, from `film()`, or as JSON text; exactly one of `timeline`, `templateId` with `clipsParam`, and `projectId`",
  templateId: "a template, filled by `clipsParam`",
  clipsParam: "object or JSON text, keys verbatim",
  projectId: "an editing project",
  outputMediaConfig:
    "required; camelCase object (`mediaUrl`, `width`, `height`, `bitrate`, ...; the API's letters do too) or JSON text in the API's letters; changed S3 credentials in it render nothing",
  outputMediaTarget: '`"oss-object"` (default), `"vod-media"`, `"S3"`',
  editingProduceConfig: "camelCase object or JSON text",
  mediaMetadata: "camelCase object or JSON text",
  projectMetadata: "camelCase object or JSON text",
  userData: "object or text, 512 bytes at most; the log says when a change waits for the next render",
  source: "text",
  triggers: "any values",
  region: "default: the configuration, then the environment",
  endpoint: '`"host[:port]"`, or with `http://` or `https://`',
  timeout:
    '`"90s"`, `"30m"`, `"1h30m"`, or seconds; default one hour. The resource option `customTimeouts` wins',
  skipAwait: "return right after the submit; every later `up` looks once, and renders a failed job again",
  deletionPolicy:
    '`"retain"` (default) or `"delete"`: remove the film with the resource, and when a re-render moves to another address',
  rerenderIfMissing: "render again when a refresh found the film deleted; default false",
  expect:
    "what the film must be (`duration`, `hasAudio`, `minWidth`, ...): one that is not holds the gate, and is not rendered again by itself",
  preflight: "ask ICE for each material before anything is paid for, in the preview too; default false",
  maxOutputMinutes: "refuses a timeline that makes a longer film, in the preview",
};

export function argumentsTable(): string {
  return markdownTable(
    ["argument", "what it is", "a change"],
    argumentNames.map((name) => [`\`${name}\``, forms[name], argumentTable[name].change]),
  );
}

import { limits } from "../../../provider/dist/base/limits.js";
import { apiKey } from "../../../provider/dist/inputs/apiLetters.js";
import { readTypeDocs } from "./typeDocs.mts";
import { schemaText } from "./schemaText.mts";

const { min, max } = limits.sidePixels;
const side = {
  type: ["integer", "string", "null"],
  pattern: "^$",
  minimum: min,
  maximum: max,
  multipleOf: 2,
};
const positive = { type: ["number", "string", "null"], pattern: "^$", exclusiveMinimum: 0 };
const text = { type: ["string", "null"] };
const endings = limits.outputExtensions.map((one) =>
  one.replaceAll(".", String.raw`\.`).replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`),
);
const codec = {
  anyOf: [
    { enum: ["H.264", "H.265"] },
    { type: ["string", "null"], pattern: String.raw`^(?:$|[hH]\.?26[45]$|[aA][vV][cC]$|[hH][eE][vV][cC]$)` },
  ],
};
const numberOrText = { type: ["number", "string", "null"], pattern: String.raw`^(?:\d+(?:\.\d+)?)?$` };
const encoding: Readonly<Record<string, object>> = {
  codec,
  crf: { ...numberOrText, minimum: 0, maximum: 51 },
  fps: { ...numberOrText, minimum: 1, maximum: 60 },
};

const ending = `(?:${endings.join("|")})$`;
/** Without parts of a name that are empty. */
const file = `^(?!/|.*//).*${ending}`;
const told = limits.outputExtensions.join(", ");

/** What a value may be. `check` judges no others. */
const values: Readonly<Record<string, object>> = {
  mediaUrl: {
    ...text,
    pattern: `^(?:$|https?://[^/?#]+/[^?#]+${ending})`,
    patternErrorMessage: `Wanted: the plain address of an object in OSS that ends in ${told}.`,
  },
  width: side,
  height: side,
  bitrate: positive,
  maxDuration: positive,
  storageLocation: {
    ...text,
    pattern: String.raw`^(?:$|[^/]+\.oss-[^/]+\.aliyuncs\.com$)`,
    patternErrorMessage: "Wanted: a bucket's host without http://.",
  },
  fileName: { ...text, pattern: `^$|${file}`, patternErrorMessage: `Wanted: a name that ends in ${told}.` },
  endpoint: text,
  bucket: {
    ...text,
    pattern: "^(?:$|[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$)",
    patternErrorMessage: "Wanted: a name that S3 allows for a bucket.",
  },
  objectKey: { ...text, pattern: `^$|${file}`, patternErrorMessage: `Wanted: a key that ends in ${told}.` },
  accessKeyId: text,
  accessKeySecret: text,
};

/** The schema of an OutputMediaConfig, in camelCase or in the API's letters: keys and values that `check` knows, with the types' docstrings. */
export function outputSchema(): string {
  const docs = readTypeDocs();
  const video = inEitherLetters(docs.keysOf("VideoEncoding"), (key) => ({
    description: docs.ofKey("VideoEncoding", key),
    ...encoding[key],
  }));
  const properties = inEitherLetters(docs.keysOf("OutputMediaFields"), (key) => ({
    description: docs.ofKey("OutputMediaFields", key),
    ...(key === "video"
      ? { type: ["object", "string", "null"], pattern: "^$", properties: video }
      : values[key]),
  }));
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "OutputMediaConfig of Alibaba Cloud ICE",
    description: "Where and how a film is written, in camelCase or in the API's letters.",
    type: "object",
    properties: {
      $schema: { type: "string", description: "For the editor; never sent to ICE." },
      ...properties,
    },
    additionalProperties: false,
  };
  return schemaText(schema);
}

function inEitherLetters(keys: readonly string[], schemaOf: (key: string) => object) {
  return Object.fromEntries(
    keys
      .filter((key) => !key.startsWith("__"))
      .flatMap((key) => {
        const schema = schemaOf(key);
        return [...new Set([key, apiKey(key)])].map((name) => [name, schema]);
      }),
  );
}

import { z } from "zod";
import { parseEndpoint } from "../endpoint";
import { isJsonObject, type JsonObject } from "../json";
import { durationMs } from "./duration";
import type { Failure } from "./failure";
import { deletionPolicies, limits, outputMediaTargets } from "./limits";

/** Each argument by itself: what can be read, and what is wrong with the others. Rules between arguments are in rules.ts. */
export function readArgs(raw: Readonly<Record<string, unknown>>) {
  const failures: Failure[] = [];
  const read = <T>(name: ArgumentName, schema: z.ZodType<T>): T | undefined => {
    const value = raw[name];
    if (value === undefined || value === null) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    failures.push({ path: name, problem: parsed.error.issues[0]?.message ?? "can't be read", value });
    return undefined;
  };
  const args = {
    timeline: read("timeline", jsonDocument),
    templateId: read("templateId", text),
    clipsParam: read("clipsParam", jsonDocument),
    projectId: read("projectId", text),
    outputMediaConfig: read("outputMediaConfig", jsonDocument),
    outputMediaTarget: read("outputMediaTarget", outputMediaTarget),
    editingProduceConfig: read("editingProduceConfig", jsonDocument),
    mediaMetadata: read("mediaMetadata", jsonDocument),
    projectMetadata: read("projectMetadata", jsonDocument),
    userData: read("userData", userData),
    source: read("source", text),
    triggers: read("triggers", list),
    region: read("region", region),
    endpoint: read("endpoint", endpoint),
    timeout: read("timeout", timeout),
    skipAwait: read("skipAwait", trueOrFalse),
    deletionPolicy: read("deletionPolicy", deletionPolicy),
    rerenderIfMissing: read("rerenderIfMissing", trueOrFalse),
    expect: read("expect", expectation),
    preflight: read("preflight", trueOrFalse),
    maxOutputMinutes: read("maxOutputMinutes", minutes),
  };
  return { args, failures };
}

export type ReadArgs = ReturnType<typeof readArgs>["args"];

export const argumentNames = [
  "timeline",
  "templateId",
  "clipsParam",
  "projectId",
  "outputMediaConfig",
  "outputMediaTarget",
  "editingProduceConfig",
  "mediaMetadata",
  "projectMetadata",
  "userData",
  "source",
  "triggers",
  "region",
  "endpoint",
  "timeout",
  "skipAwait",
  "deletionPolicy",
  "rerenderIfMissing",
  "expect",
  "preflight",
  "maxOutputMinutes",
] as const;
export type ArgumentName = (typeof argumentNames)[number];

const text = z.string({ error: "must be text" }).min(1, { error: "must not be empty" });

// All made once: to make one costs more than to read a whole resource by it.
const list = z.array(z.unknown(), { error: "must be a list" });

const outputMediaTarget = oneOf(outputMediaTargets);
const deletionPolicy = oneOf(deletionPolicies);

const trueOrFalse = z.boolean({ error: "must be true or false" });

const minutesForm = "must be a number of minutes above 0";
const minutes = z.number({ error: minutesForm }).positive({ error: minutesForm });

const region = z
  .string({ error: "must be the name of a region" })
  .regex(/^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/u, { error: 'must be the name of a region, such as "cn-shanghai"' });

const endpointForm = 'must be "host[:port]", or "http://host[:port]" or "https://host[:port]"';
const endpoint = z.string({ error: endpointForm }).transform((value, context) => {
  const parsed = parseEndpoint(value);
  if (parsed !== undefined) return parsed;
  context.addIssue(endpointForm);
  return z.NEVER;
});

const timeoutForm = 'must be a duration such as "90s", "30m" or "2h", or a number of seconds';
const timeout = z.union([z.string(), z.number()], { error: timeoutForm }).transform((value, context) => {
  const parsed = durationMs(value);
  if (parsed !== undefined) return parsed;
  context.addIssue(timeoutForm);
  return z.NEVER;
});

/** An object, or the text of one. */
const jsonDocument = z.unknown().transform((value, context): JsonObject => {
  const parsed = typeof value === "string" ? parseJson(value) : value;
  if (isJsonObject(parsed)) return parsed;
  const isBroken = typeof value === "string" && parsed === undefined;
  context.addIssue(isBroken ? "is not valid JSON" : "must be an object, or the JSON text of one");
  return z.NEVER;
});

/** The text that is sent: an object's JSON, keys verbatim, or the given text itself. */
const userData = z.unknown().transform((value, context): string => {
  const written = typeof value === "string" ? value : isJsonObject(value) ? JSON.stringify(value) : undefined;
  const bytes = Buffer.byteLength(written ?? "");
  if (written !== undefined && bytes <= limits.userDataBytes) return written;
  context.addIssue(
    written === undefined
      ? "must be an object or text"
      : `must be at most ${limits.userDataBytes} bytes as JSON, and is ${bytes} bytes`,
  );
  return z.NEVER;
});

/** Its names and values are judged by expectRules. */
const expectation = z.unknown().transform((value, context): JsonObject => {
  if (isJsonObject(value)) return value;
  context.addIssue("must be an object, such as { duration: 42, hasAudio: true }");
  return z.NEVER;
});

function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be ${words.map((word) => `"${word}"`).join(" or ")}` });
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

import { slipOf } from "../../inputs/region";
import { parseEndpoint, regionalEndpoint } from "../../base/endpoint";
import type { IceClient } from "../../ice/client";
import { IceError } from "../../ice/errors/iceError";
import { iceSentence } from "../../ice/errors/sentence";
import { readProviderConfig } from "../../run/config";
import { iceClient } from "../../run/iceClient";
import type { CommandIo } from "../commandIo";
import { lookAtBucket } from "./lookAtBucket";
import { type Permission, permissions } from "./permissions";

export interface DoctorFlags {
  readonly region?: string;
  readonly endpoint?: string;
  readonly profile?: string;
  readonly bucket: readonly string[];
}

/** One thing that was looked at. */
export interface Sign {
  /** "note" where renders go on without it. */
  readonly verdict: "ok" | "note" | "wrong";
  readonly what: string;
  readonly says: string;
}

const callTimeoutMs = 10_000;
/** Beyond it, ICE refuses every call. */
const mostClockSeconds = 15 * 60;

/** Looks at all that a render needs, by calls that cost nothing; ends with the first thing without which nothing else can be told. */
export async function* examine(io: CommandIo, flags: DoctorFlags): AsyncGenerator<Sign> {
  const given = new Map([
    ["alicloud-ice:region", flags.region],
    ["alicloud-ice:endpoint", flags.endpoint],
    ["alicloud:profile", flags.profile],
  ]);
  const config = readProviderConfig((key) => given.get(key), flags.profile === undefined ? io.env : {});
  const { region, credentials } = config;
  if (region === undefined) {
    yield wrong("region", "is not set: give --region cn-shanghai, or set ALICLOUD_REGION.");
    return;
  }
  const meant = slipOf(region);
  yield ok("region", `${region}${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`);
  const endpoint = config.endpoint === undefined ? regionalEndpoint(region) : parseEndpoint(config.endpoint);
  if (endpoint === undefined) {
    yield wrong(
      "endpoint",
      'can\'t be read; write "host[:port]", or "http://host[:port]" or "https://host[:port]".',
    );
    return;
  }
  const address = `${endpoint.protocol}://${endpoint.host}`;
  yield* clock(io, address);
  const client = iceClient(endpoint, region, credentials, { callTimeoutMs });
  yield* ofAccount(client, address);
  for (const bucket of flags.bucket) {
    // An emulator has no buckets of its own: what a program names is there.
    if (config.endpoint === undefined) yield* ofBucket(io, bucket, region);
    else yield notLookedAt(bucket, "the endpoint that is set may have no OSS");
  }
}

async function* clock(io: CommandIo, address: string): AsyncGenerator<Sign> {
  const told = await io.get(`${address}/`).catch(() => undefined);
  const serverMs = Date.parse(told?.date ?? "");
  // Whether it answers is told with the key.
  if (Number.isNaN(serverMs)) return;
  const seconds = Math.round(Math.abs(io.clock.now() - serverMs) / 1000);
  const says = `${String(seconds)} s from the server's`;
  yield seconds > mostClockSeconds
    ? wrong("clock", `is ${says}, and ICE refuses calls that are more than 15 minutes off: set it right.`)
    : ok("clock", says);
}

/** The key first: what concerns it concerns every other call. */
async function* ofAccount(client: IceClient, address: string): AsyncGenerator<Sign> {
  let isKeyTold = false;
  for (const [operation, permission] of Object.entries<Permission>(permissions)) {
    const trouble = await ask(client, operation, permission);
    if (trouble !== undefined && trouble.kind !== "denied") {
      yield wrong(wordFor(trouble), iceSentence(trouble));
      return;
    }
    if (!isKeyTold) yield ok("key", `${address} takes it`);
    isKeyTold = true;
    const action = trouble?.deniedAction ?? `ice:${operation}`;
    if (trouble === undefined) yield ok(action, "allowed");
    else if (permission.without === undefined)
      yield wrong(
        action,
        "is not allowed by RAM, and nothing works without it: grant it to the identity of this key.",
      );
    else
      yield {
        verdict: "note",
        what: action,
        says: `is not allowed by RAM: without it ${permission.without}.`,
      };
  }
}

/** @returns what stands in the way; undefined where ICE took the call, or refused what it asks for */
async function ask(
  client: IceClient,
  operation: string,
  { query }: Permission,
): Promise<IceError | undefined> {
  try {
    const signal = new AbortController().signal;
    await client.call({ operation, query, isRepeatable: true, read: () => undefined }, signal);
    return undefined;
  } catch (error) {
    if (!(error instanceof IceError)) throw error;
    return ["rejected", "notFound", "tokenMismatch", "throttled"].includes(error.kind) ? undefined : error;
  }
}

function wordFor({ kind }: IceError): string {
  switch (kind) {
    case "clock":
      return "clock";
    case "network":
    case "unavailable":
      return "endpoint";
    case "notActivated":
      return "service";
    default:
      return "key";
  }
}

async function* ofBucket(io: CommandIo, bucket: string, region: string): AsyncGenerator<Sign> {
  try {
    const fault = await lookAtBucket(io, bucket, region);
    yield fault === undefined
      ? ok(`bucket ${bucket}`, `lies in ${region}`)
      : wrong(`bucket ${bucket}`, `${fault}.`);
  } catch {
    yield notLookedAt(bucket, "OSS gave no answer");
  }
}

function notLookedAt(bucket: string, why: string): Sign {
  return { verdict: "note", what: `bucket ${bucket}`, says: `could not be looked at: ${why}.` };
}

const ok = (what: string, says: string): Sign => ({ verdict: "ok", what, says });
const wrong = (what: string, says: string): Sign => ({ verdict: "wrong", what, says });

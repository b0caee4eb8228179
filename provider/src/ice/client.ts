import type Credential from "@alicloud/credentials";
import { unlessAborted } from "../base/unlessAborted";
import type { IceApi } from "./api";
import { isRefusal } from "./errors/iceError";
import { toCredentialError } from "./errors/toCredentialError";
import { toIceError } from "./errors/fromVendor";
import { type CallIce, operationsOver } from "./operations";
import type { SendCall } from "./vendorClient";

/** Where ICE answers, and as whom we call it. */
export interface IceClientOptions {
  readonly host: string;
  readonly protocol: "https" | "http";
  readonly regionId: string;
  /** Asked once, and again after the credentials went stale. */
  readonly credential: () => Credential | Promise<Credential>;
  /** What to tell a user whose credentials can't be resolved: a sentence without its full stop. */
  readonly missingCredentials: string;
  readonly userAgent: string;
  /** How long one request may take, in milliseconds. @default 15000 */
  readonly callTimeoutMs?: number;
}

export interface IceClient extends IceApi {
  /** Forgets the credentials, so that the next call resolves them anew. */
  renewCredentials(): void;
}

const defaultCallTimeoutMs = 15_000;

/** ICE over the vendor's client: one request per call, nothing retried. */
export function createIceClient(options: IceClientOptions): IceClient {
  let connection: Promise<SendCall> | undefined;
  const { callTimeoutMs = defaultCallTimeoutMs } = options;

  const signedIn = async (operation: string, signal: AbortSignal) => {
    let current = connection;
    try {
      current = connection ??= connect(options);
      return await unlessAborted(current, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      // A credential chain that failed once stays failed: the next call builds a new one.
      if (connection === current) connection = undefined;
      throw toCredentialError(operation, thrown, options.missingCredentials);
    }
  };

  const call: CallIce = async (operation, { query = {}, body }, signal, tries) => {
    signal.throwIfAborted();
    const send = await signedIn(operation, signal);
    tries?.onSent();
    try {
      // The request itself ends by its own timeout.
      return await unlessAborted(send({ operation, query, body, timeoutMs: callTimeoutMs }), signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toIceError(operation, thrown);
      if (isRefusal(error)) tries?.onRefused();
      throw error;
    }
  };

  return {
    ...operationsOver(call),
    renewCredentials() {
      connection = undefined;
    },
  };
}

/** Signs in once, before the first call: a chain that several calls ask at once, before that, fails some of them. */
async function connect({ credential, ...options }: IceClientOptions): Promise<SendCall> {
  const resolved = await credential();
  await resolved.getCredential();
  // Loaded only when something is called: it takes as long as all the rest.
  const { connectVendor } = await import("./vendorClient.js");
  return connectVendor(resolved, options);
}

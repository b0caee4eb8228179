import { credentials, Metadata } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";
import { systemClock } from "../../base/clock";
import type { EngineLog } from "../../run/engineHost";

/** An engine that is gone or stuck must not hold a verb. */
const lineLimitMs = 5_000;

/**
 * The log of the engine at `address` ("host:port"), by the call that the SDK itself logs with.
 *
 * @returns undefined when that is no address
 */
export function connectEngineLog(address: string | undefined): EngineLog | undefined {
  if (address === undefined || !/^[^\s/]+:\d+$/u.test(address)) return undefined;
  const client = new EngineClient(address, credentials.createInsecure());
  // Of one resource one line after the other, since calls in flight together may arrive in any order. Hundreds of resources
  // don't wait for each other's.
  const sending = new Map<string, Promise<void>>();
  const send = (severity: LogSeverity, urn: string, message: string, isEphemeral: boolean) => {
    const request = new LogRequest();
    request.setSeverity(severity);
    request.setUrn(urn);
    request.setMessage(message);
    request.setEphemeral(isEphemeral);
    // Counted from here, so that lines that queue up behind a stuck one end with it.
    const limit = { deadline: systemClock.now() + lineLimitMs };
    // A line that does not arrive is a nicety lost.
    const sent = (sending.get(urn) ?? Promise.resolve()).then(
      () => new Promise<void>((resolve) => void client.log(request, new Metadata(), limit, () => resolve())),
    );
    sending.set(urn, sent);
    void sent.then(() => {
      if (sending.get(urn) === sent) sending.delete(urn);
    });
  };
  return {
    info: (urn, message) => send(LogSeverity.INFO, urn, message, false),
    warn: (urn, message) => send(LogSeverity.WARNING, urn, message, false),
    status: (urn, message) => {
      // An engine that is behind gets a fresher one later.
      if (!sending.has(urn)) send(LogSeverity.INFO, urn, message, true);
    },
    delivered: async (urn) => {
      await Promise.all([sending.get(urn), sending.get("")]);
    },
  };
}

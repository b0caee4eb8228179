import { type sendUnaryData, Server, type ServerUnaryCall } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { boundPort } from "./boundPort";

type Answer = () => void;

/** An engine that takes lines, and answers each when it is told to. */
export async function withLoggingEngine(
  work: (address: string, lines: string[], answers: Answer[], requests: LogRequest[]) => Promise<void>,
) {
  const lines: string[] = [];
  const requests: LogRequest[] = [];
  const answers: Answer[] = [];
  const server = new Server();
  server.addService(EngineService, {
    log(call: ServerUnaryCall<LogRequest, Empty>, callback: sendUnaryData<Empty>) {
      lines.push(call.request.getMessage());
      requests.push(call.request);
      answers.push(() => callback(null, new Empty()));
    },
    getRootResource: refuse,
    setRootResource: refuse,
    startDebugging: refuse,
    requirePulumiVersion: refuse,
  });
  const port = await boundPort(server);
  try {
    await work(`127.0.0.1:${port}`, lines, answers, requests);
  } finally {
    server.forceShutdown();
  }
}

function refuse(_call: unknown, callback: sendUnaryData<Empty>) {
  callback(new Error("not used here"));
}

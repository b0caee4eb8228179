/**
 * Preloaded into the process that serves the resources (`node --import`): stops it for good at the instant when its first create
 * or update has done its work and the reply to the engine is being written, so that a test can kill it there. Told by the file
 * that FREEZE_MARKER names, which it makes then. It listens below gRPC, since a bundle has its own copy of that.
 */
import { EventEmitter } from "node:events";
import { writeFileSync } from "node:fs";
import http2, { type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";

const marker = process.env["FREEZE_MARKER"];
const program = process.argv[1] ?? "";
if (marker !== undefined && /dynamic-provider|plugin\.cjs$/u.test(program)) {
  const freeze = (): never => {
    writeFileSync(marker, "");
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const freezeReplies = (stream: ServerHttp2Stream, { ":path": path }: IncomingHttpHeaders) => {
    if (/\/pulumirpc\.ResourceProvider\/(?:Create|Update)$/u.test(path ?? "")) stream.respond = freeze;
  };
  http2.createServer = new Proxy(http2.createServer, {
    apply(createServer, self, given) {
      const server: unknown = Reflect.apply(createServer, self, given);
      if (server instanceof EventEmitter) server.on("stream", freezeReplies);
      return server;
    },
  });
}

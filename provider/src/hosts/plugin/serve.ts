import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { fstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPluginHost } from "./pluginHost";
import { pluginService } from "./service";

/** A timeline may be long. */
const longestMessageBytes = 400 * 1024 * 1024;

/**
 * Serves the plugin until the engine is gone, and writes the port that it listens at on stdout: all that the engine reads there.
 *
 * @param engineAddress "host:port"; undefined for a plugin that is attached to later
 */
export function serve(engineAddress: string | undefined): void {
  const host = createPluginHost();
  host.attach(engineAddress);
  endWithStdin();
  const server = new Server({
    "grpc.max_receive_message_length": longestMessageBytes,
    "grpc.max_send_message_length": longestMessageBytes,
  });
  server.addService(
    ResourceProviderService,
    pluginService(host, () => readFileSync(join(__dirname, "schema.json"), "utf8")),
  );
  server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) throw error;
    process.stdout.write(`${port}\n`);
  });
}

/** A pipe that ends tells that the engine is gone; anything else there tells nothing. */
function endWithStdin(): void {
  if (!isPipe(0)) return;
  process.stdin.on("end", () => process.exit(0));
  process.stdin.on("error", () => process.exit(0));
  process.stdin.resume();
}

/** Some platforms can't tell of a stdin that is not there. */
function isPipe(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFIFO();
  } catch {
    return false;
  }
}

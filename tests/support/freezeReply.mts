/**
 * Preloaded into the provider process (`node --import`): stops it for good at the instant when its first create or update
 * has done its work and the reply to the engine is being written, so that a test can kill it there. Told by the file that
 * FREEZE_MARKER names, which it makes then.
 */
import { writeFileSync } from "node:fs";

const marker = process.env["FREEZE_MARKER"];
if (marker !== undefined && process.argv[1]?.includes("dynamic-provider") === true) {
  const { default: messages } = await import("@pulumi/pulumi/proto/provider_pb.js");
  const freeze = (): never => {
    writeFileSync(marker, "");
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  messages.CreateResponse.prototype.setId = freeze;
  messages.UpdateResponse.prototype.setProperties = freeze;
  // A resource that exists and is not ready: a render that failed.
  messages.ErrorResourceInitFailed.prototype.setId = freeze;
}

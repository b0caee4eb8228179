import { Client, credentials, Server } from "@grpc/grpc-js";
import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { cancellationSignal } from "../../../../provider/src/hosts/dynamic/cancellation";
import { waitUntil } from "../../../support/waitUntil";
import { boundPort } from "../../../support/boundPort";

it("the engine's call to stop, at whatever server of the process, ends every wait; no other call does", async () => {
  const server = new Server();
  const port = await boundPort(server);
  const engine = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const call = (path: string) =>
    new Promise<void>((resolve) => {
      const bytes = () => Buffer.alloc(0);
      engine.makeUnaryRequest(path, bytes, bytes, {}, () => resolve());
    });
  try {
    const signal = cancellationSignal();
    await call("/pulumirpc.ResourceProvider/Cancelled");
    expect(signal.aborted).toBe(false);
    await call("/pulumirpc.ResourceProvider/Cancel");
    await waitUntil(() => signal.aborted, { what: "the end of waits" });
    expect(signal.reason).toBeInstanceOf(EngineCancelled);
  } finally {
    engine.close();
    server.forceShutdown();
  }
});

it("where the process can't tell of its servers nothing ends early, and nothing fails", () => {
  const told: unknown = Reflect.get(process, "_getActiveHandles");
  try {
    for (const odd of [
      undefined,
      () => undefined,
      () => [null, {}],
      () => {
        throw new Error("No.");
      },
    ]) {
      Reflect.set(process, "_getActiveHandles", odd);
      expect(cancellationSignal().aborted).toBe(false);
    }
  } finally {
    Reflect.set(process, "_getActiveHandles", told);
  }
});

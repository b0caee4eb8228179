import { connect } from "node:net";
import { Client, credentials, type ServiceError, status } from "@grpc/grpc-js";
import { ResourceProviderClient, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import {
  ConfigureRequest,
  type ConfigureResponse,
  CreateRequest,
  type CreateResponse,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { Struct, Value } from "google-protobuf/google/protobuf/struct_pb.js";
import { withIceEmulator } from "../../emulator/src/withIceEmulator";
import { z } from "zod";
import { filmArgs, makeClip } from "../support/films";
import { residentBytes } from "../support/residentBytes";
import { called, startPlugin } from "../support/startedPlugin";
import { waitUntil } from "../support/waitUntil";

/** Whatever process of this machine finds its port may call it: none of that may end a render that the engine waits for. */
it("answers strangers on its port while a render is waited for, and the render ends well", () =>
  withIceEmulator(async ({ env, emulator }) => {
    await makeClip(emulator);
    emulator.jobs.hold();
    const plugin = await startPlugin({ ...process.env, ...env, NODE_OPTIONS: "--no-deprecation" });
    const address = `127.0.0.1:${plugin.port}`;
    const engine = new ResourceProviderClient(address, credentials.createInsecure());
    const stranger = new Client(address, credentials.createInsecure(), {
      "grpc.max_send_message_length": -1,
    });
    try {
      await called<ConfigureResponse>((reply) =>
        engine.configure(new ConfigureRequest().setArgs(Struct.fromJavaScript({})), reply),
      );
      const urn = "urn:pulumi:test::films::alicloud-ice:index:MediaProducingJob::film";
      const film = Struct.fromJavaScript(z.record(z.string(), z.json()).parse(filmArgs({})));
      const created = called<CreateResponse>((reply) =>
        engine.create(new CreateRequest().setUrn(urn).setProperties(film), reply),
      );
      await waitUntil(() => emulator.jobs.list().length === 1, { what: "the submit" });

      for (const [name, { path }] of Object.entries(ResourceProviderService)) {
        // It ends what the engine waits for: that is its use.
        const isEnding = ["cancel", "configure", "attach"].includes(name);
        for (const bytes of isEnding ? [garbage] : messages) {
          const { error } = await called<Buffer | undefined>((reply) => send(stranger, path, bytes, reply));
          expect([name, error?.details ?? ""]).not.toContainEqual(
            expect.stringMatching(/\n\s+at |node_modules/u),
          );
        }
      }
      const unknown = await called<Buffer | undefined>((reply) =>
        send(stranger, "/pulumirpc.Evil/Evil", garbage, reply),
      );
      expect(unknown.error?.code).toBe(status.UNIMPLEMENTED);
      await noise(Number(plugin.port));

      emulator.jobs.release();
      const { error, response } = await created;
      expect(error).toBeNull();
      expect(response.getId()).toBe(emulator.jobs.list()[0]?.jobId);
      expect(plugin.said()).toBe("");
      await called<Empty>((reply) => engine.cancel(new Empty(), reply));
    } finally {
      stranger.close();
      engine.close();
      plugin.end();
      await plugin.exited;
    }
  }));

it("takes a message of 64 MB within a bound of memory", async () => {
  const plugin = await startPlugin();
  const stranger = new Client(`127.0.0.1:${plugin.port}`, credentials.createInsecure(), {
    "grpc.max_send_message_length": -1,
  });
  try {
    const request = new CreateRequest().setUrn("x".repeat(64 * 1024 ** 2)).serializeBinary();
    const { path } = ResourceProviderService.check;
    const { error } = await called<Buffer | undefined>((reply) => send(stranger, path, request, reply));
    expect(error?.details.length ?? 0).toBeLessThan(1_000);
    const next = await called<Buffer | undefined>((reply) => send(stranger, path, garbage, reply));
    expect(next.error).not.toBeNull();
    const megabytes = residentBytes(plugin.pid) / 1024 ** 2;
    process.stdout.write(`The plugin held ${Math.round(megabytes)} MB after 64 MB.\n`);
    expect(megabytes).toBeLessThan(1_000);
  } finally {
    stranger.close();
    plugin.end();
    await plugin.exited;
  }
});

const garbage = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x0a, 0x80]);

/** Objects in objects. */
function nested(levels: number): Struct {
  let struct = Struct.fromJavaScript({});
  for (let level = 0; level < levels; level++) {
    const outer = new Struct();
    outer.getFieldsMap().set("films", new Value().setStructValue(struct));
    struct = outer;
  }
  return struct;
}

const messages: readonly Uint8Array[] = [
  Buffer.alloc(0),
  garbage,
  new CreateRequest().setUrn("urn:pulumi:x::y::z::w\n\u001b[2J").setProperties(nested(500)).serializeBinary(),
];

function send(
  client: Client,
  path: string,
  bytes: Uint8Array,
  reply: (error: ServiceError | null, response: Buffer | undefined) => void,
): void {
  client.makeUnaryRequest<Uint8Array, Buffer>(
    path,
    (it) => Buffer.from(it),
    (it) => it,
    bytes,
    reply,
  );
}

/** No HTTP/2 at all, and a connection that is broken off. */
async function noise(port: number): Promise<void> {
  for (const bytes of [
    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\xff\xff\xff",
    "\0".repeat(100_000),
  ]) {
    await new Promise<void>((closed) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
      socket.on("error", () => undefined).on("close", () => closed());
      setTimeout(() => socket.destroy(), 500).unref();
    });
  }
}

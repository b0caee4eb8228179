import { credentials, Server } from "@grpc/grpc-js";
import { ResourceProviderClient, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import {
  ConfigureRequest,
  type ConfigureResponse,
  InvokeRequest,
  type InvokeResponse,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { createPluginHost, type PluginHost } from "../../provider/src/hosts/plugin/pluginHost";
import { pluginService } from "../../provider/src/hosts/plugin/service";
import { toStruct } from "../../provider/src/hosts/plugin/wireState";
import { type Life, withLife } from "./lifecycle";
import { called } from "./startedPlugin";
import { boundPort } from "./boundPort";

export const pluginUrn = (type = "MediaProducingJob") =>
  `urn:pulumi:dev::films::alicloud-ice:index:${type}::one`;
export const providerUrn = (name: string) => `urn:pulumi:dev::films::pulumi:providers:alicloud-ice::${name}`;

/** A service behind a port of its own, as the engine finds it. */
export async function withService(
  service: Parameters<Server["addService"]>[1],
  story: (engine: ResourceProviderClient) => Promise<void>,
): Promise<void> {
  const server = new Server();
  server.addService(ResourceProviderService, service);
  const port = await boundPort(server);
  const engine = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  try {
    await story(engine);
  } finally {
    engine.close();
    server.forceShutdown();
  }
}

export const withPlugin = (
  story: (engine: ResourceProviderClient, host: PluginHost) => Promise<void>,
): Promise<void> => {
  const host = createPluginHost();
  return withService(
    pluginService(host, () => "the schema"),
    (engine) => story(engine, host),
  );
};

/** Configured for an emulator, with what one of its jobs has made. */
export const withConfigured = (
  story: (engine: ResourceProviderClient, life: Life) => Promise<void>,
): Promise<void> =>
  withLife({}, (life) =>
    withPlugin(async (engine) => {
      const { url: endpoint, region } = life.emulator;
      const args = toStruct({ endpoint, region, accessKey: "emulator", secretKey: "emulator-secret" });
      const request = new ConfigureRequest().setArgs(args).setUrn(providerUrn("mine"));
      const { response } = await called<ConfigureResponse>((reply) => engine.configure(request, reply));
      expect([response.getAcceptsecrets(), response.getSupportspreview()]).toEqual([true, true]);
      await story(engine, life);
    }),
  );

export const invoked = async (
  engine: ResourceProviderClient,
  name: string,
  args: object,
  isPreview = false,
) => {
  const request = new InvokeRequest()
    .setTok(name)
    .setArgs(toStruct({ ...args }))
    .setPreview(isPreview);
  const { error, response } = await called<InvokeResponse>((reply) => engine.invoke(request, reply));
  return error?.details ?? response.getReturn()?.toJavaScript();
};

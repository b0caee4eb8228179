import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import { type PluginAttach, PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import {
  type CheckRequest,
  CheckResponse,
  type ConfigureRequest,
  ConfigureResponse,
  type CreateRequest,
  type DeleteRequest,
  type DiffRequest,
  GetSchemaResponse,
  type InvokeRequest,
  InvokeResponse,
  ProviderHandshakeResponse,
  type ReadRequest,
  type UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { systemClock } from "../../base/clock";
import { PlainError } from "../../base/plainError";
import { packageVersion } from "../../base/version";
import { createRun } from "../../run/createRun";
import type { Run } from "../../run/run";
import { configurationReader, isDefaultProvider, withoutCredentials } from "./configuration";
import { FinishedFilms } from "./finishedFilms";
import { functions } from "./functions";
import { unary } from "./grpcAnswers";
import { tokenPrefix } from "./kinds";
import type { PluginHost } from "./pluginHost";
import { ResourceCalls } from "./resourceCalls";
import { toStruct } from "./wireState";
import { readWire } from "./wireValues";

/** All that the engine calls. Not here on purpose: DiffConfig, whose answers would have the engine keep to old keys. */
export function pluginService(host: PluginHost, schema: () => string): UntypedServiceImplementation {
  let run: Run | undefined;
  const runOf = () => {
    if (run === undefined) throw new PlainError("The provider alicloud-ice is not configured yet.");
    return run;
  };
  const films = new FinishedFilms();
  const calls = new ResourceCalls(runOf, films);
  return {
    handshake: unary(() =>
      new ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(false)
        .setAcceptOutputs(false),
    ),
    attach: unary((request: PluginAttach) => {
      host.attach(request.getAddress());
      return new Empty();
    }),
    getPluginInfo: unary(() => new PluginInfo().setVersion(packageVersion)),
    getSchema: unary(() => new GetSchemaResponse().setSchema(schema())),
    checkConfig: unary((request: CheckRequest) => {
      const { marked } = readWire(request.getNews());
      const kept = isDefaultProvider(request.getUrn()) ? withoutCredentials(marked) : marked;
      return new CheckResponse().setInputs(toStruct(kept));
    }),
    configure: unary((request: ConfigureRequest) => {
      const isDefault = !request.hasUrn() || isDefaultProvider(request.getUrn() ?? "");
      const env = isDefault ? process.env : {};
      run = createRun(configurationReader(readWire(request.getArgs()).plain, env), systemClock, host);
      return new ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true);
    }),
    invoke: unary(async (request: InvokeRequest) => {
      const token = request.getTok();
      const called = token.startsWith(tokenPrefix) ? functions[token.slice(tokenPrefix.length)] : undefined;
      if (called === undefined)
        throw new PlainError(`This version of alicloud-ice has no function ${token}.`);
      const args = readWire(request.getArgs()).plain;
      const answer = await called({ run: runOf(), args, isPreview: request.getPreview(), films });
      return new InvokeResponse().setReturn(toStruct(answer));
    }),
    check: unary((request: CheckRequest) => calls.check(request)),
    diff: unary((request: DiffRequest) => calls.diff(request)),
    create: unary((request: CreateRequest) => calls.create(request)),
    update: unary((request: UpdateRequest) => calls.update(request)),
    read: unary((request: ReadRequest) => calls.read(request)),
    delete: unary(async (request: DeleteRequest) => {
      await calls.delete(request);
      return new Empty();
    }),
    cancel: unary(() => {
      // It also comes when all is done: then there is nothing to end.
      host.cancel();
      return new Empty();
    }),
  };
}

import { status } from "@grpc/grpc-js";
import { PluginAttach, type PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import {
  CheckRequest,
  type CheckResponse,
  CreateRequest,
  type CreateResponse,
  DeleteRequest,
  DiffRequest,
  type DiffResponse,
  ErrorResourceInitFailed,
  GetSchemaRequest,
  type GetSchemaResponse,
  ProviderHandshakeRequest,
  type ProviderHandshakeResponse,
  ReadRequest,
  type ReadResponse,
  UpdateRequest,
  type UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { Status } from "@pulumi/pulumi/proto/status_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { packageVersion } from "../../../../provider/src/base/version";
import { ResourceNotReady, unary } from "../../../../provider/src/hosts/plugin/grpcAnswers";
import { toStruct } from "../../../../provider/src/hosts/plugin/wireState";
import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { filmArgs } from "../../../support/films";
import {
  invoked,
  pluginUrn,
  providerUrn,
  withConfigured,
  withPlugin,
  withService,
} from "../../../support/servedPlugin";
import { called } from "../../../support/startedPlugin";

describe("what the engine asks a plugin first", () => {
  it("what it takes, which release it is, its schema", async () => {
    await withPlugin(async (engine) => {
      const hands = await called<ProviderHandshakeResponse>((reply) =>
        engine.handshake(new ProviderHandshakeRequest(), reply),
      );
      const { acceptSecrets, acceptResources, acceptOutputs } = hands.response.toObject();
      expect([acceptSecrets, acceptResources, acceptOutputs]).toEqual([true, false, false]);
      const info = await called<PluginInfo>((reply) => engine.getPluginInfo(new Empty(), reply));
      expect(info.response.getVersion()).toBe(packageVersion);
      const schema = await called<GetSchemaResponse>((reply) =>
        engine.getSchema(new GetSchemaRequest(), reply),
      );
      expect(schema.response.getSchema()).toBe("the schema");
    });
  });

  it("the configuration, of which the default provider keeps no key", async () => {
    await withPlugin(async (engine) => {
      const given = { region: "cn-shanghai", secretKey: "k" };
      const kept = async (name: string) => {
        const request = new CheckRequest().setUrn(providerUrn(name)).setNews(toStruct(given));
        const { response } = await called<CheckResponse>((reply) => engine.checkConfig(request, reply));
        return response.getInputs()?.toJavaScript();
      };
      expect(await kept("default_0_2_0")).toEqual({ region: "cn-shanghai" });
      expect(await kept("mine")).toEqual(given);
    });
  });

  it("a call before it is configured ends in a sentence", async () => {
    await withPlugin(async (engine) => {
      const request = new CreateRequest().setUrn(pluginUrn());
      const { error } = await called<CreateResponse>((reply) => engine.create(request, reply));
      expect(error).toMatchObject({
        code: status.UNKNOWN,
        details: expect.stringContaining("The provider alicloud-ice is not configured yet.") as string,
      });
    });
  });

  it("to end: all that waits does", async () => {
    await withPlugin(async (engine, { cancelled }) => {
      await called<Empty>((reply) => engine.attach(new PluginAttach().setAddress(""), reply));
      expect(cancelled.aborted).toBe(false);
      expect((await called<Empty>((reply) => engine.cancel(new Empty(), reply))).error).toBeNull();
      expect(cancelled.reason).toBeInstanceOf(EngineCancelled);
    });
  });
});

describe("a function of the plugin", () => {
  it("is one that it has", async () => {
    await withConfigured(async (engine) => {
      for (const name of ["alicloud-ice:index:getFilm", "other:index:getMediaInfo"])
        expect(await invoked(engine, name, {})).toContain(
          `This version of alicloud-ice has no function ${name}.`,
        );
    });
  });

  it("tells of what is there, without what it was asked by, and of what is not there in a sentence", async () => {
    await withConfigured(async (engine, life) => {
      await life.engine.up({ film: { args: filmArgs() } });
      const [job] = life.emulator.jobs.list();
      const { jobId = "", mediaId } = job ?? {};
      const { url: endpoint, region } = life.emulator;
      const told = await invoked(engine, "alicloud-ice:index:getMediaInfo", { mediaId, endpoint, region });
      expect(told).toMatchObject({ mediaId, region, status: "Normal" });
      expect(told).not.toHaveProperty("endpoint");
      const asked = { jobId, endpoint, timeout: "1m", wait: true };
      const found = await invoked(engine, "alicloud-ice:index:getMediaProducingJob", asked);
      expect(found).toMatchObject({ jobId, status: "Success" });
      for (const name of ["endpoint", "timeout", "wait"]) expect(found).not.toHaveProperty(name);
      for (const [name, args, said] of [
        ["getMediaInfo", { mediaId: "" }, "mediaId must be an id that ICE gave."],
        ["getTemplate", { templateId: 7 }, "templateId must be an id that ICE gave."],
        ["getMediaProducingJob", { jobId, timeout: "soon" }, "timeout must"],
        ["requireMediaProducingJob", { jobId, endpoint: "ftp://x" }, "endpoint must"],
      ] as const)
        expect(await invoked(engine, `alicloud-ice:index:${name}`, args)).toContain(said);
    });
  });

  it("as a gate is shut by a job that failed, with what ICE says of it", async () => {
    await withConfigured(async (engine, life) => {
      const { jobs } = life.emulator;
      jobs.failNext({ code: "ProduceFailed", message: "No such font." });
      await life.engine.up({ film: { args: filmArgs() } });
      const jobId = jobs.list()[0]?.jobId ?? "";
      const said = await invoked(engine, "alicloud-ice:index:requireMediaProducingJob", { jobId }, true);
      expect(said).toMatch(new RegExp(`${jobId}.*cn-shanghai`, "u"));
      expect(said).toMatch(/ProduceFailed.*No such font/u);
    });
  });
});

describe("a resource of the plugin", () => {
  const failing = { ...filmArgs(), skipAwait: "yes" };

  it("is one that it has", async () => {
    await withConfigured(async (engine) => {
      for (const type of ["Film", "x:MediaInfo"]) {
        const request = new CreateRequest().setUrn(pluginUrn(type));
        const { error } = await called<CreateResponse>((reply) => engine.create(request, reply));
        expect(error?.details).toContain("This version of alicloud-ice has no resource");
      }
    });
  });

  it("is checked with the reasons alone: a property that is named would be printed", async () => {
    await withConfigured(async (engine) => {
      const request = new CheckRequest().setUrn(pluginUrn()).setNews(toStruct({ ...failing }));
      const { response } = await called<CheckResponse>((reply) => engine.check(request, reply));
      expect(response.getFailuresList().map((failure) => failure.toObject())).toEqual([
        {
          property: "",
          reason: expect.stringContaining('skipAwait must be true or false; got "yes".') as string,
        },
      ]);
      expect(response.getInputs()?.toJavaScript()).toMatchObject({ skipAwait: "yes" });
    });
  });

  it("is foretold in a preview: without an id, its answers unknown but for what follows from the arguments", async () => {
    await withConfigured(async (engine, life) => {
      const config = '{"VideoTracks":[]}';
      const properties = toStruct({ name: "t", type: "Timeline", config });
      const request = new CreateRequest()
        .setUrn(pluginUrn("Template"))
        .setProperties(properties)
        .setPreview(true);
      const { response } = await called<CreateResponse>((reply) => engine.create(request, reply));
      const told = response.getProperties()?.toJavaScript() ?? {};
      expect(response.getId()).toBe("");
      expect(told).toMatchObject({
        name: "t",
        config,
        configHash: expect.stringMatching(/^[0-9a-f]+$/u) as string,
      });
      const unknown = told["templateId"];
      expect([told["status"], told["parameters"]]).toEqual([unknown, unknown]);
      // An update leaves the id as it is; what was not there stays away.
      const olds = toStruct({ templateId: "id", config, region: "cn-shanghai" });
      const changed = new UpdateRequest().setUrn(pluginUrn("Template")).setId("id").setOlds(olds);
      const updated = await called<UpdateResponse>((reply) =>
        engine.update(changed.setNews(properties).setPreview(true), reply),
      );
      const after = updated.response.getProperties()?.toJavaScript() ?? {};
      expect(after).toMatchObject({ templateId: "id", name: "t", status: unknown });
      expect(life.emulator.requests.list()).toEqual([]);
    });
  });

  it("is read and imported with the arguments that make it, and deleted", async () => {
    await withConfigured(async (engine, life) => {
      await life.engine.up({ film: { args: filmArgs() } });
      const { jobId = "", mediaId = "" } = life.emulator.jobs.list()[0] ?? {};
      const read = async (type: string, id: string, given: object = {}) => {
        const request = new ReadRequest()
          .setUrn(pluginUrn(type))
          .setId(id)
          .setInputs(toStruct({ ...given }));
        const { response } = await called<ReadResponse>((reply) => engine.read(request, reply));
        return { id: response.getId(), inputs: response.getInputs()?.toJavaScript() };
      };
      const { outputMediaConfig } = filmArgs();
      const { mediaUrl } = outputMediaConfig;
      const render = await read("MediaProducingJob", jobId);
      expect(render).toMatchObject({
        id: jobId,
        inputs: { region: "cn-shanghai", outputMediaConfig: { mediaUrl } },
      });
      expect(render.inputs?.["outputMediaConfig"]).toEqual({ mediaUrl });
      expect(await read("MediaInfo", mediaId)).toEqual({
        id: mediaId,
        inputs: { inputUrl: mediaUrl, mediaType: "video", region: "cn-shanghai" },
      });
      const given = { inputUrl: mediaUrl, title: "t" };
      expect((await read("MediaInfo", mediaId, given)).inputs).toEqual(given);
      const properties = toStruct({ inputUrl: mediaUrl, mediaId, region: "cn-shanghai" });
      const request = new DeleteRequest()
        .setUrn(pluginUrn("MediaInfo"))
        .setId(mediaId)
        .setProperties(properties);
      expect((await called<Empty>((reply) => engine.delete(request, reply))).error).toBeNull();
      expect(life.emulator.requests.count("DeleteMediaInfos")).toBe(1);
    });
  });

  it("that the dynamic provider left is updated; one that differs is made anew, with the place", async () => {
    await withConfigured(async (engine) => {
      const args = { inputUrl: "oss://films/in/clip.mp4", region: "cn-shanghai" };
      const diffed = async (olds: object, news: object) => {
        const request = new DiffRequest()
          .setUrn(pluginUrn("MediaInfo"))
          .setId("m")
          .setOlds(toStruct({ ...olds }));
        const { response } = await called<DiffResponse>((reply) =>
          engine.diff(request.setNews(toStruct({ ...news })), reply),
        );
        const { changes, replacesList, deletebeforereplace, hasdetaileddiff } = response.toObject();
        const paths = response
          .getDetaileddiffMap()
          .getEntryList()
          .map(([path]) => path);
        return { changes, replacesList, deletebeforereplace, hasdetaileddiff, paths };
      };
      const stored = { ...args, status: "Normal" };
      const none = { replacesList: [], deletebeforereplace: false, hasdetaileddiff: false, paths: [] };
      expect(await diffed(stored, args)).toEqual({ ...none, changes: 1 });
      expect(await diffed({ ...stored, __context: {} }, args)).toEqual({ ...none, changes: 2 });
      expect(await diffed(stored, { ...args, contentHash: { b: 1 } })).toMatchObject({
        ...{ changes: 2, replacesList: ["contentHash"], deletebeforereplace: true, hasdetaileddiff: true },
        paths: ["contentHash"],
      });
    });
  });

  it("that is there and not ready is told with its id, properties, inputs and reasons", async () => {
    const notReady = new ResourceNotReady(
      "id",
      toStruct({ a: 1 }),
      ["It failed.", "Twice."],
      toStruct({ b: 2 }),
    );
    const service = { create: unary(() => Promise.reject(notReady)) };
    await withService(service, async (engine) => {
      const { error } = await called<CreateResponse>((reply) => engine.create(new CreateRequest(), reply));
      expect(error).toMatchObject({ code: status.UNKNOWN, details: "It failed. Twice." });
      const [details] = error?.metadata.get("grpc-status-details-bin") ?? [];
      if (!Buffer.isBuffer(details)) throw new Error("There are no details.");
      const told = Status.deserializeBinary(details);
      expect([told.getCode(), told.getMessage()]).toEqual([status.UNKNOWN, "It failed. Twice."]);
      const [packed] = told.getDetailsList();
      expect(packed?.getTypeName()).toBe("pulumirpc.ErrorResourceInitFailed");
      const failed = ErrorResourceInitFailed.deserializeBinary(packed?.getValue_asU8() ?? new Uint8Array());
      expect([failed.getId(), failed.getReasonsList()]).toEqual(["id", ["It failed.", "Twice."]]);
      expect([failed.getProperties()?.toJavaScript(), failed.getInputs()?.toJavaScript()]).toEqual([
        { a: 1 },
        { b: 2 },
      ]);
    });
  });
});

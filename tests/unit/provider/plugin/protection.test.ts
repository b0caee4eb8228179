import { CreateRequest, DiffRequest, ReadRequest } from "@pulumi/pulumi/proto/provider_pb.js";
import { FinishedFilms } from "../../../../provider/src/hosts/plugin/finishedFilms";
import { ResourceNotReady } from "../../../../provider/src/hosts/plugin/grpcAnswers";
import { ResourceCalls } from "../../../../provider/src/hosts/plugin/resourceCalls";
import { toStruct } from "../../../../provider/src/hosts/plugin/wireState";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const urn = "urn:pulumi:dev::films::alicloud-ice:index:MediaProducingJob::film";

it("a plugin, which is not told of `protect`, says of a failed render what holds either way", async () => {
  await withLife({}, async (life) => {
    const log: string[] = [];
    const run = runOn(life, {}, log);
    const calls = new ResourceCalls(() => run, new FinishedFilms());
    life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
    const properties = toStruct({ ...filmArgs(), region: life.emulator.region });
    const failed: unknown = await calls
      .create(new CreateRequest().setUrn(urn).setProperties(properties))
      .catch((error: unknown) => error);
    if (!(failed instanceof ResourceNotReady)) throw new Error("The render did not fail.");
    expect(failed.reasons.join()).toMatch(
      /The next `pulumi up` renders it again, unless it is protected: run `pulumi state unprotect` first then\.$/u,
    );
    const request = new DiffRequest()
      .setUrn(urn)
      .setId(failed.id)
      .setOlds(failed.properties)
      .setNews(properties);
    run.memory.checked(urn.replace("alicloud-ice:index:", "pulumi-nodejs:dynamic/alicloud-ice:"), true);
    expect((await calls.diff(request)).getReplacesList()).toEqual(["status"]);
    expect(log.at(-1)).toMatch(
      /failed with ProduceFailed; it is rendered again, unless it is protected: run/u,
    );
  });
});

it("a plugin, which is not told whether a program waits, looks once at a job that it reads", async () => {
  await withLife({}, async (life) => {
    life.emulator.jobs.hold();
    await life.engine.up({ film: { args: { ...filmArgs(), skipAwait: true } } });
    const jobId = life.emulator.jobs.list()[0]?.jobId ?? "";
    const beganAtMs = life.clock.now();
    const run = runOn(life);
    const calls = new ResourceCalls(() => run, new FinishedFilms());
    const read = await calls.read(new ReadRequest().setUrn(urn).setId(jobId));
    expect(read.getProperties()?.toJavaScript()).toMatchObject({ jobId, region: "cn-shanghai" });
    expect(life.clock.now() - beganAtMs).toBeLessThan(1_000);
  });
});

import { z } from "zod";
import { InitFailure } from "../../../../provider/src/hosts/dynamic/initFailure";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const checkSchema = z.object({ inputs: z.record(z.string(), z.unknown()) });
const updateSchema = z.object({ outs: z.record(z.string(), z.unknown()) });
const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::film";

it("a create that an error hook asks for once more is one new job in place of the failed one, even where List tells of none", async () => {
  const assumptions = { deniedOperations: ["ListMediaProducingJobs"] };
  await withLife({ emulator: { assumptions } }, async (life) => {
    life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
    const lines: string[] = [];
    const verbs = verbsOf(runOn(life, {}, lines));
    const context = { urn, name: "film", protect: false, secretArguments: [] };
    const { inputs } = checkSchema.parse(await verbs.check({}, { ...filmArgs(), __context: context }));
    await expect(verbs.create(inputs)).rejects.toBeInstanceOf(InitFailure);
    const [failed] = life.emulator.jobs.list();
    const again = await verbs.create(inputs);
    const [, second, ...more] = life.emulator.jobs.list();
    expect(again).toMatchObject({
      id: second?.jobId,
      outs: { status: "Success", __render: { replacedJobId: failed?.jobId } },
    });
    expect(again).not.toHaveProperty("outs.__render.jobId");
    expect(more).toEqual([]);
    expect(lines).toContain(
      `An error hook asks for another try: the request of job ${failed?.jobId} is rendered again.`,
    );
    // A failed job of which all is known is waited for no more, and not asked for.
    const asked = life.emulator.requests.list("GetMediaProducingJob").map(({ params }) => params["JobId"]);
    expect(lines.join("\n")).not.toContain(`Waiting for job ${failed?.jobId}`);
    expect(asked.lastIndexOf(failed?.jobId ?? "")).toBeLessThan(asked.indexOf(second?.jobId ?? ""));
  });
});

it("a try that comes as an update keeps the resource's id, and stores the job that stands for it", async () => {
  await withLife({}, async (life) => {
    life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
    const verbs = verbsOf(runOn(life));
    const context = { urn, name: "film", protect: false, secretArguments: [] };
    const { inputs } = checkSchema.parse(await verbs.check({}, { ...filmArgs(), __context: context }));
    const failure: unknown = await verbs.create(inputs).catch((error: unknown) => error);
    if (!(failure instanceof InitFailure)) throw new Error("The first try fails.");
    const { outs } = updateSchema.parse(await verbs.update(failure.id, failure.properties, inputs));
    const [first, second, ...more] = life.emulator.jobs.list();
    expect([failure.id, more]).toEqual([first?.jobId, []]);
    expect(outs).toMatchObject({ jobId: second?.jobId, __render: { jobId: second?.jobId } });
    // What comes next goes by that one.
    life.emulator.requests.clear();
    await verbs.read(failure.id, outs);
    const asked = life.emulator.requests.list("GetMediaProducingJob").map(({ params }) => params["JobId"]);
    expect(asked).toEqual([second?.jobId]);
  });
});

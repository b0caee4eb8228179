import { z } from "zod";
import { gateVerbsOf, verbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const minuteMs = 60_000;
const urn = (name: string) =>
  `urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::${name}`;
const createSchema = z.object({ id: z.string(), outs: z.record(z.string(), z.unknown()) });
const shutSchema = z.object({ reasons: z.array(z.string()) });

/** A render that is not waited for. */
const film = (name: string) => ({
  ...filmArgs({ out: `out/${name}.mp4` }),
  skipAwait: true,
  __context: { urn: urn(name) },
});

it("a gate names the resources of the run whose jobs failed; one of elsewhere has its id alone", async () => {
  await withLife({}, async (life) => {
    life.emulator.pacing.renderTimeMs = minuteMs;
    life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work", times: 4 });
    const create = async (verbs: ReturnType<typeof verbsOf>, name: string) =>
      createSchema.parse(await verbs.create(film(name)));
    const earlier = verbsOf(runOn(life));
    const foreign = await create(earlier, "foreign");
    const other = await create(earlier, "other");
    const kept = await create(earlier, "film::2");

    const run = runOn(life);
    const made = await create(verbsOf(run), "film-1");
    await verbsOf(run).diff(kept.id, kept.outs, film("film::2"));
    await verbsOf(run).read(other.id, { skipAwait: true, __context: { urn: urn("got"), waits: true } });
    const jobIds = [foreign.id, made.id, kept.id, other.id];
    const passing = gateVerbsOf(run).create({ jobIds, __context: { urn: urn("gate") } });
    const { reasons } = shutSchema.parse(await passing.catch((error: unknown) => error));

    const failed = (id: string) => `The render failed with ProduceFailed: It did not work (job ${id}, `;
    expect(reasons.map((reason) => reason.split("region")[0])).toEqual([
      failed(foreign.id),
      `film-1: ${failed(made.id)}`,
      `film::2: ${failed(kept.id)}`,
      `got: ${failed(other.id)}`,
    ]);
  });
});

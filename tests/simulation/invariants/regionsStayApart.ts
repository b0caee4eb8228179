import { filmsIn } from "../engine/engineState";
import { filmsAsked } from "../engine/program";
import type { World } from "../engine/world";
import { regionAt } from "../ice/regions";
import type { StepResult } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";

/**
 * A film is rendered in the region that the program names, and what is of one region is never asked for in another: ICE there
 * knows nothing of it.
 */
export const regionsStayApart: Invariant = (world, step, steps) => [
  ...astray(world, step, steps),
  ...elsewhere(world, step),
];

function astray({ history, ice }: World, { processId }: StepResult, steps: readonly StepResult[]): string[] {
  const submitted = history.submits
    .filter((submit) => submit.processId === processId && submit.job.region !== submit.region)
    .map(({ urn, job, region }) => `${urn} was rendered in ${job.region}, and not in ${region}.`);
  // A gate that alone moves to another region has the ids of renders that do not: ICE there says that it does not know them.
  const mayGateBeAlone = steps.some(({ step }) => step.verb === "up --target");
  const asked = history.calls
    .filter((call) => call.processId === processId)
    .filter(({ kind }) => kind !== "gate" || !mayGateBeAlone)
    .flatMap(({ operation, host, about }) =>
      about
        .filter((id) => (ice.regionOf(id) ?? regionAt(host)) !== regionAt(host))
        .map((id) => `${operation} went to ${host} for ${id}, which is of ${ice.regionOf(id)}.`),
    );
  return [...submitted, ...asked];
}

/** After a whole and successful `up` each film is shown where the program asks for it. */
function elsewhere(world: World, { step, stack, ended, after }: StepResult): string[] {
  const isWhole = ["up", "up --refresh", "up --replace"].includes(step.verb) && ended === "succeeded";
  if (!isWhole) return [];
  const asked = step.program.flatMap((spec) => filmsAsked(spec, world.stacks[stack].name));
  const regionOf = new Map(asked.map(({ urn, region }) => [urn, region]));
  return filmsIn(after)
    .filter(({ isPendingDelete }) => !isPendingDelete)
    .filter(({ urn, jobId }) => world.ice.job(jobId)?.region !== regionOf.get(urn))
    .map(({ name, jobId }) => `${name} shows job ${jobId} of another region than the program's.`);
}

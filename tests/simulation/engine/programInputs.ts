import { unknownMarker } from "../../../provider/src/inputs/unknowns";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { Deployment } from "./deployment";
import { filmsOf, liveEntry } from "./engineState";
import type { World } from "./world";
import { splitProps } from "../../../provider/src/hosts/dynamic/wireProps";
import {
  type AdoptedJobs,
  type GateSpec,
  hiddenInputs,
  inputsOf,
  type ResourceSpec,
  urnOf,
  whereOf,
} from "./program";

/** What the program hands to the engine for a resource, with what it takes from the outputs of others. */
export function programInputs({ process, host }: Deployment, spec: ResourceSpec): Props {
  const { stack, world } = process;
  // It is neither checked nor made: see `getResource`.
  if (spec.kind === "get") return {};
  if (spec.kind !== "gate") return inputsOf(spec, stack.name, host, adoptedJobs(world, stack.name, spec));
  const jobs = jobsUnder({ process }, spec);
  const secretJobs = Object.fromEntries(
    jobs.flatMap(({ jobId, secretArguments }) =>
      secretArguments.length > 0 ? [[jobId, secretArguments]] : [],
    ),
  );
  return {
    jobIds: jobs.map(({ jobId }) => jobId),
    ...whereOf(spec),
    timeout: spec.timeoutMs / 1_000,
    ...(host === "dynamic" && hiddenInputs(spec, stack.name, { secretArguments: [], secretJobs })),
  };
}

/** The jobs that a set's films name: literals, from what was exported before the renders were taken out of the program. */
export function adoptedJobs({ ice }: World, stack: string, spec: ResourceSpec): AdoptedJobs {
  const named = spec.kind === "set" ? Object.entries(spec.adopts ?? {}) : [];
  return Object.fromEntries(
    named.flatMap(([key, name]) => {
      const job = ice.jobs.findLast(({ asker }) => asker.urn === urnOf({ kind: "render", name }, stack));
      return job === undefined ? [] : [[key, job.jobId]];
    }),
  );
}

/** The jobs of a gate as the renders' outputs tell them: what is not there yet is not known. */
export function jobsUnder(
  { process }: Pick<Deployment, "process">,
  { over }: GateSpec,
): readonly { readonly jobId: string; readonly secretArguments: readonly string[] }[] {
  const { state, name: stack } = process.stack;
  return over.map((name) => {
    const render = liveEntry(state, urnOf({ kind: "render", name }, stack));
    if (render === undefined) return { jobId: unknownMarker, secretArguments: [] };
    const { secretArguments } = splitProps(render.inputs).context;
    const [film] = filmsOf(render);
    return { jobId: film?.jobId ?? render.id, secretArguments };
  });
}

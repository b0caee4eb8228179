import type { Props } from "../../../provider/src/lifecycle/props";
import { longestLookMs } from "../../../provider/src/lifecycle/awaitExternal";
import type { Job } from "../ice/job";
import { type Deployed, type Deployment, targetOf, write } from "./deployment";
import { liveEntry } from "./engineState";
import type { Made } from "./hostVerbs";
import { expectationOf } from "./filmSpec";
import { type GetSpec, hiddenInputs, type ResourceSpec, urnOf, whereOf } from "./program";
import type { World } from "./world";

/** The job that a program names; undefined for one that ICE has never had. */
export function jobGot({ ice }: World, stack: string, { of, nth }: GetSpec): Job | undefined {
  const urn = urnOf({ kind: "render", name: of }, stack);
  return ice.jobs.filter(({ asker }) => asker.urn === urn)[nth];
}

/** Nobody can name a job before it is there. */
export function withNamedJobs(
  { process }: Pick<Deployment, "process">,
  program: readonly ResourceSpec[],
): readonly ResourceSpec[] {
  const { world, stack } = process;
  return program.filter(
    (spec) =>
      spec.kind !== "get" || spec.isInvented === true || jobGot(world, stack.name, spec) !== undefined,
  );
}

/** `MediaProducingJob.get` in an `up`: the engine asks for a read each time, and keeps what it hears. It owns nothing. */
export async function getResource(deployment: Deployment, spec: GetSpec): Promise<Deployed> {
  const { process, done } = deployment;
  done.push(`read ${spec.name}`);
  const { id, stored, outputs, clear } = await readGot(deployment, spec, true);
  const { urn } = targetOf(deployment, spec);
  const { kind, name } = spec;
  const inputs = inputsOf(deployment, spec, true);
  const made = { kind, urn, name, id, stored, outputs, clear, inputs };
  const entry = { ...made, trigger: undefined, initErrors: [], isPendingDelete: false };
  const old = liveEntry(process.stack.state, urn);
  await write(deployment, { kind, verb: "read" }, (entries) =>
    old === undefined ? [...entries, entry] : entries.map((each) => (each === old ? entry : each)),
  );
  return { entry, isReady: true };
}

/** @param waits in the update phase of an `up`, and not in its preview */
export function readGot(deployment: Deployment, spec: GetSpec, waits: boolean): Promise<Made> {
  const { process, verbs } = deployment;
  const jobId = jobGot(process.world, process.stack.name, spec)?.jobId ?? inventedJobId;
  // The inputs are handed over as a state, and no inputs beside them.
  const isAwaited = waits && deployment.host === "dynamic";
  const timeoutMs = isAwaited ? spec.timeoutMs : Math.min(spec.timeoutMs, longestLookMs);
  return verbs.read(
    { ...targetOf(deployment, spec), timeoutMs },
    jobId,
    inputsOf(deployment, spec, waits),
    {},
  );
}

const inventedJobId = "00000000000000000000000000000000";

function inputsOf({ process, host }: Deployment, spec: GetSpec, waits: boolean): Props {
  const { world, stack } = process;
  const region = jobGot(world, stack.name, spec)?.region;
  const known = { secretArguments: [], secretJobs: {}, waits };
  return {
    ...whereOf({ ...spec, region }),
    ...expectationOf(spec.expect),
    ...(spec.skipAwait && { skipAwait: true }),
    timeout: spec.timeoutMs / 1_000,
    ...(host === "dynamic" && hiddenInputs(spec, stack.name, known)),
  };
}

import { describeFailure } from "../../inputs/failure";
import { holdsUnknown } from "../../inputs/unknowns";
import { digest } from "../../job/canonical";
import { PlainError } from "../../plainError";
import { InitFailure } from "../initFailure";
import { type Props, splitProps } from "../props";
import type { Run } from "../run";
import { timeoutFor } from "../timeout";
import { awaitAll, isOpen, resultOf } from "./awaitAll";
import { parseGateArgs } from "./gateArgs";

/** The verbs of MediaProducingJobGate; it owns nothing, so there is nothing to delete. */
export function gateVerbs(run: Run) {
  return {
    check(_olds: Props, news: Props) {
      const { args, context } = splitProps(news);
      const configured = run.config().region;
      const region = args["region"] ?? configured;
      return {
        inputs: region === undefined ? { ...news } : { ...news, region },
        failures: parseGateArgs(args, configured).failures.map((failure) => ({
          property: "",
          reason: describeFailure(failure, context.secretArguments),
        })),
      };
    },

    /** Goes through the gate again unless the same jobs have all succeeded; nothing here is ever replaced. */
    diff(_id: string, olds: Props, news: Props) {
      const { args } = splitProps(news);
      const { inputs } = parseGateArgs(args, run.config().region);
      return {
        changes: holdsUnknown(args) || inputs === undefined || !isOpen(olds["results"], inputs.jobIds),
      };
    },

    async create(props: Props) {
      const id = digest(splitProps(props).context.urn).slice(0, 32);
      return { id, outs: await pass(run, "create", id, props) };
    },

    async update(id: string, _olds: Props, news: Props) {
      return { outs: await pass(run, "update", id, news) };
    },

    /** Looks at each job once; one that ICE does not show any more keeps its result. */
    async read(id: string, props: Props) {
      const { inputs } = parseGateArgs(argumentsIn(props), run.config().region);
      if (inputs === undefined) return { id, props };
      const { ice } = run.connect(inputs.region, inputs.endpoint);
      const looks = await Promise.allSettled(
        inputs.jobIds.map(async (jobId) => {
          const signal = AbortSignal.any([run.host.cancelled, AbortSignal.timeout(longestLookMs)]);
          return [jobId, resultOf(await ice.getMediaProducingJob(jobId, signal))] as const;
        }),
      );
      const seen = looks.flatMap((look) => (look.status === "fulfilled" ? [look.value] : []));
      const stored = typeof props["results"] === "object" ? props["results"] : {};
      return { id, props: { ...props, results: { ...stored, ...Object.fromEntries(seen) } } };
    },
  };
}

const longestLookMs = 30_000;

async function pass(run: Run, verb: "create" | "update", id: string, props: Props): Promise<Props> {
  const { args, context } = splitProps(props);
  const { inputs, failures } = parseGateArgs(args, run.config().region);
  if (inputs === undefined) {
    throw new PlainError(
      failures.map((failure) => describeFailure(failure, context.secretArguments)).join(" "),
    );
  }
  const outcome = await awaitAll(run, context.urn, inputs, timeoutFor(verb, inputs.timeoutMs, context));
  const state = { ...props, region: inputs.region, results: outcome.results };
  if (outcome.failures.length > 0) throw new InitFailure(id, state, outcome.failures);
  return state;
}

function argumentsIn(props: Props): Props {
  const { jobIds, region, endpoint, timeout } = props;
  return Object.fromEntries(
    Object.entries({ jobIds, region, endpoint, timeout }).filter(([, value]) => value !== undefined),
  );
}

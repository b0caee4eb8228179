import { atMost } from "../base/atMost";
import { describeFailure, type Failure } from "../inputs/failure";
import type { ResourceContext } from "../inputs/resourceContext";
import { defaultTimeoutMs, parseInputs } from "../inputs/parseInputs";
import { differentArguments } from "./changedRequest";
import { judgeArguments } from "./judgeArguments";
import { judgeRivals } from "./judgeRivals";
import { nothingAsked } from "./preflight/preflight";
import { LaidFilm } from "../inputs/laidFilm";
import type { ArgumentsToCheck } from "./resourceKind";
import type { Run } from "../run/run";
import type { CheckResult } from "./results";
import { tellFilm } from "./tellFilm";
import { timeoutFor } from "./timeout";

/**
 * Refuses bad arguments, all failures at once, before anything is sent; writes down the effective region, so that a
 * changed configuration is a change of the resource.
 */
export async function check(
  run: Run,
  context: ResourceContext,
  { olds, news: args }: ArgumentsToCheck,
): Promise<CheckResult> {
  const { urn, secretArguments } = context;
  run.memory.checked(urn, olds !== undefined);
  const configuredRegion = run.config().region;
  const parsed = parseInputs(args, configuredRegion);
  const region = args["region"] ?? configuredRegion;
  const inputs = region === undefined ? { ...parsed.kept } : { ...parsed.kept, region };
  const film = new LaidFilm(parsed.args);

  // So is a replacement: the engine has it checked a second time, as a resource of its own.
  const isNew = olds === undefined;
  // What was sent before is not sent again: rules of a later version don't hold it up.
  const isSent = olds !== undefined && differentArguments(olds, inputs, parsed.written).length === 0;
  const timeoutMs = timeoutFor("create", parsed.args.timeout ?? defaultTimeoutMs, context);
  const judged = isSent
    ? nothingAsked
    : await judgeArguments(run, { args, parsed, film, isRendered: isNew, timeoutMs, secretArguments });

  const describe = (some: readonly Failure[]) =>
    some.map((failure) => describeFailure(failure, secretArguments));
  const warnings = atMost(describe(judged.warnings));
  for (const warning of [...describe(parsed.warnings), ...warnings]) {
    if (run.memory.isNews(urn, warning)) run.host.log.warn(urn, warning);
  }
  const rivals = judgeRivals(run, context, {
    args,
    parsed,
    isSettled: isSent && args["rerenderIfMissing"] !== true,
  });
  const broken = atMost(describe([...judged.failures, ...rivals]));
  const failures = [...describe(parsed.failures), ...broken];
  if (isNew && failures.length === 0) tellFilm(run, context, film, judged);
  if (isNew && failures.length === 0 && parsed.inputs?.skipAwait === false) run.queue.expects(urn);
  return { inputs, failures };
}

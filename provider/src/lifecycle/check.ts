import { atMost } from "../inputs/atMost";
import { describeFailure, type Failure } from "../inputs/failure";
import { judgeLength } from "../inputs/judgeLength";
import { judgeTimeline } from "../inputs/judgeTimeline";
import type { ResourceContext } from "../inputs/inputs";
import { defaultTimeoutMs, type ParsedInputs, parseInputs } from "../inputs/parseInputs";
import { outputAddress } from "../job/renderRequest";
import { differentArguments } from "./changedRequest";
import { nothingAsked, type Preflight } from "./preflight/preflight";
import { preflightOf } from "./preflight/preflightOf";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";
import { tellFilm } from "./tellFilm";
import { timeoutFor } from "./timeout";

export interface CheckResult {
  readonly inputs: Props;
  readonly failures: { property: string; reason: string }[];
}

/**
 * Refuses bad arguments, all failures at once, before anything is sent; writes down the effective region, so that a
 * changed configuration is a change of the resource.
 */
export async function check(run: Run, olds: Props, news: Props): Promise<CheckResult> {
  const { args, context } = splitProps(news);
  const { urn, secretArguments } = context;
  run.memory.checked(urn, Object.keys(olds).length > 0);
  const configuredRegion = run.config().region;
  const parsed = parseInputs(args, configuredRegion);
  const region = args["region"] ?? configuredRegion;
  const inputs = region === undefined ? { ...news } : { ...news, region };

  // So is a replacement: the engine has it checked a second time, as a resource of its own.
  const isNew = Object.keys(olds).length === 0;
  // What was sent before is not sent again: rules of a later version don't hold it up.
  const isSent = !isNew && differentArguments(splitProps(olds).args, splitProps(inputs).args).length === 0;
  const judged = isSent ? nothingAsked : await judge(run, args, parsed, isNew, context);

  const describe = (some: readonly Failure[]) =>
    some.map((failure) => describeFailure(failure, secretArguments));
  const warnings = atMost(describe(judged.warnings));
  for (const warning of [...describe(parsed.warnings), ...warnings]) {
    if (run.memory.isNews(urn, warning)) run.host.log.warn(urn, warning);
  }
  warnOfRival(run, urn, parsed.inputs && outputAddress(parsed.inputs));
  const broken = atMost(describe(judged.failures));
  const reasons = [...describe(parsed.failures), ...broken];
  if (isNew && reasons.length === 0) tellFilm(run, context, parsed.args, judged.materialSeconds);
  if (isNew && reasons.length === 0 && parsed.inputs?.skipAwait === false) run.queue.expects(urn);
  return {
    inputs,
    // The engine would print the whole value of a property that is named here; the reason names path and value.
    failures: reasons.map((reason) => ({ property: "", reason })),
  };
}

/** What is in the film, what ICE tells of its materials where a render lies ahead, and how long it is. */
async function judge(
  run: Run,
  args: Props,
  { failures, args: readable, region }: ParsedInputs,
  isNew: boolean,
  context: ResourceContext,
): Promise<Preflight> {
  const timeline = judgeTimeline(readable, region);
  const isSound = failures.length === 0 && timeline.failures.length === 0;
  const timeoutMs = timeoutFor("create", readable.timeout ?? defaultTimeoutMs, context);
  const asked = isNew && isSound ? await preflightOf(run, args, readable, timeoutMs) : nothingAsked;
  const mostMinutes = readable.maxOutputMinutes ?? run.config().maxOutputMinutes;
  const { materialSeconds } = asked;
  const all = [timeline, asked, judgeLength(readable, mostMinutes, materialSeconds)];
  return {
    failures: all.flatMap((judgement) => judgement.failures),
    warnings: all.flatMap((judgement) => judgement.warnings),
    materialSeconds,
  };
}

/** Two resources that write one address. */
function warnOfRival(run: Run, urn: string, address: string | undefined): void {
  const rival = address === undefined ? undefined : run.memory.writesTo(urn, address);
  if (rival === undefined) return;
  const name = rival.slice(rival.lastIndexOf("::") + 2);
  run.host.log.warn(urn, `"${name}" writes to the same address: the film of whichever ends last is kept.`);
}

import { counted } from "../../base/counted";
import type { Failure } from "../../inputs/failure";
import { judgeClips } from "../../inputs/judgeClips";
import type { Judgement } from "../../inputs/judgeTimeline";
import type { ReadArgs } from "../../inputs/readArgs";
import { holdsUnknown } from "../../inputs/unknowns";
import type { IceApi } from "../../ice/api";
import { isGone } from "../../ice/siblings/isGone";
import { getTemplate } from "../../ice/siblings/templates";
import type { KnownTemplate } from "../../run/templateBook";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import { type FilmBeforehand, isAskedFor } from "./filmBeforehand";
import { couldNotAsk } from "./preflight";

/** Whether a film fills its template: one that the run knows, or that ICE tells of where `preflight` asks. */
export async function judgeTemplate(run: Run, film: FilmBeforehand): Promise<Judgement> {
  const { parsed, secretArguments } = film;
  const { clipsParam } = parsed.args;
  const found = templateOf(run, parsed.args) ?? (await askedTemplate(run, film));
  if (found === undefined) return nothing;
  if ("failures" in found) return found;
  if (found.type !== "Timeline" || clipsParam === undefined) return nothing;
  const failures = judgeClips(clipsParam, found.config);
  const isSecret = found.isSecret || secretArguments.includes("clipsParam");
  const told = isSecret && failures.length > 0 ? [withoutNames(failures.length)] : failures;
  return { failures: told, warnings: [] };
}

const nothing: Judgement = { failures: [], warnings: [] };

function templateOf(run: Run, { templateId, triggers = [] }: ReadArgs): KnownTemplate | undefined {
  // A set gives its films' triggers in a list of their own.
  return run.memory.templates.find(templateId, triggers.flat());
}

/** System templates of ICE are not told of. */
const isSystems = /^IceSys_/u;
const longestLookMs = 30_000;

async function askedTemplate(run: Run, film: FilmBeforehand): Promise<KnownTemplate | Judgement | undefined> {
  const { args, parsed, timeoutMs } = film;
  const { templateId, endpoint } = parsed.args;
  const { region } = parsed;
  const isKnown = region !== undefined && !holdsUnknown(args["endpoint"]) && !holdsUnknown(args["region"]);
  if (!isAskedFor(film) || !isKnown || templateId === undefined || holdsUnknown(templateId)) return undefined;
  if (isSystems.test(templateId)) return undefined;
  const { ice } = run.connect(region, endpoint);
  const known = looks.get(ice) ?? new Map<string, Promise<Judgement>>();
  const looking = known.get(templateId) ?? lookAt(run, ice, { templateId, region, timeoutMs });
  looks.set(ice, known.set(templateId, looking));
  const told = await looking;
  return templateOf(run, { templateId }) ?? told;
}

/** Thousands of films may be made from one template: it is asked for once in a run, and ICE that is away is waited for once. */
const looks = new WeakMap<IceApi, Map<string, Promise<Judgement>>>();

interface TemplateLook {
  readonly templateId: string;
  readonly region: string;
  readonly timeoutMs: number;
}

/** Notes the template, or says why it can't be told of. */
async function lookAt(run: Run, ice: IceApi, look: TemplateLook): Promise<Judgement> {
  const { templateId, region, timeoutMs } = look;
  try {
    const limitMs = Math.min(longestLookMs, timeoutMs);
    const shown = await withDeadline(run, limitMs, ({ signal }) => getTemplate(ice, templateId, signal));
    const { config, type = "Timeline" } = shown;
    if (config !== undefined) run.memory.templates.note(templateId, { type, config, isSecret: false });
    return nothing;
  } catch (error) {
    // Policies that let a render through may not let it be looked at.
    if (!isGone(error)) return { failures: [], warnings: [couldNotAsk(error)] };
    const problem = `is no template that ICE knows in ${region}`;
    return { failures: [{ path: "templateId", problem, value: templateId }], warnings: [] };
  }
}

function withoutNames(count: number): Failure {
  const values = counted(count, "value is", "values are");
  const problem = `does not fit the template: ${values} missing, unknown or of the wrong kind, which is not shown since it is secret`;
  return { path: "clipsParam", problem };
}

import type { Failure } from "../../inputs/failure";
import type { ReadArgs } from "../../inputs/readArgs";
import type { Run } from "../../run/run";
import { type FilmBeforehand, isAskedFor } from "./filmBeforehand";
import { judgeTemplate } from "./judgeTemplate";
import { knownMaterials } from "./knownMaterials";
import { nothingAsked, type Preflight } from "./preflight";
import { preflightOf } from "./preflightOf";

/**
 * What is known of a film's sources before it is rendered: of materials and templates that this run has met, without a call;
 * of all others where `preflight` asks ICE.
 */
export async function lookBeforehand(run: Run, beforehand: FilmBeforehand): Promise<Preflight> {
  const readable = beforehand.parsed.args;
  const known = knownMaterials(run, beforehand.film);
  const template = await judgeTemplate(run, beforehand);
  const isAsked = isAskedFor(beforehand);
  const asked = isAsked ? await preflightOf(run, beforehand) : nothingAsked;
  return {
    failures: [...template.failures, ...asked.failures],
    // ICE has been asked for them: that is told already, as a refusal.
    warnings: [...(isAsked ? unaskable(readable) : known.warnings), ...template.warnings, ...asked.warnings],
    materialSeconds: new Map([...known.materialSeconds, ...asked.materialSeconds]),
    materialSizes: new Map([...(known.materialSizes ?? []), ...(asked.materialSizes ?? [])]),
  };
}

/** What a project makes, only ICE knows. */
function unaskable({ projectId }: ReadArgs): Failure[] {
  if (projectId === undefined) return [];
  const problem =
    "asks for a `timeline`'s materials and a template's placeholders: nothing was asked for here";
  return [{ path: "preflight", problem }];
}

import { definedFields } from "../base/definedFields";
import { judgeLength } from "../inputs/judgeLength";
import { judgeTimeline } from "../inputs/judgeTimeline";
import type { Run } from "../run/run";
import { nothingAsked, type Preflight } from "./preflight/preflight";
import type { FilmBeforehand } from "./preflight/filmBeforehand";
import { lookBeforehand } from "./preflight/lookBeforehand";
import { unmarkedWarnings } from "./unmarkedWarnings";

/** What is in a film, what ICE tells of its materials where a render lies ahead, and how long it is. */
export async function judgeArguments(run: Run, beforehand: FilmBeforehand): Promise<Preflight> {
  const { film, parsed, isRendered } = beforehand;
  const { failures, args: readable, region } = parsed;
  const timeline = judgeTimeline(film, region);
  const isSound = failures.length === 0 && timeline.failures.length === 0;
  const asked = isSound ? await lookBeforehand(run, beforehand) : nothingAsked;
  const mostMinutes = readable.maxOutputMinutes ?? run.config().maxOutputMinutes;
  const { materialSeconds, materialSizes } = asked;
  const all = [timeline, asked, judgeLength(film, mostMinutes, materialSeconds)];
  return {
    failures: all.flatMap((judgement) => judgement.failures),
    warnings: [
      ...all.flatMap((judgement) => judgement.warnings),
      ...(isRendered ? unmarkedWarnings(readable.userData) : []),
    ],
    materialSeconds,
    ...definedFields({ materialSizes }),
  };
}

import type { World } from "../engine/world";
import type { StepResult, Violation } from "../schedule/runSchedule";
import type { Invariant } from "./invariant";
import { adoptedFilmIsThere } from "./adoptedFilmIsThere";
import { adoptIsHeeded } from "./adoptIsHeeded";
import { allEndsWell } from "./allEndsWell";
import { deadlinesHold } from "./deadlinesHold";
import { filmsGoWhenAsked } from "./filmsGoWhenAsked";
import { gateIsOverAll } from "./gateIsOverAll";
import { gateOpensOnSuccessOnly } from "./gateOpensOnSuccessOnly";
import { getOnlyReads } from "./getOnlyReads";
import { liveFilmsStay } from "./liveFilmsStay";
import { noJobIdIsLost } from "./noJobIdIsLost";
import { noSecretLeaves } from "./noSecretLeaves";
import { oneNewJobPerUp } from "./oneNewJobPerUp";
import { oneRenderPerRequest } from "./oneRenderPerRequest";
import { oneWriterPerAddress } from "./oneWriterPerAddress";
import { preflightHolds } from "./preflightHolds";
import { regionsStayApart } from "./regionsStayApart";
import { quietUpChangesNothing } from "./quietUpChangesNothing";
import { withinRateBudget } from "./withinRateBudget";

/** All of them, by name. */
export const invariants: Readonly<Record<string, Invariant>> = {
  oneRenderPerRequest,
  oneNewJobPerUp,
  oneWriterPerAddress,
  gateOpensOnSuccessOnly,
  gateIsOverAll,
  noJobIdIsLost,
  liveFilmsStay,
  filmsGoWhenAsked,
  adoptedFilmIsThere,
  adoptIsHeeded,
  preflightHolds,
  regionsStayApart,
  getOnlyReads,
  deadlinesHold,
  withinRateBudget,
  noSecretLeaves,
  allEndsWell,
  quietUpChangesNothing,
};

/** @param steps of the same stack, up to this one */
export function brokenInvariants(world: World, step: StepResult, steps: readonly StepResult[]): Violation[] {
  return Object.entries(invariants).flatMap(([invariant, judge]) =>
    judge(world, step, steps).map((what) => ({ invariant, what })),
  );
}

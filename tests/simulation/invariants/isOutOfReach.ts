import type { World } from "../engine/world";
import type { StepResult } from "../schedule/runSchedule";

/**
 * A UserData that leaves no room for the mark leaves the token alone to tell. When the userData changes under that token, ICE
 * refuses, and the job can't be found: the message says that `triggers` is the way out.
 */
export function isOutOfReach({ history }: World, { done, after }: StepResult): boolean {
  const said = [...done, ...after.entries.flatMap(({ initErrors }) => initErrors)];
  return (
    history.submits.some(({ hasMark }) => !hasMark) &&
    said.some((what) => what.includes("IdempotentParameterMismatch") && what.includes("`triggers`"))
  );
}

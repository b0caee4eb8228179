import { counted } from "../../base/counted";
import type { Failure } from "../../inputs/failure";

/** The first of those that say the same, with how many more there are: many lines alike would hide the others. */
export function oneOfEach(warnings: readonly Failure[]): Failure[] {
  const firsts = new Map(warnings.toReversed().map((warning) => [warning.problem, warning]));
  return warnings
    .filter((warning) => firsts.get(warning.problem) === warning)
    .map((first) => {
      const others = warnings.filter(({ problem }) => problem === first.problem).length - 1;
      if (others === 0) return first;
      return {
        ...first,
        problem: `${first.problem} (and so of ${counted(others, "other material")})`,
      };
    });
}

import type { LaidFilm } from "../../inputs/laidFilm";
import type { ParsedInputs } from "../../inputs/parseInputs";
import type { Props } from "../props";

/** A film whose arguments are checked. */
export interface FilmBeforehand {
  /** As the engine hands them over. */
  readonly args: Props;
  readonly parsed: ParsedInputs;
  /** The same film, laid out. */
  readonly film: LaidFilm;
  /** Whether a render lies ahead for sure: ICE is asked for materials only then, and the mark matters. */
  readonly isRendered: boolean;
  /** How long the render may take over all. */
  readonly timeoutMs: number;
  readonly secretArguments: readonly string[];
}

/** Whether ICE is asked for what the film is made from. */
export function isAskedFor({ isRendered, args }: Pick<FilmBeforehand, "isRendered" | "args">): boolean {
  return isRendered && args["preflight"] === true;
}

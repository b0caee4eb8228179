import type { RenderInputs } from "../../inputs/inputs";

/** Nothing that only Get tells becomes an output: no media in VOD, and no timeline that ICE filled in. */
export function isListEnough({ film, outputMediaTarget }: RenderInputs): boolean {
  return film.kind === "timeline" && outputMediaTarget === "oss-object";
}

import { isDeepStrictEqual } from "node:util";
import type { Deployment } from "./deployment";
import { type Entry, filmsOf, type ShownFilm } from "./engineState";
import { openGatePage } from "./gatePage";
import { openGotPage } from "./gotPage";
import { type AskedFilm, filmsAsked, type ResourceSpec } from "./program";

/** A page uses each film's address. @returns whether all of them went ahead */
export function openPages(deployment: Deployment, spec: ResourceSpec, entry: Entry): boolean {
  if (spec.kind === "gate") return openGatePage(deployment, spec, entry);
  if (spec.kind === "get") return openGotPage(deployment, spec, entry);
  const { process, done } = deployment;
  const skipAwait = spec.kind === "render" && spec.skipAwait;
  const shown = new Map(filmsOf(entry).map((film) => [film.urn, film]));
  const { world, fact, stack } = process;
  let areAllOpen = true;
  for (const asked of filmsAsked(spec, stack.name)) {
    const film = shown.get(asked.urn);
    if (film?.isTold !== true || !resolves(asked, film, skipAwait)) {
      areAllOpen = false;
      continue;
    }
    done.push(`page of ${asked.name}`);
    world.history.openings.push({
      atMs: world.time.nowMs,
      processId: fact.processId,
      urn: film.urn,
      jobId: film.jobId,
      skipAwait,
      isAsExpected: !film.expectsTheImpossible,
    });
  }
  return areAllOpen;
}

/** An address resolves for a success that is as expected alone, and where nobody waits. */
function resolves(
  { key, expect }: AskedFilm,
  { status, unmetExpectations }: ShownFilm,
  skipAwait: boolean,
): boolean {
  if (status !== "Success" && !skipAwait) return false;
  if (unmetExpectations !== undefined) return isDeepStrictEqual(unmetExpectations, []);
  return key === undefined || expect === "none";
}

import { limits } from "../../base/limits";
import type { ResourceContext } from "../../inputs/resourceContext";
import { holdsUnknown } from "../../inputs/unknowns";
import { iceTime } from "../../job/find/sweepAccount";
import { phaseOf } from "../../job/status";
import type { Run } from "../../run/run";
import type { ChangedResource } from "../resourceKind";
import type { DiffResult } from "../results";
import { isNewlySecret } from "./newSecrets";
import { isRendered, planSet } from "./planSet";
import { readSetArguments } from "./setArguments";
import type { SetFilm } from "./setFilm";
import { billableMinutesOf, setSentence } from "./setSentence";
import { jobOf, shownFilm, type StoredFilm } from "./storedFilm";
import { readStoredSet } from "./storedSet";

/** Says what the next update will do. Only another region replaces the set: all else is a matter of single films. */
export function diffSet(run: Run, context: ResourceContext, { stored, args }: ChangedResource): DiffResult {
  const { urn } = context;
  const set = readSetArguments(args, run.config().region);
  const was = readStoredSet(stored);
  const { region } = set.shared;
  if (region !== undefined && was.region !== undefined && !holdsUnknown(region) && region !== was.region)
    return { changes: true, replaces: ["region"] };
  const isTold = run.memory.isInTurn(urn);
  const minutes = new Map<string, number | undefined>();
  const tellMinutes = (key: string, film: SetFilm) => minutes.set(key, billableMinutesOf(film));
  const plan = planSet(set, was, isTold ? tellMinutes : undefined);
  const staying = plan.films.flatMap(({ fate, stored: film }) => (isRendered(fate) ? [] : (film ?? [])));
  run.memory.shows(urn, ...staying.map(shownFilm));
  tellGates(run, staying);
  const isChanged = plan.removed.size > 0 || plan.films.some(({ fate }) => fate !== "same");
  if (isChanged) run.prepare();
  if (isChanged && isTold) {
    const sentence = setSentence(plan, set.shared, minutes);
    if (run.memory.isNews(urn, sentence)) run.host.log.info(urn, sentence);
  }
  const isInClear = [...was.films].some(([key, film]) => isNewlySecret(context, key, film));
  return { changes: isChanged || isInClear || holdsUnknown(args) ? true : undefined };
}

/** A gate may be over a film: there, too, it stays secret, and one that succeeded stays so when ICE has forgotten its job. */
function tellGates(run: Run, films: readonly StoredFilm[]): void {
  const surelyKnown = iceTime(run.clock.now() - limits.retentionMs + limits.listWindowMs);
  for (const film of films) {
    const { jobId, status, createTime = "" } = film.result;
    // Which of its arguments was secret is not kept.
    if (film.record.isSecret === true) run.memory.keepsSecret(jobId, ["outputMediaConfig"]);
    const isThere = phaseOf(status) === "success" && film.record.isFilmInDoubt !== true;
    if (isThere && createTime < surelyKnown) run.memory.succeeded(jobOf(film));
  }
}

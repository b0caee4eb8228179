import { counted } from "../../base/counted";
import { PlainError } from "../../base/plainError";
import type { ResourceContext } from "../../inputs/resourceContext";
import { phaseOf } from "../../job/status";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import type { StoredResource } from "../resourceKind";
import { clearingMs, currentFilms, deleteFilms, filmsToGo } from "./deleteFilms";
import { teller } from "./setProgress";
import { readStoredSet } from "./storedSet";

/** Forgets a set; with deletionPolicy "delete" its own films are deleted too. Nothing is waited for. */
export async function deleteSet(
  run: Run,
  { urn, timeouts }: ResourceContext,
  resource: StoredResource,
): Promise<void> {
  const { films, region = run.config().region, endpoint, deletionPolicy } = readStoredSet(resource);
  const pending = [...films.values()].filter(({ result }) => phaseOf(result.status) === "pending").length;
  if (pending > 0)
    run.host.log.info(
      urn,
      `${counted(pending, "job was", "jobs were")} still rendering. ICE can't cancel a job: what goes on is paid for if it succeeds.`,
    );
  if (deletionPolicy !== "delete" || films.size === 0) return;
  if (region === undefined) throw new PlainError("The films can't be deleted: no region is known.");
  const connection = run.connect(region, endpoint);
  // Of thousands this takes minutes, and a preview of a destroy asks no provider.
  if (run.config().progress !== "off") run.host.log.info(urn, `Deleting ${counted(films.size, "film")}.`);
  const limitMs = timeouts.deleteMs ?? clearingMs(films.size);
  await withDeadline(run, limitMs, async ({ signal }) => {
    const current = await currentFilms(connection, films, signal);
    const say = teller(run, urn);
    const failures = await deleteFilms(run, connection, urn, filmsToGo(current), say, signal);
    const [first] = failures.values();
    if (first === undefined) return;
    const others = failures.size > 1 ? ` So it went with ${counted(failures.size - 1, "more film")}.` : "";
    throw new PlainError(`${first}${others}`);
  });
}

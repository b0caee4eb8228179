import { digest } from "../../base/canonical";
import { PlainError } from "../../base/plainError";
import type { ResourceContext } from "../../inputs/resourceContext";
import { phaseOf } from "../../job/status";
import { createTimeouts } from "../../job/watch/timeouts";
import { tookMs } from "../../job/watch/tookMs";
import type { JobLedger } from "../../job/find/ledger";
import type { JobWatcher } from "../../job/watch/watcher";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import type { Props } from "../props";
import type { Settled } from "../results";
import type { SetRun } from "./filmRun";
import { leaves } from "./leftByTry";
import { withNewSecrets } from "./newSecrets";
import { planSet, type SetPlan } from "./planSet";
import { type RenderedSet, renderSet } from "./renderSet";
import { readSetArguments, type SetArguments } from "./setArguments";
import { mostNamed, setProgress, teller } from "./setProgress";
import { formatted } from "./setSentence";
import { describeAt, readFilm, secretsOf, soundName } from "./setFilm";
import { clearAway } from "./clearAway";
import { failedSetState, setState } from "./setState";
import { jobOf, shownFilm, type StoredFilm } from "./storedFilm";
import { stillWriting } from "./stillWriting";
import type { StoredSet } from "./storedSet";
import { areMany, unknownSinceMs } from "./unknownSince";

/** What a resource may take where the option customTimeouts says nothing: each film has its own timeout. */
const longestMs = 7 * 24 * 3_600_000;

/** Makes the films of a set what the program says, and makes no call for those that are. */
export async function applySet(
  run: Run,
  context: ResourceContext,
  args: Props,
  { id, stored, timeoutMs }: { id: string; stored: StoredSet | undefined; timeoutMs: number | undefined },
): Promise<Settled> {
  const set = readSetArguments(args, run.config().region);
  const { shared } = set;
  const plan = planSet(set, stored);
  refuseBroken(run, context, set, plan);
  const { urn } = context;
  return withDeadline(run, timeoutMs ?? longestMs, async (deadline) => {
    const { signal, over } = deadline;
    const connection = run.connect(shared.region ?? "", shared.endpoint);
    learnLengths(connection.watcher, stored);
    const timeouts = createTimeouts(run.clock, shared.timeoutMs, deadline, run.troubles.standing);
    const ledger = ledgerSince(connection.ledger, unknownSinceMs(plan, shared));
    const looked = { ...connection, ledger };
    const writing = stillWriting(stored);
    const setRun: SetRun = {
      run,
      context,
      shared,
      connection: looked,
      timeouts,
      writing,
      isDeleted: shared.deletionPolicy === "delete" && !areMany(plan),
      say: teller(run, urn),
    };
    const progress = setProgress(run, urn, over);
    const rendered = await renderSet(setRun, plan, progress, signal);
    progress.ends();
    const films = inOrderOf(plan, rendered.films);
    run.memory.shows(urn, ...[...films.values()].map(shownFilm));
    const { failures, kept } = await clearAway(setRun, { plan, stored, rendered: films }, signal);
    for (const [key, reason] of failures) rendered.failures.set(key, reason);
    const reasons = reasonsOf(plan, rendered);
    const left = { shared: shared.digest, films: withNewSecrets(context, kept) };
    leaves(run, urn, left);
    const toStore = { args, region: shared.region, ...left };
    return reasons.length === 0
      ? { kind: "ready", id, state: setState(toStore) }
      : { kind: "notReady", id, state: failedSetState(toStore, run.host.mostFailedBytes), reasons };
  });
}

/**
 * A set's films are of one kind: how long they took says when to look at the next. The quickest say it: the others may
 * have stood in the queue of a run of thousands, and one that changes alone ends long before that.
 */
function learnLengths(watcher: JobWatcher, stored: StoredSet | undefined): void {
  const ended = [...(stored?.films.values() ?? [])]
    .filter(({ result }) => phaseOf(result.status) === "success")
    .map((film) => ({ film, took: tookMs(film.result) ?? Number.POSITIVE_INFINITY }));
  for (const { film } of ended.sort((a, b) => a.took - b.took).slice(0, mostLearned))
    watcher.learns(jobOf(film));
}

const mostLearned = 10;

export function idOf(urn: string): string {
  return digest(urn).slice(0, 32);
}

/** The jobs that may be unknown are all that is asked for. */
function ledgerSince(ledger: JobLedger, sinceMs: number | undefined): JobLedger {
  if (sinceMs === undefined) return ledger;
  const view: JobLedger["view"] = (signal, _, windows) =>
    (windows ?? 1) === 1 ? ledger.view(signal, sinceMs) : ledger.view(signal, undefined, windows);
  return { ...ledger, view };
}

/**
 * Films that nothing is done about, and those that the check of this run has found sound, are not read again.
 *
 * @throws PlainError where something is wrong that was only checked with values unknown
 */
function refuseBroken(
  run: Run,
  context: ResourceContext,
  { shared, failures }: SetArguments,
  { films }: SetPlan,
): void {
  const sentences = failures.map(({ path, problem }) => `${path} ${problem}.`);
  for (const { key, written, given, fate, stored } of films) {
    if (sentences.length >= mostNamed) break;
    const isAsStored = fate === "same" && stored?.record.given === given;
    if (isAsStored || run.memory.isSoundFilm(soundName(shared, given))) continue;
    const film = readFilm(written, shared);
    sentences.push(...film.failures.map((failure) => describeAt(key, failure, secretsOf(key, context))));
  }
  if (sentences.length > 0) throw new PlainError(sentences.join(" "));
}

/** One sentence for each film that holds the gate, the first 20 of them, and one for all that nobody waits for any more. */
function reasonsOf(
  plan: SetPlan,
  { films, failures, interrupted, notStarted, refusal }: RenderedSet,
): string[] {
  const named = [...failures].slice(0, mostNamed).map(([key, reason]) => `"${key}": ${reason}`);
  const more = failures.size - named.length;
  const done = [...films.values()].filter(({ result }) => phaseOf(result.status) === "success").length;
  const left = interrupted.length + notStarted.length;
  return [
    ...named,
    ...(more > 0 ? [`and ${formatted(more)} more films failed.`] : []),
    ...(refusal === undefined ? [] : [refusal.message]),
    ...(left === 0
      ? []
      : [
          `${formatted(done)} of ${formatted(plan.films.length)} films are done, ${formatted(interrupted.length)} go on rendering at ICE, and ${formatted(notStarted.length)} were not started: the next \`pulumi up\` waits for the same jobs and starts only what is missing.`,
        ]),
  ];
}

/** By the order of the program: what the engine shows of it does not jump. */
function inOrderOf(
  { films: planned }: SetPlan,
  films: ReadonlyMap<string, StoredFilm>,
): Map<string, StoredFilm> {
  return new Map(
    planned.flatMap(({ key }): [string, StoredFilm][] => {
      const film = films.get(key);
      return film === undefined ? [] : [[key, film]];
    }),
  );
}

import type { IceJob } from "../../ice/api";
import { filmState, type FilmState } from "./filmPresence";
import { clockTime } from "../../base/humanTime";
import { jobNow } from "./jobNow";
import { type JobLedger, oneSweepMs } from "./ledger";
import type { LedgerView } from "./ledgerView";
import { registeredUntilMs, registrationPauseMs } from "./registration";
import { outputAddress } from "../state/renderRequest";
import type { RenderContext } from "../renderContext";
import { phaseOf } from "../status";

/**
 * Whether the film of a job that an earlier run submitted is there. It may be missing because ICE has not registered it yet: it
 * is asked for until that is surely over, or it would be paid for twice.
 */
export async function registeredFilm(
  context: Pick<RenderContext, "ice" | "clock" | "inputs" | "signal" | "say" | "ledger">,
  job: IceJob,
): Promise<FilmState> {
  const { ice, clock, inputs, signal, say, ledger } = context;
  const address = outputAddress(inputs);
  const ageMs = clock.now() - Date.parse(job.createTime ?? "");
  // Who wrote there after a job that is older than what List spans may be older as well.
  const view = await ledger.view(signal, undefined, Math.max(Math.ceil(ageMs / oneSweepMs) || 1, 1));
  // Those that ran as List was looked through may have failed since, and of some it tells no status.
  for (const rival of view.writersTo(address))
    if (rival.jobId !== job.jobId && phaseOf(rival.status) === "pending") await jobNow(context, rival);
  const untilMs = registeredUntilMs(job, firstLookAtMs(ledger, view, job.jobId, clock.now()));
  let isSaid = false;
  for (;;) {
    const film = await filmState(ice, view, job, address, signal);
    const leftMs = untilMs - clock.now();
    const mayCome = film.kind === "gone" && film.isUnknown === true && leftMs > 0;
    if (!mayCome) return film;
    if (!isSaid) {
      say(
        `ICE does not know the film of job ${job.jobId} of this request, or not yet: it is asked for during ${clockTime(leftMs)}, so that nothing is rendered twice.`,
      );
      isSaid = true;
    }
    await clock.sleep(Math.min(registrationPauseMs, leftMs), signal);
  }
}

/**
 * When a run knew of each job that it had ended: its film is waited for once, however often it is met, and thousands that
 * had ended when the first was looked for are waited for together.
 */
const firstLooks = new WeakMap<JobLedger, Map<string, number>>();

function firstLookAtMs(ledger: JobLedger, view: LedgerView, jobId: string, nowMs: number): number {
  const looks = firstLooks.get(ledger) ?? new Map(endedOf(view).map((ended) => [ended.jobId, nowMs]));
  firstLooks.set(ledger, looks);
  const firstAtMs = looks.get(jobId) ?? nowMs;
  looks.set(jobId, firstAtMs);
  return firstAtMs;
}

function endedOf({ jobs }: LedgerView): readonly IceJob[] {
  return jobs.filter(({ status }) => phaseOf(status) === "success");
}

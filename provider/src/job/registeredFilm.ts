import type { IceJob } from "../ice/api";
import { filmState, type FilmState } from "./film";
import { clockTime } from "./humanTime";
import type { LedgerView } from "./ledger";
import { registeredUntilMs, registrationPatienceMs, registrationPauseMs } from "./registration";
import { outputAddress } from "./renderRequest";
import type { RenderContext } from "./startRender";

/**
 * Whether the film of a job that an earlier run submitted is there. One whose job has ended only just now may be missing
 * because ICE has not registered it yet: it is asked for until that is surely over, or it would be paid for twice.
 */
export async function registeredFilm(
  { ice, clock, inputs, signal, say }: RenderContext,
  view: LedgerView,
  job: IceJob,
): Promise<FilmState> {
  const untilMs = registeredUntilMs(job, clock.now());
  let isSaid = false;
  for (;;) {
    const film = await filmState(ice, view, job, outputAddress(inputs), signal);
    const leftMs = untilMs - clock.now();
    const mayCome = film.kind === "gone" && film.isUnknown === true && leftMs > 0;
    if (!mayCome) return film;
    if (!isSaid) {
      const ago = clockTime(registrationPatienceMs - leftMs);
      const limit = clockTime(registrationPatienceMs);
      say(
        `Job ${job.jobId} of this request ended ${ago} ago, and ICE does not know its film, or not yet: it is asked for until ${limit} after the end, so that nothing is rendered twice.`,
      );
      isSaid = true;
    }
    await clock.sleep(Math.min(registrationPauseMs, leftMs), signal);
  }
}

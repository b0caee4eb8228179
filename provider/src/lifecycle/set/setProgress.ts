import { clockTime } from "../../base/humanTime";
import type { Run } from "../../run/run";
import { keepLive } from "../keepLive";
import { formatted } from "./setSentence";

/** Tells how a set goes on, in one line. */
export interface SetProgress {
  begins(films: number): void;
  started(key: string): void;
  done(key: string): void;
  /** Not of one that goes on at ICE when the run is interrupted: it stays under way. */
  failed(key: string): void;
  /** Leaves its last line, where anything was to be rendered. */
  ends(): void;
}

/** Where there is no live line, one that stays is written this often. */
const linesEveryMs = 30_000;

export function setProgress(run: Run, urn: string, over: AbortSignal): SetProgress {
  const beganAtMs = run.clock.now();
  let films = 0;
  let started = 0;
  let done = 0;
  let failed = 0;
  let lastEndMs = 0;
  const elapsed = () => run.clock.now() - beganAtMs;
  const line = () => {
    const elapsedMs = elapsed();
    const ended = done + failed;
    // As it looked when the last one ended: until the next one does, what is left grows less.
    const leftMs = ended === 0 || ended === films ? 0 : (lastEndMs / ended) * films - elapsedMs;
    return [
      `${formatted(done)} of ${formatted(films)} ${films === 1 ? "film" : "films"} done`,
      ...(started > ended ? [`${formatted(started - ended)} under way`] : []),
      ...(failed > 0 ? [`${formatted(failed)} failed`] : []),
      clockTime(elapsedMs),
      ...(leftMs < 1_000 ? [] : [`about ${clockTime(leftMs)} left`]),
    ].join(" · ");
  };
  const keepLines = async () => {
    for (;;) {
      await run.clock.sleep(linesEveryMs, over);
      run.host.log.info(urn, line());
    }
  };
  return {
    begins(count) {
      films = count;
      if (count === 0) return;
      keepLive(run, urn, over, line);
      if (run.config().progress === "lines") void keepLines().catch(() => undefined);
    },
    started: () => void (started += 1),
    done() {
      done += 1;
      lastEndMs = elapsed();
    },
    failed() {
      failed += 1;
      lastEndMs = elapsed();
    },
    ends() {
      if (films > 0 && run.config().progress !== "off") run.host.log.info(urn, line());
    },
  };
}

/** The most films that are named in one message, and the most lines about single films. */
export const mostNamed = 20;

/** Lines about single films: of thousands the first are enough. */
export function teller(run: Run, urn: string): (key: string, message: string) => void {
  let said = 0;
  return (key, message) => {
    said += 1;
    if (said <= mostNamed) run.host.log.info(urn, `"${key}": ${message}`);
    if (said === mostNamed + 1) run.host.log.info(urn, "More lines about single films are left out.");
  };
}

import type { State } from "./state";
import { byId } from "./h";
import { isOver } from "./words";

/** Tells a screen reader politely which jobs have ended; many at once in one sentence. */
export function announce(state: State): void {
  const over = new Set<string>();
  const region = byId("announcer");
  state.listen(({ isFresh, jobs }) => {
    const ended = jobs.filter(({ jobId, status }) => isOver(status) && !over.has(jobId));
    for (const { jobId } of ended) over.add(jobId);
    for (const jobId of over) if (!state.jobs.has(jobId)) over.delete(jobId);
    if (isFresh || ended.length === 0) return;
    const [first] = ended;
    region.textContent =
      ended.length === 1 && first !== undefined
        ? `${first.name}: ${first.status}${first.code === undefined ? "" : `, ${first.code}`}`
        : `${ended.length} jobs have ended.`;
  });
}

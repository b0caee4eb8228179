import type { Invariant } from "./invariant";

/** What depends on a gate goes ahead with all of its jobs, and with no others; `--target` leaves the gate as it was. */
export const gateIsOverAll: Invariant = ({ history }, { step, processId }) =>
  step.verb.startsWith("up --target")
    ? []
    : history.gatePages
        .filter((page) => page.processId === processId)
        .filter(({ jobIds, asked }) => !isSame(jobIds, asked))
        .map(
          ({ urn, jobIds, asked }) =>
            `The page of ${urn} went ahead with the jobs ${jobIds.join(", ")}, and the program asks for ${asked.join(", ")}.`,
        );

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].sort().join() === [...new Set(others)].sort().join();
}

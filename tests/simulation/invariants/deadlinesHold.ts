import type { Invariant } from "./invariant";

const graceMs = 1_000;

/** Every verb ends by its deadline. */
export const deadlinesHold: Invariant = ({ history }, step) =>
  history.verbs
    .filter((verb) => verb.processId === step.processId && verb.tookMs > verb.limitMs + graceMs)
    .map(
      ({ verb, urn, tookMs, limitMs }) => `${verb} of ${urn} took ${tookMs} ms; ${limitMs} ms were allowed.`,
    );

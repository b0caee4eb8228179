/** What a job's status means to the gate. A word this version does not know is waited on. */
export type JobPhase = "pending" | "success" | "failed";

/** The one translation of ICE's words: Init, Queuing, Processing, Success, Failed. */
export function phaseOf(status: string): JobPhase {
  switch (status) {
    case "Success":
      return "success";
    case "Failed":
      return "failed";
    default:
      return "pending";
  }
}

const knownStatuses = new Set(["Init", "Queuing", "Processing", "Success", "Failed"]);

export function isKnownStatus(status: string): boolean {
  return knownStatuses.has(status);
}

/** Whether ICE has told a status at all: List may not. */
export function isTold(status: string): boolean {
  return status !== "";
}

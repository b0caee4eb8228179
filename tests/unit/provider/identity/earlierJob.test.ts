import { definedFields } from "../../../../provider/src/base/definedFields";
import { createJobIndex } from "../../../../provider/src/job/find/jobIndex";
import { viewOf } from "../../../../provider/src/job/find/ledgerView";
import type { SubmittedRender } from "../../../../provider/src/job/renderContext";
import { EarlierJob, mayBeEarlier } from "../../../../provider/src/job/submitRight";

const sentMs = Date.UTC(2026, 10, 30, 12);
const seconds = 1_000;
const day = 24 * 60 * 60 * seconds;
const at = (timeMs: number | undefined) =>
  timeMs === undefined ? undefined : new Date(timeMs).toISOString();

/** A job that answered a submit, created and ended so long after it, and looked at five seconds after it. */
interface Answer {
  readonly createdMs?: number;
  readonly endedMs?: number;
  readonly status?: string;
  readonly isListed?: boolean;
  readonly isListDenied?: boolean;
}

function judged({ createdMs, endedMs, status = "Success", isListed = false, isListDenied = false }: Answer) {
  const after = (delayMs: number | undefined) => at(delayMs === undefined ? undefined : sentMs + delayMs);
  const first = definedFields({
    ...{ jobId: "job", status },
    ...{ createTime: after(createdMs), completeTime: after(endedMs) },
  });
  const index = createJobIndex(isListed ? [first] : []);
  const gap = isListDenied ? { because: "Denied." } : undefined;
  const submitted: SubmittedRender = {
    ...{ how: "submitted", jobId: "job", job: undefined, submit: { jobId: "job" } },
    ...{ replacedJobId: undefined, submittedAtMs: sentMs, firstSentAtMs: sentMs, submittedAtIceMs: sentMs },
    before: viewOf({ index, unreadable: [], gap }, createJobIndex()),
  };
  const clock = { now: () => sentMs + 5 * seconds, sleep: () => Promise.resolve() };
  return {
    isEarlier: EarlierJob.in({ clock }, submitted, first)?.jobId === "job",
    mayBe: mayBeEarlier(submitted, first),
  };
}

describe("whether a job that answered a submit was there before it", () => {
  it.each<[what: string, answer: Answer, isEarlier: boolean, mayBe: boolean]>([
    ["is open as long as it goes on", { status: "Processing", isListed: true }, false, false],
    ["is proved by List", { isListed: true }, true, false],
    ["is proved by how long it took", { createdMs: -10 * seconds, endedMs: 0 }, true, false],
    [
      "is not proved by a time that it may have taken since",
      { createdMs: 0, endedMs: 6 * seconds },
      false,
      false,
    ],
    ["is not proved by its age where List should have shown it", { createdMs: -day }, false, false],
    ["is proved by an age beyond what List shows", { createdMs: -31 * day }, true, false],
    [
      "is in doubt by its age where List is denied",
      { createdMs: -31 * day, isListDenied: true },
      false,
      true,
    ],
    ["is in doubt from two seconds on", { createdMs: -2 * seconds, isListDenied: true }, false, true],
    ["is no doubt within ICE's whole seconds", { createdMs: -1 * seconds, isListDenied: true }, false, false],
    ["is no doubt where no time is told", { isListDenied: true }, false, false],
  ])("%s", (_what, answer, isEarlier, mayBe) => {
    expect(judged(answer)).toEqual({ isEarlier, mayBe });
  });
});

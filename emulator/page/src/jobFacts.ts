import type { JobDetail, JobRow } from "../../src/page/wire";
import { h, setText } from "./h";
import { statusMark } from "./statusMark";
import { elapsed, filmLength, timeOfDay } from "./words";

/** What a job is and how it goes, and ICE's own words where it failed. */
export function jobFacts(jobId: string): {
  readonly element: HTMLElement;
  readonly show: (job: JobRow) => void;
  readonly detail: (detail: JobDetail) => void;
} {
  const status = statusMark();
  const code = h("strong");
  const message = h("span");
  const failure = h("p", { class: "failure box" }, code, " ", message);
  const values = { submitted: h("dd"), took: h("dd"), length: h("dd"), address: h("dd", { class: "wide" }) };
  const fact = (name: string, value: HTMLElement) => h("div", {}, h("dt", {}, name), value);
  const element = h(
    "div",
    { class: "facts" },
    h("p", { class: "line" }, status.element, h("code", {}, jobId)),
    failure,
    h(
      "dl",
      {},
      fact("Submitted", values.submitted),
      fact("Took", values.took),
      fact("Film", values.length),
      fact("Address", values.address),
    ),
  );
  return {
    element,
    show(job) {
      status.show(job);
      failure.hidden = job.code === undefined && job.message === undefined;
      setText(code, job.code ?? "");
      setText(message, job.message ?? "");
      setText(values.submitted, timeOfDay(job.createdAtMs));
      setText(
        values.took,
        job.completedAtMs === undefined ? "–" : elapsed(job.completedAtMs - job.createdAtMs),
      );
      setText(values.length, filmLength(job.durationSeconds) || "–");
    },
    detail({ mediaUrl }) {
      setText(values.address, mediaUrl);
    },
  };
}

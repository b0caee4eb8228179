import type { JobRow } from "../../src/page/wire";
import { h, setText } from "./h";
import { jobHref } from "./route";
import { statusMark } from "./statusMark";
import { filmLength, timeOfDay } from "./words";

export interface RowView {
  readonly element: HTMLElement;
  readonly show: (job: JobRow) => void;
  readonly select: (isCurrent: boolean) => void;
}

/** A row of the list; `show` changes only what is another. */
export function createJobRow(jobId: string): RowView {
  const link = h("a", { href: jobHref(jobId) });
  const failure = h("p", { class: "failure" });
  const status = statusMark();
  const length = h("td", { class: "number" });
  const time = h("td", { class: "number quiet" });
  const element = h(
    "tr",
    {},
    h("th", { scope: "row" }, link, h("span", { class: "id" }, jobId), failure),
    h("td", {}, status.element),
    length,
    time,
  );
  let shown: JobRow | undefined;
  return {
    element,
    show(job) {
      if (job === shown) return;
      shown = job;
      setText(link, job.name);
      status.show(job);
      setText(length, filmLength(job.durationSeconds));
      setText(time, timeOfDay(job.createdAtMs));
      const words = [job.code, job.message].filter((part) => part !== undefined && part !== "").join(": ");
      failure.hidden = words === "";
      setText(failure, words);
    },
    select(isCurrent) {
      element.classList.toggle("current", isCurrent);
      if (isCurrent) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    },
  };
}

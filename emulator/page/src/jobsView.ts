import { h } from "./h";
import { JobList } from "./jobList";
import { jobView } from "./jobView";
import type { State } from "./state";
import type { Section } from "./view";

/** The list of jobs, and beside it the one that was chosen. On a narrow screen one at a time. */
export class JobsView implements Section {
  readonly element: HTMLElement;
  private readonly list: JobList;
  private readonly side = h("div", { class: "side" });
  private shownId: string | undefined;
  private job: ReturnType<typeof jobView> | undefined;

  constructor(private readonly state: State) {
    this.list = new JobList(state);
    this.element = h("div", { class: "split" }, this.list.element, this.side);
    this.show(undefined);
  }

  get heading(): HTMLElement {
    return this.job?.heading ?? this.list.heading;
  }

  show(jobId: string | undefined): void {
    if (jobId !== undefined && jobId === this.shownId) return;
    this.job?.close();
    this.job = jobId === undefined ? undefined : jobView(jobId, this.state);
    this.shownId = jobId;
    this.list.select(jobId);
    this.element.classList.toggle("chosen", jobId !== undefined);
    this.side.replaceChildren(
      this.job?.element ??
        h("p", { class: "empty" }, "Choose a job to see its film, its timeline and its request."),
    );
    this.side.scrollTop = 0;
    // Where the list goes away, whoever came by the keyboard would be lost.
    if (this.job !== undefined && getComputedStyle(this.list.element).display === "none")
      this.job.heading.focus();
  }

  close(): void {
    this.job?.close();
    this.list.close();
  }
}

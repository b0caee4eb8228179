import type { JobDetail } from "../../src/page/wire";
import { h } from "./h";
import { jobFacts } from "./jobFacts";
import { filmView } from "./filmView";
import { requestText } from "./requestText";
import type { State } from "./state";
import { timelineView } from "./timelineView";
import type { View } from "./view";

/** One job: its status, the film, the timeline, the request. */
export function jobView(jobId: string, state: State): View & { readonly heading: HTMLElement } {
  const heading = h("h2", { tabindex: -1 }, state.jobs.get(jobId)?.name ?? jobId);
  const facts = jobFacts(jobId);
  const film = h("div", { class: "slot" });
  const rest = h("div", { class: "slot" });
  const element = h(
    "article",
    { class: "job" },
    h("p", { class: "back" }, h("a", { href: "#/jobs" }, "All jobs")),
    heading,
    facts.element,
    film,
    rest,
  );
  let closeParts: (() => void)[] = [];
  let isClosed = false;
  let loadedFor: string | undefined;

  const load = async () => {
    const detail = await loadDetail(jobId);
    if (isClosed) return;
    if (typeof detail === "string") {
      rest.replaceChildren(h("p", { class: "note" }, detail));
      return;
    }
    heading.textContent = detail.row.name;
    facts.detail(detail);
    facts.show(detail.row);
    for (const close of closeParts) close();
    const [filmPart, timelinePart] = [filmView(detail, state), timelineView(detail)];
    closeParts = [filmPart.close, timelinePart.close];
    film.replaceChildren(filmPart.element);
    rest.replaceChildren(timelinePart.element, requestText(detail));
  };
  /** A film that plays is left alone by whatever else changes. */
  const look = () => {
    const job = state.jobs.get(jobId);
    if (job !== undefined) facts.show(job);
    const version = job === undefined ? "none" : `${job.status} ${job.completedAtMs ?? ""}`;
    if (version === loadedFor) return;
    loadedFor = version;
    void load();
  };
  const unlisten = state.listen(look);
  look();
  return {
    element,
    heading,
    close() {
      isClosed = true;
      unlisten();
      for (const close of closeParts) close();
    },
  };
}

/** Or a sentence that says why there is nothing to show. */
async function loadDetail(jobId: string): Promise<JobDetail | string> {
  try {
    const answer = await fetch(`/_emulator/page/jobs/${encodeURIComponent(jobId)}`);
    if (answer.ok) return (await answer.json()) as JobDetail;
    return `There is no job ${jobId}: the emulator was told to forget it, or never had it.`;
  } catch {
    return "The emulator does not answer.";
  }
}

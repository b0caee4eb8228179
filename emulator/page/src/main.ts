import { announce } from "./announce";
import { batchesView } from "./batchesView";
import { followServer } from "./followServer";
import { byId, setText } from "./h";
import { JobsView } from "./jobsView";
import { mediaList } from "./mediaList";
import { requestList } from "./requestList";
import { type OtherView, readRoute, type Route } from "./route";
import { setsView } from "./setsView";
import { State } from "./state";
import { switches } from "./switches";
import { tabId, tabs } from "./tabs";
import { templateList } from "./templateList";
import type { Section } from "./view";

const SECTIONS: readonly (readonly [Route["view"], string])[] = [
  ["jobs", "Jobs"],
  ["sets", "Sets"],
  ["batches", "Batches"],
  ["media", "Media"],
  ["templates", "Templates"],
  ["requests", "Requests"],
  ["switches", "Switches"],
];

const VIEWS: Readonly<Record<OtherView, (state: State) => Section>> = {
  sets: setsView,
  batches: batchesView,
  media: mediaList,
  templates: templateList,
  requests: requestList,
  switches,
};

const state = new State();
const panel = byId("panel");
const sections = tabs(SECTIONS);
byId("nav").append(sections.element);
let shown: { readonly route: Route; readonly section: Section } | undefined;

function show(route: Route): void {
  const isFirst = shown === undefined;
  sections.select(route.view);
  const current = shown?.section;
  if (route.view === "jobs") {
    const jobs = current instanceof JobsView ? current : new JobsView(state);
    if (jobs !== current) replace(route, jobs);
    jobs.show(route.jobId);
  } else if (shown?.route.view !== route.view) {
    replace(route, VIEWS[route.view](state));
  }
  // Whoever came by a link that is gone now would be lost. Whoever chose a tab is on it still.
  if (!isFirst && document.activeElement === document.body) shown?.section.heading.focus();
}

function replace(route: Route, section: Section): void {
  shown?.section.close();
  shown = { route, section };
  panel.replaceChildren(section.element);
  scrollTo(0, 0);
  panel.setAttribute("aria-labelledby", tabId(route.view));
  document.title = `${SECTIONS.find(([name]) => name === route.view)?.[1] ?? ""} · ice-emulator`;
}

function showAbout(): void {
  const { region, speed } = state.about;
  setText(byId("about"), `${region} · speed ${speed}`);
}

function showLink(isLive: boolean): void {
  const link = byId("link");
  link.dataset["tone"] = isLive ? "good" : "bad";
  setText(link, isLive ? "Live" : "Not connected, trying again");
}

/** The address is what is shown: a link into the page would be taken for that. */
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  panel.focus();
});
window.addEventListener("hashchange", () => show(readRoute(location.hash)));
announce(state);
state.listen(({ isFresh }) => isFresh && showAbout());
followServer(state, showLink);
show(readRoute(location.hash));

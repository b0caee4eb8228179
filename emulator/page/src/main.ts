import { announce } from "./announce";
import { followServer } from "./followServer";
import { byId, h, setText } from "./h";
import { JobsView } from "./jobsView";
import { requestList } from "./requestList";
import { readRoute, type Route } from "./route";
import { State } from "./state";
import { switches } from "./switches";
import type { View } from "./view";

const SECTIONS: readonly (readonly [Route["view"], string])[] = [
  ["jobs", "Jobs"],
  ["requests", "Requests"],
  ["switches", "Switches"],
];

const state = new State();
const content = byId("content");
const links = SECTIONS.map(([view, name]) => ({ view, link: h("a", { href: `#/${view}` }, name) }));
byId("nav").append(...links.map(({ link }) => link));
let shown: { readonly route: Route; readonly view: View } | undefined;

function show(route: Route): void {
  for (const { view, link } of links) {
    if (view === route.view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const current = shown?.view;
  if (route.view === "jobs") {
    const jobs = current instanceof JobsView ? current : new JobsView(state);
    if (jobs !== current) replace(route, jobs);
    jobs.show(route.jobId);
    return;
  }
  if (shown?.route.view === route.view) return;
  const isFirst = shown === undefined;
  const view = route.view === "requests" ? requestList(state) : switches(state);
  replace(route, view);
  if (!isFirst) view.heading.focus();
}

function replace(route: Route, view: View): void {
  shown?.view.close();
  shown = { route, view };
  content.replaceChildren(view.element);
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
  content.focus();
});
window.addEventListener("hashchange", () => show(readRoute(location.hash)));
announce(state);
state.listen(({ isFresh }) => isFresh && showAbout());
followServer(state, showLink);
show(readRoute(location.hash));

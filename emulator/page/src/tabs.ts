import { h } from "./h";
import type { Route } from "./route";

type View = Route["view"];

/** The sections as tabs. One stop of the Tab key; arrows, Home and End go from one to the next, and show it. */
export function tabs(sections: readonly (readonly [View, string])[]): {
  readonly element: HTMLElement;
  readonly select: (view: View) => void;
} {
  const links = sections.map(([view, name]) =>
    h("a", { role: "tab", id: tabId(view), href: `#/${view}`, "aria-controls": "panel" }, name),
  );
  const element = h("div", { role: "tablist", "aria-label": "Sections" }, ...links);
  const select = (chosen: HTMLElement | undefined) => {
    for (const link of links) {
      const isSelected = link === chosen;
      link.setAttribute("aria-selected", String(isSelected));
      link.tabIndex = isSelected ? 0 : -1;
      if (isSelected) bringIntoView(element, link);
    }
  };
  const goTo = (index: number) => {
    const link = links.at(index % links.length);
    if (link === undefined) return;
    // The page learns of a new address a moment later. Until then the focus would be on a tab that is not the selected one.
    select(link);
    link.focus();
    // Whoever goes back wants to leave the tabs, not to pass each again.
    location.replace(link.hash);
  };
  element.addEventListener("keydown", (event) => {
    const index = links.findIndex((link) => link === document.activeElement);
    const next = nextIndex(event.key, index, links.length);
    if (index < 0 || next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(next);
  });
  return {
    element,
    select: (view) => {
      select(links.find((link) => link.id === tabId(view)));
    },
  };
}

/** On a narrow screen. `scrollIntoView` would also make the keyboard's next stop another. */
function bringIntoView(list: HTMLElement, link: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.left < outer.left) list.scrollLeft -= outer.left - inner.left;
  else if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right;
}

export function tabId(view: View): string {
  return `tab-${view}`;
}

/** -1 is the last one. */
function nextIndex(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return index + 1;
    case "ArrowLeft":
      return index === 0 ? count - 1 : index - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

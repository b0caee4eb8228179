import type { JobRow } from "../../src/page/wire";
import { h, setText } from "./h";
import { isOver, toneOf } from "./words";

/** A job's status in words, with a dot and, while it renders, a bar. */
export function statusMark(): { readonly element: HTMLElement; readonly show: (job: JobRow) => void } {
  const word = h("span", { class: "word" });
  const bar = h("progress", { max: 100, "aria-label": "Progress" });
  const element = h("span", { class: "status" }, word, bar);
  return {
    element,
    show({ status, progress }) {
      const isRunning = !isOver(status);
      element.dataset["tone"] = toneOf(status);
      setText(word, isRunning && progress > 0 ? `${status} ${Math.round(progress)} %` : status);
      bar.hidden = !isRunning;
      bar.value = Math.min(100, Math.max(0, progress));
    },
  };
}

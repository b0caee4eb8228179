import { h } from "./h";
import type { Tone } from "./words";

/** A word in the colour that says how it is meant. */
export function badge(text: string, tone: Tone): HTMLElement {
  return h("span", { class: "badge", "data-tone": tone }, text);
}

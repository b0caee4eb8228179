import type { TemplateDetail, TemplateRow } from "../../src/page/wire";
import { badge } from "./badge";
import { NO_ANSWER } from "./followList";
import { h } from "./h";
import { type Cells, listTable } from "./listTable";
import { prettyJson } from "./prettyJson";
import type { State } from "./state";
import type { Section } from "./view";
import { timeOfDay, type Tone } from "./words";

/** The templates, with what a caller fills. */
export function templateList(state: State): Section {
  return listTable(state, {
    name: "templates",
    title: "Templates",
    columns: ["Template", "Status", "Placeholders", "Added"],
    empty: "No template yet. What AddTemplate adds shows up here.",
    cells,
    isUnsettled: ({ status }) => status === "Processing",
  });
}

function cells(row: TemplateRow): Cells {
  const { templateId, name, type, status, placeholders, createdAtMs, modifiedAtMs } = row;
  const title = name === "" ? templateId : name;
  const changed = modifiedAtMs === createdAtMs ? undefined : ` · changed ${timeOfDay(modifiedAtMs)}`;
  return [
    [h("span", {}, title), h("span", { class: "id" }, templateId, changed), config(templateId, title)],
    [badge(status, TONES[status] ?? "busy"), h("span", { class: "quiet" }, type)],
    placeholders.length === 0
      ? [h("span", { class: "quiet" }, "None")]
      : placeholders.map((one) =>
          h("span", { class: "placeholder" }, h("code", {}, one.name), ` ${one.kind}`),
        ),
    [timeOfDay(createdAtMs)],
  ];
}

/** Asked for when it is opened: it may be long. */
function config(templateId: string, title: string): HTMLElement {
  const label = `Config of ${title}`;
  const details = h("details", {}, h("summary", { "aria-label": label }, "Config"));
  const load = async () => {
    const text = await loadConfig(templateId);
    details.append(h("pre", { tabindex: 0, role: "region", "aria-label": label }, text));
  };
  details.addEventListener("toggle", () => void load(), { once: true });
  return details;
}

async function loadConfig(templateId: string): Promise<string> {
  try {
    const answer = await fetch(`/_emulator/page/templates/${encodeURIComponent(templateId)}`);
    if (!answer.ok) return "The template is gone.";
    return prettyJson(((await answer.json()) as TemplateDetail).config);
  } catch {
    return NO_ANSWER;
  }
}

const TONES: Readonly<Record<string, Tone>> = { Available: "good", ProcessFailed: "bad" };

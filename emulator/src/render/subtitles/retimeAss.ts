import { assTime, clockSeconds } from "./clockTime";

/** Seconds of the film. */
export interface Window {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

/**
 * An .ass file whose times are written as its readers take them: "0:00:02.999" would be nearly twelve seconds. Lines outside of
 * the window are left out, and those that reach beyond it are cut.
 *
 * @returns what can't be read instead
 */
export function retimeAss(text: string, window: Window): string | { readonly unreadable: string } {
  const out: string[] = [];
  let section = "";
  let places = { start: 1, end: 2, count: 10 };
  for (const line of text.split(/\r\n|\n|\r/)) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.toLowerCase() ?? section;
    const [, kind, fields] = /^\s*(Format|Dialogue)\s*:(.*)$/i.exec(line) ?? [];
    if (section !== "events" || kind === undefined || fields === undefined) {
      out.push(line);
    } else if (kind.toLowerCase() === "format") {
      const names = fields.split(",").map((name) => name.trim().toLowerCase());
      places = { start: names.indexOf("start"), end: names.indexOf("end"), count: names.length };
      out.push(line);
    } else {
      const retimed = retime(fields, places, window);
      if (retimed === undefined) return { unreadable: line.trim().slice(0, 80) };
      if (retimed !== "") out.push(`Dialogue: ${retimed}`);
    }
  }
  return out.join("\n");
}

interface Places {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Undefined for what has no times, empty for what is not seen. The text, which comes last, may hold commas. */
function retime(fields: string, { start, end, count }: Places, window: Window): string | undefined {
  const parts = fields.split(",");
  const columns = [...parts.slice(0, count - 1), parts.slice(count - 1).join(",")];
  const [from, to] = [clockSeconds(columns[start] ?? ""), clockSeconds(columns[end] ?? "")];
  if (from === undefined || to === undefined) return undefined;
  const [begins, ends] = [Math.max(from, window.fromSeconds), Math.min(to, window.untilSeconds)];
  if (begins >= ends) return "";
  columns[start] = assTime(begins);
  columns[end] = assTime(ends);
  return columns.join(",").trim();
}

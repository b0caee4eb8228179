/** What the address asks to show. */
export type Route =
  { readonly view: "jobs"; readonly jobId: string | undefined } | { readonly view: OtherView };

const OTHER_VIEWS = ["sets", "batches", "media", "templates", "requests", "switches"] as const;

export type OtherView = (typeof OTHER_VIEWS)[number];

/** Reads `#/jobs`, `#/jobs/<id>`, `#/sets` and so on; jobs for anything else. */
export function readRoute(hash: string): Route {
  const [name, rest] = hash.replace(/^#\/?/u, "").split("/");
  const view = OTHER_VIEWS.find((other) => other === name);
  if (view !== undefined) return { view };
  return {
    view: "jobs",
    jobId: name === "jobs" && rest !== undefined && rest !== "" ? decode(rest) : undefined,
  };
}

export function jobHref(jobId: string): string {
  return `#/jobs/${encodeURIComponent(jobId)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

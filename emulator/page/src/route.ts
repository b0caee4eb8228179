/** What the address asks to show. */
export type Route =
  | { readonly view: "jobs"; readonly jobId: string | undefined }
  | { readonly view: "requests" }
  | { readonly view: "switches" };

/** Reads `#/jobs`, `#/jobs/<id>`, `#/requests`, `#/switches`; jobs for anything else. */
export function readRoute(hash: string): Route {
  const [view, rest] = hash.replace(/^#\/?/u, "").split("/");
  if (view === "requests" || view === "switches") return { view };
  return {
    view: "jobs",
    jobId: view === "jobs" && rest !== undefined && rest !== "" ? decode(rest) : undefined,
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

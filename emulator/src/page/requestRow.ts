import type { LoggedRequest } from "../call/requestLog";
import type { RequestRow } from "./wire";
import { withoutQueries } from "./withoutQueries";

export function requestRow({ params, ...request }: LoggedRequest, id: number): RequestRow {
  const { time, operation, signature, status, code, fault } = request;
  return {
    ...{ id, time, operation, signature, status, code, fault },
    about: aboutOf(params).slice(0, ABOUT_CHARACTERS),
  };
}

/** The first parameter that says which job, media or address the call is about. */
function aboutOf(params: Readonly<Record<string, string>>): string {
  const key = TELLING.find((name) => params[name] !== undefined);
  if (key !== undefined) return withoutQueries(params[key] ?? "");
  const [, address = ""] = /"MediaURL"\s*:\s*"([^"]*)"/u.exec(params["OutputMediaConfig"] ?? "") ?? [];
  return withoutQueries(address);
}

const TELLING = ["JobId", "MediaId", "InputURL", "MediaIds", "InputURLs", "ProjectId", "TemplateId"];
const ABOUT_CHARACTERS = 200;

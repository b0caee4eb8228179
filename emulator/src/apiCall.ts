import type { IncomingHttpHeaders } from "node:http";

/** One call as it came in, taken apart. */
export interface ApiCall {
  readonly operation: string;
  readonly version: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawQuery: string;
  readonly body: Buffer;
  /** Parameters of the query string. Empty ones count as not given. */
  readonly query: Readonly<Record<string, string>>;
  /** Parameters of the form body. */
  readonly form: Readonly<Record<string, string>>;
}

export function parseApiCall(
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): ApiCall {
  const at = url.indexOf("?");
  const rawQuery = at < 0 ? "" : url.slice(at + 1);
  return {
    operation: single(headers["x-acs-action"]),
    version: single(headers["x-acs-version"]),
    method,
    headers,
    rawQuery,
    body,
    query: parameters(rawQuery),
    form: isForm(headers["content-type"]) ? parameters(body.toString("utf8")) : {},
  };
}

function parameters(encoded: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(encoded)].filter(([, value]) => value !== ""));
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

import type { IncomingHttpHeaders } from "node:http";

/** One call as it came in, taken apart. */
export interface ApiCall {
  readonly operation: string;
  readonly version: string;
  /** RPC: named and signed by parameters, the older way; else by headers. */
  readonly style: "ACS3" | "RPC";
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawQuery: string;
  readonly body: Buffer;
  /** Parameters of the query string. Empty ones count as not given. */
  readonly query: Readonly<Record<string, string>>;
  /** Parameters of the form body. */
  readonly form: Readonly<Record<string, string>>;
  /** Both, with the empty ones. */
  readonly allParameters: () => Readonly<Record<string, string>>;
}

export function parseApiCall(
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): ApiCall {
  const at = url.indexOf("?");
  const rawQuery = at < 0 ? "" : url.slice(at + 1);
  const rawForm = isForm(headers["content-type"]) ? body.toString("utf8") : "";
  const [query, form] = [given(rawQuery), given(rawForm)];
  const all = { ...query, ...form };
  // Older clients name the operation in headers, too: how a call is signed tells them apart.
  const isRpc =
    headers.authorization === undefined && (own(all, "Signature") !== "" || own(all, "Action") !== "");
  return {
    operation: isRpc ? own(all, "Action") : single(headers["x-acs-action"]),
    version: isRpc ? own(all, "Version") : single(headers["x-acs-version"]),
    style: isRpc ? "RPC" : "ACS3",
    ...{ method, headers, rawQuery, body, query, form },
    allParameters: () => Object.fromEntries([...pairs(rawQuery), ...pairs(rawForm)]),
  };
}

const pairs = (encoded: string) => [...new URLSearchParams(encoded)];

/** Editors of Windows put a mark before a text, which JSON's reader in Java skips and Node's does not. */
const given = (encoded: string): Record<string, string> =>
  Object.fromEntries(
    pairs(encoded)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, value.replace(/^\uFEFF/u, "")]),
  );

function own(parameters: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(parameters, name) ? (parameters[name] ?? "") : "";
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

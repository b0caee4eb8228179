import type { FastifyRequest } from "fastify";

/** A browser that was told the bare address. Whatever looks like a call of the API is one. */
export function isPageVisit({ method, url, headers }: FastifyRequest): boolean {
  if ((method !== "GET" && method !== "HEAD") || (url !== "/" && url !== "/?")) return false;
  const isCall =
    headers.authorization !== undefined || Object.keys(headers).some((name) => name.startsWith("x-acs-"));
  return !isCall && /\btext\/html\b/u.test(headers.accept ?? "");
}

import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";

/**
 * Guards the routes that ask for no signature from web pages that the user happens to look at: a page of another
 * origin may change nothing, and a name that a stranger pointed at this machine (DNS rebinding) is not answered to.
 */
export function guardUnsigned(server: FastifyInstance, allowedHosts: readonly string[]): void {
  server.addHook("onRequest", (request, reply, done) => {
    const problem = problemWith(request, allowedHosts);
    if (problem === undefined) done();
    else void reply.code(403).send({ message: problem });
  });
}

function problemWith(
  { headers, method }: FastifyRequest,
  allowedHosts: readonly string[],
): string | undefined {
  const host = headers.host ?? "";
  const name = nameOf(host);
  if (
    name === undefined ||
    !(isOwnName(name) || allowedHosts.some((allowed) => allowed.toLowerCase() === name))
  ) {
    return `This emulator is not known as ${JSON.stringify(host.slice(0, 80))}: allow the name with --allowed-hosts.`;
  }
  const { origin } = headers;
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return "A web page of another origin may change nothing here.";
  }
  return undefined;
}

/** Without the port; undefined for what is no host. */
function nameOf(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

/** An address can't be pointed anywhere else, as a name can. */
function isOwnName(name: string): boolean {
  return name === "localhost" || isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}

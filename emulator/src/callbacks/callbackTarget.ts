/** Where a callback may go, and why not. */
export type CallbackTarget = { readonly url: string } | { readonly refused: string };

export interface CallbackRules {
  /** Host names beside this machine's own that may be called; `*` is any. */
  readonly callbackHosts: readonly string[];
  /** This server's own address. */
  readonly ownUrl: () => string;
}

/**
 * Only this machine's own addresses, unless told otherwise: what a stranger writes into a job must not make the
 * emulator call anybody. Its own address never: a callback would turn its switches.
 */
export function callbackTarget(address: string, { callbackHosts, ownUrl }: CallbackRules): CallbackTarget {
  const url = httpUrl(address);
  if (url === undefined) {
    return { refused: "It is no http(s) address; MNS queues are not emulated." };
  }
  if (LOOPBACK.test(url.hostname) && url.port === new URL(ownUrl()).port) {
    return { refused: "It is the emulator's own address." };
  }
  const allowed = callbackHosts.some((host) => host === "*" || host.toLowerCase() === url.hostname);
  if (!allowed && !LOOPBACK.test(url.hostname)) {
    return { refused: "Only this machine is called back: allow other hosts with callbackHosts." };
  }
  return { url: url.href };
}

/** As URL writes them: it has only one way to write an IPv4 address. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function httpUrl(address: string): URL | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address);
}

/** What Node's network codes mean, in words. */
export const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "the host name was not found",
  EAI_AGAIN: "the host name could not be looked up",
  EPIPE: "the connection was closed",
  EPROTO: "there is no HTTPS; plain HTTP is asked for by an endpoint that begins with http://",
  ETIMEDOUT: "no reply in time",
};

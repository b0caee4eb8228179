/** Where ICE answers. */
export interface Endpoint {
  readonly host: string;
  readonly protocol: "https" | "http";
}

/**
 * Reads "host[:port]" or "http(s)://host[:port]". Plain http only when written so.
 *
 * @returns undefined when the text is neither.
 */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = /^(?:(https?):\/\/)?([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?\/?$/iu.exec(text.trim());
  if (!match?.[2]) return undefined;
  return {
    host: `${match[2]}${match[3] ?? ""}`,
    protocol: match[1]?.toLowerCase() === "http" ? "http" : "https",
  };
}

/**
 * ICE's public address in a region, over HTTPS.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-endpoint
 */
export function regionalEndpoint(region: string): Endpoint {
  return { host: `ice.${region}.aliyuncs.com`, protocol: "https" };
}

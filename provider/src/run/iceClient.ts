import type { Endpoint } from "../base/endpoint";
import { packageVersion } from "../base/version";
import { createIceClient, type IceClient, type IceClientOptions } from "../ice/client";
import { type CredentialSource, missingCredentials } from "./credentialSource";

/** Half of what a provider process loads, which only calls need. */
export async function loadForCalls(): Promise<void> {
  await import("./credentials.js");
  await import("../ice/vendorClient.js");
}

/** ICE at an endpoint, called with the credentials of the configuration. */
export function iceClient(
  { host, protocol }: Endpoint,
  regionId: string,
  credentials: CredentialSource,
  options: Pick<IceClientOptions, "callTimeoutMs"> = {},
): IceClient {
  return createIceClient({
    host,
    protocol,
    regionId,
    credential: async () => (await import("./credentials.js")).toCredential(credentials),
    missingCredentials: missingCredentials(credentials),
    userAgent: `pulumi-alicloud-ice/${packageVersion}`,
    ...options,
  });
}

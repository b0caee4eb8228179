import type { IncomingHttpHeaders } from "node:http";

/** Who a call says it is from, and its proof, whichever way it is signed. */
export interface Claim {
  readonly accessKeyId: string;
  /** yyyy-MM-ddTHH:mm:ssZ, if it is well formed. */
  readonly date: string;
  readonly nonce: string;
  readonly securityToken: string | undefined;
  /** The proof. Throws IceError when the call is not the one that was signed, or not wholly signed. */
  readonly proof: () => Proof;
}

export interface Proof {
  /** As it came. */
  readonly signature: string;
  /** What the server would have signed. */
  readonly stringToSign: string;
  /** The signature it would have had. */
  readonly signedWith: (accessKeySecret: string) => string;
}

export function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value.trim() : "";
}

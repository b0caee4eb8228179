import type { ApiCall } from "../call/apiCall";
import type { Claim } from "./claim";
import { IceError } from "../call/iceError";
import { RPC_SIGNATURE_METHOD, rpcSign, rpcStringToSign } from "./rpcSignature";

/** The claim in a call's parameters: the older RPC signature, HMAC-SHA1. */
export function rpcClaim(call: ApiCall): Claim {
  // Empty ones, too: they were signed.
  const all = call.allParameters();
  const parameter = (name: string) => (Object.hasOwn(all, name) ? (all[name] ?? "") : "");
  if (parameter("AccessKeyId") === "") {
    throw new IceError("MissingAccessKeyId", "AccessKeyId is mandatory for this action.");
  }
  if (parameter("SignatureMethod") !== RPC_SIGNATURE_METHOD) {
    throw new IceError("InvalidSignatureMethod", `SignatureMethod must be ${RPC_SIGNATURE_METHOD}.`);
  }
  for (const name of ["Signature", "SignatureNonce", "SignatureVersion", "Timestamp"]) {
    if (parameter(name) === "") {
      throw new IceError(
        "IncompleteSignature",
        `The request signature does not conform to Aliyun standards. ${name} is missing.`,
      );
    }
  }
  return {
    accessKeyId: parameter("AccessKeyId"),
    date: parameter("Timestamp"),
    nonce: parameter("SignatureNonce"),
    securityToken: parameter("SecurityToken") || undefined,
    proof() {
      const text = rpcStringToSign(call.method, all);
      return {
        signature: parameter("Signature"),
        stringToSign: text,
        signedWith: (secret) => rpcSign(secret, text),
      };
    },
  };
}

/** Parameters of the signature itself, not of the operation. */
export const RPC_PARAMETERS: ReadonlySet<string> = new Set([
  ...["Action", "Version", "Format", "RegionId", "Timestamp", "AccessKeyId", "SecurityToken"],
  ...["SignatureNonce", "SignatureMethod", "SignatureVersion", "SignatureType", "Signature"],
]);

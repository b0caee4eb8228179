import type { ApiCall } from "../call/apiCall";
import { type Claim, headerOf } from "./claim";
import { IceError } from "../call/iceError";
import { sha256Hex, sign, SIGNATURE_ALGORITHM, stringToSign } from "./signature";

/** The claim in a call's headers, ACS3-HMAC-SHA256. */
export function acs3Claim(call: ApiCall): Claim {
  const { accessKeyId, signedHeaders, signature } = readAuthorization(call.headers.authorization);
  const header = (name: string) => headerOf(call.headers, name);
  return {
    accessKeyId,
    date: header("x-acs-date"),
    nonce: header("x-acs-signature-nonce"),
    securityToken:
      call.headers["x-acs-security-token"] === undefined ? undefined : header("x-acs-security-token"),
    proof() {
      checkSignedHeaders(call, signedHeaders);
      checkBody(call);
      const text = stringToSign({
        method: call.method,
        rawQuery: call.rawQuery,
        headers: call.headers,
        signedHeaders,
        contentSha256: header("x-acs-content-sha256"),
      });
      return {
        signature: signature.toLowerCase(),
        stringToSign: text,
        signedWith: (secret) => sign(secret, text),
      };
    },
  };
}

interface Authorization {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function readAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header.trim() === "") {
    throw new IceError("MissingAccessKeyId", "AccessKeyId is mandatory for this action.");
  }
  const [, accessKeyId, signedHeaders, signature] = AUTHORIZATION.exec(header.trim()) ?? [];
  if (accessKeyId === undefined || signedHeaders === undefined || signature === undefined) {
    throw new IceError("IncompleteSignature", "The request signature does not conform to Aliyun standards.");
  }
  return { accessKeyId, signedHeaders: signedHeaders.toLowerCase().split(";"), signature };
}

const AUTHORIZATION = new RegExp(
  `^${SIGNATURE_ALGORITHM} +Credential=([^,\\s]+), *SignedHeaders=([^,\\s]+), *Signature=([0-9a-fA-F]+)$`,
);

const ALWAYS_SIGNED = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
];

function checkSignedHeaders(call: ApiCall, signedHeaders: readonly string[]): void {
  const present = Object.keys(call.headers).filter(
    (name) => name.startsWith("x-acs-") || name === "content-type",
  );
  const missing = [...ALWAYS_SIGNED, ...present].filter((name) => !signedHeaders.includes(name));
  const absent = ALWAYS_SIGNED.filter((name) => headerOf(call.headers, name) === "");
  const first = absent[0] ?? missing[0];
  if (first !== undefined) {
    throw new IceError(
      "IncompleteSignature",
      `The request signature does not conform to Aliyun standards. The header ${first} is not signed.`,
    );
  }
}

function checkBody(call: ApiCall): void {
  if (headerOf(call.headers, "x-acs-content-sha256").toLowerCase() !== sha256Hex(call.body)) {
    throw new IceError(
      "InvalidContentSha256",
      "x-acs-content-sha256 is not the SHA-256 of the request body.",
    );
  }
}

import { timingSafeEqual } from "node:crypto";
import type { ApiCall } from "./apiCall";
import type { AccessKey, Credentials } from "./credentials";
import { IceError } from "./iceError";
import { LIMITS } from "./limits";
import type { Nonces } from "./nonces";
import { sha256Hex, sign, SIGNATURE_ALGORITHM, stringToSign } from "./signature";

export interface Gatekeeper {
  readonly credentials: Credentials;
  readonly nonces: Nonces;
  /** The machine's time: a moved clock must not make every client late. */
  readonly wallNow: () => number;
}

/** Lets the call through only if it is signed, by a known key, lately, and for the first time. Throws what the gateway would answer. */
export function authenticate(call: ApiCall, gate: Gatekeeper): AccessKey {
  const claim = readAuthorization(call.headers.authorization);
  const key = gate.credentials.find(claim.accessKeyId);
  if (key === undefined) {
    throw new IceError("InvalidAccessKeyId.NotFound", "Specified access key is not found.");
  }
  checkDate(headerOf(call, "x-acs-date"), gate.wallNow());
  checkSignedHeaders(call, claim.signedHeaders);
  checkBody(call);
  checkSignature(call, claim, key);
  checkSecurityToken(key, call.headers["x-acs-security-token"]);
  if (!gate.nonces.use(`${key.accessKeyId} ${headerOf(call, "x-acs-signature-nonce")}`, gate.wallNow())) {
    throw new IceError("SignatureNonceUsed", "Specified signature nonce was used already.");
  }
  return key;
}

interface Claim {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function readAuthorization(header: string | undefined): Claim {
  if (header === undefined || header.trim() === "") {
    throw new IceError("MissingAccessKeyId", "AccessKeyId is mandatory for this action.");
  }
  const match = AUTHORIZATION.exec(header.trim());
  const [, accessKeyId, signedHeaders, signature] = match ?? [];
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
  const absent = ALWAYS_SIGNED.filter((name) => headerOf(call, name) === "");
  const first = absent[0] ?? missing[0];
  if (first !== undefined) {
    throw new IceError(
      "IncompleteSignature",
      `The request signature does not conform to Aliyun standards. The header ${first} is not signed.`,
    );
  }
}

function checkDate(date: string, nowMs: number): void {
  const atMs = TIMESTAMP.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(atMs)) {
    throw new IceError(
      "InvalidTimeStamp.Format",
      "Specified time stamp or date value is not well formatted.",
    );
  }
  if (Math.abs(nowMs - atMs) > LIMITS.timestampSkewMs) {
    throw new IceError("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
  }
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function checkBody(call: ApiCall): void {
  if (headerOf(call, "x-acs-content-sha256").toLowerCase() !== sha256Hex(call.body)) {
    throw new IceError(
      "InvalidContentSha256",
      "x-acs-content-sha256 is not the SHA-256 of the request body.",
    );
  }
}

function checkSignature(call: ApiCall, claim: Claim, key: AccessKey): void {
  const text = stringToSign({
    method: call.method,
    rawQuery: call.rawQuery,
    headers: call.headers,
    signedHeaders: claim.signedHeaders,
    contentSha256: headerOf(call, "x-acs-content-sha256"),
  });
  const expected = Buffer.from(sign(key.accessKeySecret, text));
  const given = Buffer.from(claim.signature.toLowerCase());
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw new IceError(
      "SignatureDoesNotMatch",
      `Specified signature does not match our calculation. server StringToSign is [${text}]`,
    );
  }
}

function checkSecurityToken(key: AccessKey, token: string | string[] | undefined): void {
  if (key.securityToken === undefined) {
    if (token === undefined) return;
    throw new IceError("InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");
  }
  if (token === undefined) {
    throw new IceError("MissingSecurityToken", "SecurityToken is required by this action.");
  }
  if (token !== key.securityToken) {
    throw new IceError(
      "InvalidSecurityToken.MismatchWithAccessKey",
      "Specified SecurityToken mismatch with the AccessKey.",
    );
  }
}

function headerOf(call: ApiCall, name: string): string {
  const value = call.headers[name];
  return typeof value === "string" ? value.trim() : "";
}

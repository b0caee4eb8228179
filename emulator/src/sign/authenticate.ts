import { timingSafeEqual } from "node:crypto";
import { acs3Claim } from "./acs3Claim";
import type { ApiCall } from "../call/apiCall";
import type { Claim } from "./claim";
import type { AccessKey, Credentials } from "./credentials";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import type { Nonces } from "./nonces";
import { rpcClaim } from "./rpcClaim";

export interface Authenticator {
  readonly credentials: Credentials;
  readonly nonces: Nonces;
  /** The machine's time: a moved clock must not make every client late. */
  readonly wallNow: () => number;
  /** The emulator's time, by which tokens expire. */
  readonly now: () => number;
}

/** Lets the call through only if it is signed, by a known key, lately, and for the first time. Throws what the gateway would answer. */
export function authenticate(call: ApiCall, authenticator: Authenticator): AccessKey {
  const claim = call.style === "RPC" ? rpcClaim(call) : acs3Claim(call);
  const key = authenticator.credentials.find(claim.accessKeyId);
  if (key === undefined) {
    throw new IceError("InvalidAccessKeyId.NotFound", "Specified access key is not found.");
  }
  if (key.active === false) {
    throw new IceError("InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
  }
  checkDate(claim.date, authenticator.wallNow());
  checkSignature(claim, key);
  checkSecurityToken(claim, key, authenticator.now());
  if (!authenticator.nonces.use(`${key.accessKeyId} ${claim.nonce}`, authenticator.wallNow())) {
    throw new IceError("SignatureNonceUsed", "Specified signature nonce was used already.");
  }
  return key;
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

function checkSignature(claim: Claim, key: AccessKey): void {
  const { signature, stringToSign, signedWith } = claim.proof();
  const expected = Buffer.from(signedWith(key.accessKeySecret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw new IceError(
      "SignatureDoesNotMatch",
      `Specified signature does not match our calculation. server StringToSign is [${stringToSign}]`,
    );
  }
}

function checkSecurityToken({ securityToken }: Claim, key: AccessKey, nowMs: number): void {
  if (key.securityToken === undefined) {
    if (securityToken === undefined) return;
    throw new IceError("InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");
  }
  if (securityToken === undefined) {
    throw new IceError("MissingSecurityToken", "SecurityToken is required by this action.");
  }
  if (securityToken !== key.securityToken) {
    throw new IceError(
      "InvalidSecurityToken.MismatchWithAccessKey",
      "Specified SecurityToken mismatch with the AccessKey.",
    );
  }
  if (key.tokenExpiresAtMs !== undefined && nowMs >= key.tokenExpiresAtMs) {
    throw new IceError("InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
  }
}

import { createHash } from "node:crypto";

/** The headers of a callback when AuthSwitch is on: the MD5 of the address, the second and the key. */
export function signCallback(url: string, authKey: string, nowMs: number): Record<string, string> {
  const seconds = String(Math.floor(nowMs / 1000));
  const signature = createHash("md5").update(`${url}|${seconds}|${authKey}`).digest("hex");
  return { "x-ice-timestamp": seconds, "x-ice-signature": signature };
}

import type { PublicReply } from "./commandIo";

const timeoutMs = 10_000;

/** A GET without a key. */
export async function getPublic(address: string): Promise<PublicReply> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: "manual" });
  return { status: reply.status, text: await reply.text(), date: reply.headers.get("date") ?? undefined };
}

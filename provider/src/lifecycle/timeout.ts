import type { ResourceContext } from "../inputs/resourceContext";

/** How long a verb may wait: the resource option customTimeouts wins over the `timeout` argument; update falls back to create. */
export function timeoutFor(
  verb: "create" | "update",
  timeoutMs: number,
  { timeouts }: ResourceContext,
): number {
  const { createMs, updateMs } = timeouts;
  return (verb === "update" ? (updateMs ?? createMs) : createMs) ?? timeoutMs;
}

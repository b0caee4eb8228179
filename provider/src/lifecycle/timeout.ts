import { durationMs } from "../inputs/duration";
import type { ResourceContext } from "../inputs/inputs";

/** How long a verb may wait: the resource option customTimeouts wins over the `timeout` argument; update falls back to create. */
export function timeoutFor(verb: "create" | "update", timeoutMs: number, context: ResourceContext): number {
  const written =
    verb === "update" ? (context.updateTimeout ?? context.createTimeout) : context.createTimeout;
  return (written === undefined ? undefined : durationMs(written)) ?? timeoutMs;
}

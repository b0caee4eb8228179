import { EventEmitter } from "node:events";
import { EngineCancelled } from "../../base/deadline";

/**
 * A signal that aborts when the engine asks its plugins to stop, on Ctrl-C. The SDK's own `cancel` does nothing, but this
 * process hosts the gRPC server that receives the request. Where that can't be found, the signal never aborts and the
 * wait ends by its deadline.
 */
export function cancellationSignal(): AbortSignal {
  const controller = new AbortController();
  try {
    for (const server of listeningServers()) {
      server.on("stream", (_stream: unknown, headers: unknown) => {
        if (isCancelRequest(headers)) controller.abort(new EngineCancelled());
      });
    }
  } catch {
    // Without the internals there is no early end: see above.
  }
  return controller.signal;
}

function listeningServers(): EventEmitter[] {
  const activeHandles: unknown = Reflect.get(process, "_getActiveHandles");
  if (typeof activeHandles !== "function") return [];
  const handles: unknown = Reflect.apply(activeHandles, process, []);
  if (!Array.isArray(handles)) return [];
  return handles.filter(
    (handle): handle is EventEmitter => handle instanceof EventEmitter && "listening" in handle,
  );
}

function isCancelRequest(headers: unknown): boolean {
  if (typeof headers !== "object" || headers === null) return false;
  const path: unknown = Reflect.get(headers, ":path");
  return typeof path === "string" && path.endsWith("/Cancel");
}

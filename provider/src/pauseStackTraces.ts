/**
 * Has traces of errors cost nothing until the returned function is called. The SDK writes four for every output of a
 * resource, each of them through source maps, and shows them only to who looks for promises that never settle: in a preview
 * of hundreds of renders they took a third of the program's time. A trace that is first read later is whole, and so is one
 * of unlimited length, by which the SDK finds a resource's place in the program.
 *
 * Only around work that ends before anything else runs.
 */
export function pauseStackTraces(): () => void {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, frames) => {
    if (Error.stackTraceLimit !== Number.POSITIVE_INFINITY) return "";
    return before === undefined ? [String(error), ...frames].join("\n    at ") : before(error, frames);
  };
  return () => {
    Error.prepareStackTrace = before;
  };
}

/**
 * Has traces of errors cost nothing until the returned function is called. The SDK writes four for every output of a
 * resource, each of them through source maps, and shows them only to who looks for promises that never settle: in a preview
 * of hundreds of renders they took a third of the program's time. A trace that is first read later is whole, and so is one
 * of unlimited length, by which the SDK finds a resource's place in the program.
 *
 * Only around work that ends before anything else runs.
 */
export function pauseStackTraces(): () => void {
  const before: unknown = Reflect.get(Error, name);
  const prepare = (error: Error, frames: readonly unknown[]): unknown => {
    if (Error.stackTraceLimit !== Number.POSITIVE_INFINITY) return "";
    return typeof before === "function"
      ? Reflect.apply(before, Error, [error, frames])
      : [error, ...frames].map(String).join("\n    at ");
  };
  Reflect.set(Error, name, prepare);
  return () => void Reflect.set(Error, name, before);
}

const name = "prepareStackTrace";

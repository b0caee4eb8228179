/** What of `expect` the resource option ignoreChanges leaves as the state has it: all of it, or some names. */
export type KeptExpectation = "all" | ReadonlySet<string>;

/** @param ignoreChanges property paths as the engine reads them: `expect`, `expect.width`, `["expect"]["width"]`, `*` */
export function keptExpectation(ignoreChanges: readonly string[] = []): KeptExpectation {
  const kept = ignoreChanges.flatMap((path) => {
    const [top, name = "*"] = stepsOf(path);
    return top === "*" || top === "expect" ? [top === "*" ? "*" : name] : [];
  });
  return kept.includes("*") ? "all" : new Set(kept);
}

function stepsOf(path: string): string[] {
  return [...path.matchAll(/\["(?<quoted>[^"]*)"\]|\[(?<index>[^\]"]*)\]|(?<plain>[^.[\]]+)/gu)].map(
    ({ groups = {} }) => groups["quoted"] ?? groups["index"] ?? groups["plain"] ?? "",
  );
}

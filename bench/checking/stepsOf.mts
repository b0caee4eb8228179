/** How often a work looks at something inside a document: a measure that no machine changes. */
export function stepsOf(document: object, work: (watched: unknown) => void): number {
  let steps = 0;
  const watch = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    return new Proxy(value, {
      get(target, key, receiver) {
        steps += 1;
        return watch(Reflect.get(target, key, receiver));
      },
    });
  };
  work(watch(document));
  return steps;
}

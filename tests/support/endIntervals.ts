/** Whatever is begun by the work to go on every so often ends with it: what watches an engine would end this process with that. */
export async function endIntervals(work: () => Promise<void>): Promise<void> {
  const begin = globalThis.setInterval;
  const begun: NodeJS.Timeout[] = [];
  const noted = (...given: Parameters<typeof begin>) => {
    const timer = begin(...given);
    begun.push(timer);
    return timer;
  };
  Object.assign(globalThis, { setInterval: noted });
  try {
    await work();
  } finally {
    Object.assign(globalThis, { setInterval: begin });
    for (const timer of begun) clearInterval(timer);
  }
}

/** Loaded into the emulator before it starts: tells its memory to whoever started it, with what is garbage taken out first. */
process.on("message", () => {
  globalThis.gc?.();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ rss, heapUsed, external, arrayBuffers, handles: process.getActiveResourcesInfo().length });
});
process.channel?.unref();

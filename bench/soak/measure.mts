import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What the emulator holds at one moment. */
export interface Held {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly handles: number;
  readonly descriptors: number;
  /** Files that must go again: of work, uploads, and the folder for temporary files. */
  readonly passing: number;
  /** Films and materials. */
  readonly objects: number;
  readonly storeBytes: number;
}

const toldSchema = z.object({
  rss: z.number(),
  heapUsed: z.number(),
  external: z.number(),
  handles: z.number(),
});

export async function measure(child: ChildProcess, dataDir: string, tmpDir: string): Promise<Held> {
  const told = once(child, "message", { signal: AbortSignal.timeout(60_000) });
  child.send("tell");
  const memory = toldSchema.parse((await told)[0]);
  return {
    ...memory,
    descriptors: entries(`/proc/${child.pid}/fd`).length,
    passing: [join(dataDir, "work"), join(dataDir, "uploads"), tmpDir].flatMap(filesBelow).length,
    objects: filesBelow(join(dataDir, "oss")).length,
    storeBytes: filesBelow(dataDir)
      .filter((file) => file.includes("ice.sqlite"))
      .reduce((sum, file) => sum + sizeOf(file), 0),
  };
}

/** Folders count too: an empty one that stays is a leak as well. */
function filesBelow(folder: string): string[] {
  return entries(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...filesBelow(path)] : [path];
  });
}

/** Files come and go while they are counted. */
function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

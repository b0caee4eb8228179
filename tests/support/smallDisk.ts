import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly folder: string;
  remove(): void;
}

/** A disk of a few megabytes; undefined where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "ice-disk-"));
  const options = `size=${megabytes}m,mode=1777`;
  for (const sudo of [[], ["sudo", "-n"]]) {
    const as = (...command: string[]) =>
      spawnSync("env", [...sudo, ...command], { stdio: "ignore" }).status === 0;
    if (!as("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder)) continue;
    return {
      folder,
      remove() {
        as("umount", folder);
        rmSync(folder, { recursive: true });
      },
    };
  }
  rmSync(folder, { recursive: true });
  return undefined;
}

import { readdirSync, readFileSync } from "node:fs";

/** The memory of a process and all its descendants, as Linux tells it; 0 elsewhere. Shared pages count in each. */
export function residentBytes(pid: number): number {
  const processes = listProcesses();
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { pid: child, parent } of processes) if (family.has(parent)) family.add(child);
  }
  return processes.filter((process) => family.has(process.pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function listProcesses(): { pid: number; parent: number; bytes: number }[] {
  return names("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = read(`/proc/${name}/status`);
      const field = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
      return status === ""
        ? []
        : [{ pid: Number(name), parent: field("PPid"), bytes: field("VmRSS") * 1024 }];
    });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty when the process has ended in the meantime. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

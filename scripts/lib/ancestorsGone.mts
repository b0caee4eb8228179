import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const checkEveryMs = 1_000;
/** This process, the shell that npm starts for a script, npm, and who started npm. */
const levels = 4;

/**
 * A signal that aborts when one of the processes that started this one is gone: killed outright, it could pass nothing on. Where
 * the parents of a process can't be asked for, as on Windows, it never aborts.
 */
export function ancestorsGone(): AbortSignal {
  const controller = new AbortController();
  void watch(controller).catch(() => undefined);
  return controller.signal;
}

async function watch(controller: AbortController): Promise<void> {
  const first = await ancestors();
  const timer = setInterval(() => {
    ancestors().then(
      (now) => {
        if (now.join() === first.join()) return;
        clearInterval(timer);
        controller.abort();
      },
      () => undefined,
    );
  }, checkEveryMs);
  timer.unref();
}

/** The pids from this process' parent upwards. */
async function ancestors(): Promise<number[]> {
  const found: number[] = [process.ppid];
  while (found.length < levels) {
    const parent = await parentOf(found.at(-1) ?? 1);
    if (parent === undefined || parent <= 1) break;
    found.push(parent);
  }
  return found;
}

async function parentOf(pid: number): Promise<number | undefined> {
  if (pid <= 1 || process.platform === "win32") return undefined;
  if (process.platform === "linux") {
    // The name in parentheses may hold anything.
    const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
    return numberIn(/^.*\) \S (?<parent>\d+)/su.exec(stat)?.groups?.["parent"]);
  }
  const { stdout } = await promisify(execFile)("ps", ["-o", "ppid=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }));
  return numberIn(stdout.trim());
}

const numberIn = (text: string | undefined) => (text === undefined || text === "" ? undefined : Number(text));

import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const PREFIX = ".render-";

export interface Workspace {
  /** A hidden folder beside the output, on the same disk. */
  readonly folder: string;
  /** Where the film is written until it is whole. */
  readonly file: string;
  /** Puts the finished film, and what belongs to it, in its place. */
  publish(): Promise<void>;
  remove(): Promise<void>;
}

/** A place to write a film to, so that a half one is never seen under its name. */
export async function openWorkspace(outputFile: string): Promise<Workspace> {
  const parent = dirname(outputFile);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  const film = basename(outputFile);
  return {
    folder,
    file: join(folder, film),
    async publish() {
      const segments = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
      // The playlist comes last: it names the segments.
      for (const name of [...segments, film]) await rename(join(folder, name), join(parent, name));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A killed server leaves its workspaces behind; their names say whose they were. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = new RegExp(`^\\${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

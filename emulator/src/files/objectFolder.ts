import { mkdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { systemCode } from "../base/errorText";
import { isFileKey } from "./objectAddress";

/** A folder of objects, `<bucket>/<key>`. No name leads out of it: not by its letters, not through a link. */
export class ObjectFolder {
  /** Absolute, with links resolved. */
  readonly root: string;

  constructor(root: string) {
    mkdirSync(root, { recursive: true });
    this.root = realpathSync(root);
  }

  /** The absolute path of an object that is there, else undefined. */
  find(name: string): string | undefined {
    const path = this.pathOf(name);
    if (path === undefined) return undefined;
    const real = realPath(path);
    return real !== undefined && this.holds(real) && statSync(real).isFile() ? real : undefined;
  }

  /** Puts a finished file in the object's place. Returns false when no file can be there: the name leads out of the folder, or a file and a folder would share it. */
  place(file: string, name: string): boolean {
    const path = this.pathOf(name);
    if (path === undefined || !this.canHold(path)) return false;
    try {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(file, path);
      return true;
    } catch (error) {
      if (IN_THE_WAY.has(systemCode(error))) return false;
      throw error;
    }
  }

  remove(name: string): void {
    const path = this.pathOf(name);
    if (path !== undefined && this.canHold(path)) rmSync(path, { force: true });
  }

  private pathOf(name: string): string | undefined {
    return isFileKey(name) ? join(this.root, name) : undefined;
  }

  /** Whether the nearest folder above that exists already is still inside. */
  private canHold(path: string): boolean {
    const folder = dirname(path);
    const real = realPath(folder);
    if (real !== undefined) return this.holds(real);
    return !isDanglingLink(folder) && this.canHold(folder);
  }

  private holds(realPath: string): boolean {
    return realPath === this.root || realPath.startsWith(this.root + sep);
  }
}

const NOT_THERE: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);
const IN_THE_WAY: ReadonlySet<unknown> = new Set(["EEXIST", "EISDIR", "ENOTDIR", "ENOTEMPTY"]);

/** Asked of what leads nowhere. */
function isDanglingLink(path: string): boolean {
  try {
    return readlinkSync(path) !== "";
  } catch {
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (NOT_THERE.has(systemCode(error))) return undefined;
    throw error;
  }
}

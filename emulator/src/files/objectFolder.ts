import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { systemCode } from "../errorText";
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

  /** Puts a finished file in the object's place. Returns false when the name leads out of the folder. */
  place(file: string, name: string): boolean {
    const path = this.pathOf(name);
    if (path === undefined || !this.canHold(path)) return false;
    mkdirSync(dirname(path), { recursive: true });
    renameSync(file, path);
    return true;
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
    return real === undefined ? this.canHold(folder) : this.holds(real);
  }

  private holds(realPath: string): boolean {
    return realPath === this.root || realPath.startsWith(this.root + sep);
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

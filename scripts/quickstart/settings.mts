import { join } from "node:path";
import { cloneDir, localDir } from "../lib/paths.mts";

const quickstartDir = join(localDir, "quickstart");

/** Where the quick start keeps what it makes. */
export const directories = {
  /** The emulator's jobs and media. */
  emulator: join(quickstartDir, "ice"),
  /** The stack's state. */
  state: join(quickstartDir, "state"),
  /** A Pulumi.yaml that leads to the program, so that the stack's settings lie here and not in the clone. */
  project: join(quickstartDir, "project"),
  program: join(cloneDir, "examples", "quickstart"),
};

/** The defaults of the program, which the emulator serves. */
export const region = "cn-shanghai";
export const bucket = "quickstart";

/** What the emulator lets in; they open nothing else. */
export const credentials = { accessKeyId: "quickstart", accessKeySecret: "quickstart-secret" };

export const stack = "quickstart";

/** The file behind an OSS address of the emulator's. */
export function objectFile(mediaUrl: string): string {
  const [objectBucket = ""] = new URL(mediaUrl).hostname.split(".");
  return join(directories.emulator, "oss", objectBucket, decodeURIComponent(new URL(mediaUrl).pathname));
}

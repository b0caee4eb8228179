import { join } from "node:path";
import { cloneDir } from "../lib/paths.mts";

/** The defaults of the program, which the emulator serves. */
export const region = "cn-shanghai";
export const bucket = "quickstart";

/** What the emulator lets in; they open nothing else. */
export const credentials = { accessKeyId: "quickstart", accessKeySecret: "quickstart-secret" };

export const stack = "quickstart";
export const programDir = join(cloneDir, "examples", "quickstart");

/** Where the quick start keeps what it makes. */
export interface Places {
  /** The emulator's jobs and media. */
  readonly emulator: string;
  /** The stack's state. */
  readonly state: string;
  /** A Pulumi.yaml that leads to the program, so that the stack's settings lie here and not in the clone. */
  readonly project: string;
}

export function placesIn(directory: string): Places {
  return {
    emulator: join(directory, "ice"),
    state: join(directory, "state"),
    project: join(directory, "project"),
  };
}

/** The file that the emulator keeps for an OSS address. */
export function objectFile({ emulator }: Places, mediaUrl: string): string {
  const { hostname, pathname } = new URL(mediaUrl);
  const [bucketName = ""] = hostname.split(".");
  return join(emulator, "oss", bucketName, decodeURIComponent(pathname));
}

import { join } from "node:path";
import { npm } from "./npm";

/** Packs a workspace as npm would publish it, out of what was built; returns the tarball's path. */
export async function pack(workspace: "provider" | "emulator", destination: string): Promise<string> {
  const from = join(__dirname, "../..", workspace);
  const output = await npm(from, "pack", "--ignore-scripts", "--silent", "--pack-destination", destination);
  return join(destination, output.trim());
}

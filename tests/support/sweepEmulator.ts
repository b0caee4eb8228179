import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Emulator } from "../../emulator/src/emulator";
import { DEFAULT_OPTIONS } from "../../emulator/src/options";
import type { StartOptions } from "../../emulator/src/start";
import { expectNoSecret } from "./expectNoSecret";

const paths = [
  ...["requests", "jobs", "callbacks", "keys"],
  ...["page/lists/media", "page/lists/templates", "page/lists/batches"],
];

/** The emulator is called by the account's keys: it neither keeps them, nor shows them on its page. */
export async function sweepEmulator(
  { url, dataDir }: Emulator,
  { accessKeySecret = DEFAULT_OPTIONS.accessKeySecret, securityToken = "" }: StartOptions = {},
): Promise<void> {
  const shown = paths.map(
    async (path) => [path, await (await fetch(`${url}/_emulator/${path}`)).text()] as const,
  );
  const kept = readdirSync(dataDir).filter((name) => name.startsWith("ice.sqlite"));
  expectNoSecret([accessKeySecret, securityToken], {
    ...Object.fromEntries(await Promise.all(shown)),
    ...Object.fromEntries(kept.map((name) => [name, readFileSync(join(dataDir, name), "latin1")])),
  });
}

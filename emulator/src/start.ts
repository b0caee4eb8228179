import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AssumptionChanges } from "./base/assumptions";
import type { RamPolicy } from "./sign/ramPolicy";
import { Emulator } from "./emulator";
import { completeOptions } from "./options";
import { listMaterials } from "./render/listMaterials";
import { probe } from "./render/probe";
import { render } from "./render/render";
import type { Speed } from "./render/renderer";

export interface StartOptions {
  /** TCP port; 0 takes a free one. @default 0 */
  port?: number | undefined;
  /** Where jobs, media and objects are kept. @default a temporary folder, removed by `stop()` */
  dataDir?: string | undefined;
  /** @default "emulator" */
  accessKeyId?: string | undefined;
  /** @default "emulator-secret" */
  accessKeySecret?: string | undefined;
  /** Makes the key a temporary one: this token must come with every call. @default none */
  securityToken?: string | undefined;
  /** The region served; buckets must lie in it. @default "cn-shanghai" */
  region?: string | undefined;
  /** How honestly films are rendered. @default "real" */
  speed?: Speed | undefined;
  /** How many renders run at once. @default 2 */
  parallelRenders?: number | undefined;
  /** Milliseconds that a job takes from submit to end, at least. @default 0 */
  renderTimeMs?: number | undefined;
  /** Milliseconds after which a render is ended and its job failed. @default one hour */
  renderLimitMs?: number | undefined;
  /** What the key may call, as a RAM policy. @default everything */
  policy?: RamPolicy | undefined;
  /** The address to listen on. Any other than a loopback one lets every machine in that reaches it. @default "127.0.0.1" */
  host?: string | undefined;
  /** Host names, beside loopback ones and IP addresses, that callers may know this server by. @default none */
  allowedHosts?: readonly string[] | undefined;
  /** Host names, beside this machine's own, that callbacks may go to; "*" is any. @default none */
  callbackHosts?: readonly string[] | undefined;
  /** What ICE leaves open, decided otherwise. @default the README's list */
  assumptions?: AssumptionChanges | undefined;
}

/**
 * Starts an emulator in this process.
 *
 * @throws TypeError naming an option that is not valid; Error when the port or the folder is taken.
 */
export async function start(options: StartOptions = {}): Promise<Emulator> {
  const complete = completeOptions(options);
  if (complete.dataDir !== undefined) {
    return Emulator.start({ ...complete, dataDir: resolve(complete.dataDir) }, RENDERER);
  }
  const dataDir = await mkdtemp(join(tmpdir(), "ice-emulator-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    return await Emulator.start({ ...complete, dataDir }, RENDERER, remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

const RENDERER = { render, probe, listMaterials };

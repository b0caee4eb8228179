import type { Emulator } from "./emulator";
import { type IceObjects, iceObjects } from "./files/iceObjects";
import { DEFAULT_OPTIONS } from "./options";
import { start, type StartOptions } from "./start";

/** What a test needs to point its programs at the emulator. */
export interface IceForTests {
  /** `http://127.0.0.1:PORT`; clients that take an endpoint without a scheme want `endpoint`. */
  readonly url: string;
  /** `127.0.0.1:PORT` */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string | undefined;
  /** The same for other programs: `ALICLOUD_...` and `ALIBABA_CLOUD_...` variables. */
  readonly env: Readonly<Record<string, string>>;
  /** Materials and films. */
  readonly objects: IceObjects;
  /** Everything that can be turned: faults, clock, jobs, keys, the calls so far. */
  readonly emulator: Emulator;
}

/**
 * Starts an emulator in this process, runs `story` with it, and stops it whatever happens. Its folder is a temporary one, and its
 * films are made at speed `instant`, unless `options` say otherwise.
 *
 * @returns what `story` returns.
 * @throws what `story` throws; TypeError naming an option that is not valid.
 * @example
 * ```ts
 * const jobs = await withIceEmulator(async ({ url, emulator }) => {
 *   console.log(url);
 *   return emulator.jobs.list();
 * });
 * ```
 */
export async function withIceEmulator<T>(
  story: (ice: IceForTests) => T | Promise<T>,
  options: StartOptions = {},
): Promise<T> {
  const emulator = await start({ ...options, speed: options.speed ?? "instant" });
  try {
    return await story(iceForTests(emulator, options));
  } finally {
    await emulator.stop();
  }
}

function iceForTests(emulator: Emulator, options: StartOptions): IceForTests {
  const { url, region } = emulator;
  const accessKeyId = options.accessKeyId ?? DEFAULT_OPTIONS.accessKeyId;
  const accessKeySecret = options.accessKeySecret ?? DEFAULT_OPTIONS.accessKeySecret;
  const { securityToken } = options;
  return {
    ...{ url, endpoint: new URL(url).host, region, accessKeyId, accessKeySecret, securityToken },
    env: {
      ALICLOUD_ACCESS_KEY: accessKeyId,
      ALICLOUD_SECRET_KEY: accessKeySecret,
      ALICLOUD_REGION: region,
      ALICLOUD_ICE_ENDPOINT: url,
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
      ALIBABA_CLOUD_REGION: region,
      ...(securityToken !== undefined && {
        ALICLOUD_SECURITY_TOKEN: securityToken,
        ALIBABA_CLOUD_SECURITY_TOKEN: securityToken,
      }),
    },
    objects: iceObjects(url, region),
    emulator,
  };
}

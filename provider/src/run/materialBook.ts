import type { IceApi, IceMedia } from "../ice/api";
import { isIceError } from "../ice/errors/iceError";
import { DeadlineReached } from "../base/deadline";
import { canonicalAddress } from "../base/ossAddress";
import { unlessAborted } from "../base/unlessAborted";
import type { TimelineMaterial } from "../timeline/layout/timelineLayout";

/** What ICE tells of materials; each is asked for once in a run, however many films use it. */
export interface MaterialBook {
  /**
   * @param isChanging whether a render of this run writes it: then what was told before may be old
   * @returns undefined where ICE does not know it
   */
  look(material: TimelineMaterial, isChanging: boolean, signal: AbortSignal): Promise<IceMedia | undefined>;
}

export function createMaterialBook(ice: IceApi): MaterialBook {
  const looks = new Map<string, Promise<IceMedia | undefined>>();
  const begin = (key: string, material: TimelineMaterial, signal: AbortSignal) => {
    const asked = ask(ice, material, signal);
    looks.set(key, asked);
    // Whoever comes next asks again.
    asked.catch(() => looks.delete(key));
    return asked;
  };
  return {
    async look(material, isChanging, signal) {
      if (isChanging) return ask(ice, material, signal);
      const key = `${material.kind} ${addressOf(material)}`;
      for (;;) {
        const known = looks.get(key);
        try {
          return await unlessAborted(known ?? begin(key, material, signal), signal);
        } catch (error) {
          // One that ended with somebody else's deadline says nothing: one of those who waited asks again.
          if (known === undefined || signal.aborted || !(error instanceof DeadlineReached)) throw error;
        }
      }
    },
  };
}

/** The canonical address of a material in a bucket. */
export function addressOf({ kind, name }: TimelineMaterial): string {
  return kind === "url" ? canonicalAddress(name) : name;
}

async function ask(
  ice: IceApi,
  { kind, name }: TimelineMaterial,
  signal: AbortSignal,
): Promise<IceMedia | undefined> {
  // Signed addresses are registered without their signature.
  const query = kind === "url" ? { inputUrl: name.replace(/[?#].*$/u, "") } : { mediaId: name };
  try {
    return await ice.getMediaInfo(query, signal);
  } catch (error) {
    if (isIceError(error, "notFound")) return undefined;
    throw error;
  }
}

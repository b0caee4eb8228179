import { asError } from "../base/asError";
import type { Clock } from "../base/clock";
import type { IceApi } from "../ice/api";
import {
  getMediaAsset,
  getMediaAssets,
  type MediaAsset,
  mostAssetsPerCall,
} from "../ice/siblings/mediaAssets";
import { isIceError } from "../ice/errors/iceError";

/** Waits for registered materials: all of a run by one question for twenty at a time. */
export interface AssetWatcher {
  /** The material when ICE has looked at it: Normal, or PrepareFail. Rejects with the signal's reason. */
  watch(mediaId: string, signal: AbortSignal): Promise<MediaAsset>;
}

interface Watched {
  readonly mediaId: string;
  readonly signal: AbortSignal;
  readonly resolve: (asset: MediaAsset) => void;
  readonly reject: (reason: unknown) => void;
}

/** ICE takes 2 to 3 s to look at a file: most are ready at the first question. */
const firstLookMs = 2_500;
const lookEveryMs = 2_500;

export function createAssetWatcher(ice: IceApi, clock: Clock): AssetWatcher {
  const waiting = new Set<Watched>();
  let isLooking = false;

  const lookAt = async (group: readonly Watched[]) => {
    const [first] = group;
    if (first === undefined) return;
    try {
      const ids = group.map(({ mediaId }) => mediaId);
      const seen = await manyOrEach(ice, ids, first.signal);
      for (const watched of group) {
        const asset = seen.find(({ mediaId }) => mediaId === watched.mediaId);
        if (asset === undefined || !isLookedAt(asset)) continue;
        waiting.delete(watched);
        watched.resolve(asset);
      }
    } catch (error) {
      // One that was given up takes the question with it: the others ask again.
      for (const watched of group) {
        if (!watched.signal.aborted && error === first.signal.reason) continue;
        waiting.delete(watched);
        watched.reject(watched.signal.aborted ? watched.signal.reason : error);
      }
    }
  };

  const look = async () => {
    isLooking = true;
    await clock.sleep(firstLookMs, never);
    while (waiting.size > 0) {
      const all = [...waiting];
      for (let from = 0; from < all.length; from += mostAssetsPerCall) {
        await lookAt(all.slice(from, from + mostAssetsPerCall));
      }
      if (waiting.size > 0) await clock.sleep(lookEveryMs, never);
    }
    isLooking = false;
  };

  return {
    watch: (mediaId, signal) =>
      new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(watched);
          reject(asError(signal.reason));
        };
        const watched: Watched = {
          mediaId,
          signal,
          resolve: (asset) => {
            signal.removeEventListener("abort", giveUp);
            resolve(asset);
          },
          reject: (reason) => reject(asError(reason)),
        };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener("abort", giveUp, { once: true });
        waiting.add(watched);
        if (!isLooking) void look();
      }),
  };
}

const never = new AbortController().signal;

function isLookedAt({ status }: MediaAsset): boolean {
  return status !== undefined && !["Init", "Preparing"].includes(status);
}

/** Where a policy allows only the question for one. */
async function manyOrEach(
  ice: IceApi,
  mediaIds: readonly string[],
  signal: AbortSignal,
): Promise<MediaAsset[]> {
  try {
    return await getMediaAssets(ice, mediaIds, signal);
  } catch (error) {
    if (!isIceError(error, "denied")) throw error;
    const looks = await Promise.allSettled(
      mediaIds.map((mediaId) => getMediaAsset(ice, { mediaId }, signal)),
    );
    // Nobody would ever be told: that is no material which ICE has not looked at yet.
    if (looks.every((look) => look.status === "rejected" && isIceError(look.reason, "denied"))) throw error;
    return looks.flatMap((found) => (found.status === "fulfilled" ? [found.value] : []));
  }
}

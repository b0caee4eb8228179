import type { IceApi, IceMedia, MediaQuery } from "../../ice/api";
import { isGone } from "../../ice/siblings/isGone";

/** Undefined where ICE does not know it. */
export async function findMedia(
  ice: IceApi,
  query: MediaQuery,
  signal: AbortSignal,
): Promise<IceMedia | undefined> {
  try {
    return await ice.getMediaInfo(query, signal);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

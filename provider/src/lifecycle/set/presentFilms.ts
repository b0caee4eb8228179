import { inTurn } from "../../base/limiter";
import { canonicalAddress } from "../../base/ossAddress";
import type { IceApi } from "../../ice/api";
import { isIceError } from "../../ice/errors/iceError";
import { getMediaAssets, mostAssetsPerCall } from "../../ice/siblings/mediaAssets";
import type { StoredFilm } from "./storedFilm";

const asksAtOnce = 8;

/**
 * The keys of the films that ICE surely still has, by one question for twenty of them. What it says of the others is asked for
 * one by one.
 */
export async function presentFilms(
  ice: IceApi,
  films: ReadonlyMap<string, StoredFilm>,
  signal: AbortSignal,
): Promise<Set<string>> {
  const present = new Set<string>();
  const asked = [...films].flatMap(([key, { result, record }]): Asked[] =>
    result.mediaId === undefined ? [] : [{ key, mediaId: result.mediaId, address: record.address }],
  );
  let isDenied = false;
  await inTurn(inGroups(asked), asksAtOnce, async (group) => {
    if (isDenied) return;
    try {
      for (const key of await presentAmong(ice, group, signal)) present.add(key);
    } catch (error) {
      if (!isIceError(error, "denied")) throw error;
      isDenied = true;
    }
  });
  return present;
}

interface Asked {
  readonly key: string;
  readonly mediaId: string;
  readonly address: string;
}

async function presentAmong(ice: IceApi, group: readonly Asked[], signal: AbortSignal): Promise<string[]> {
  const ids = group.map(({ mediaId }) => mediaId);
  const assets = new Map(
    (await getMediaAssets(ice, ids, signal)).map((asset) => [asset.mediaId, asset] as const),
  );
  return group.flatMap(({ key, mediaId, address }) => {
    const { inputUrl, sizeBytes } = assets.get(mediaId) ?? {};
    // Registered, and without a file: its object may be gone.
    if (inputUrl === undefined || sizeBytes === undefined) return [];
    return canonicalAddress(inputUrl) === address ? [key] : [];
  });
}

function inGroups(all: readonly Asked[]): Asked[][] {
  const count = Math.ceil(all.length / mostAssetsPerCall);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * mostAssetsPerCall, (index + 1) * mostAssetsPerCall),
  );
}

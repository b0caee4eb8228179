import { canonicalAddress } from "../base/ossAddress";

/** What ICE tells of a registered material. */
export interface KnownAsset {
  readonly mediaId: string;
  readonly inputUrl?: string | undefined;
  readonly durationSeconds?: number | undefined;
  readonly widthPixels?: number | undefined;
  readonly heightPixels?: number | undefined;
}

/** The registered materials that a run has met: the check of a film that names one knows its length and size without a call. */
export interface AssetBook {
  note(asset: KnownAsset): void;
  isEmpty(): boolean;
  /** By media id, or by the address that it was registered under. */
  find(name: string): KnownAsset | undefined;
}

export function createAssetBook(): AssetBook {
  const known = new Map<string, KnownAsset>();
  return {
    note(asset) {
      known.set(asset.mediaId, asset);
      if (asset.inputUrl !== undefined) known.set(canonicalAddress(asset.inputUrl), asset);
    },
    isEmpty: () => known.size === 0,
    find: (name) => known.get(name) ?? known.get(canonicalAddress(name)),
  };
}

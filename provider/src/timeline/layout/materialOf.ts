import type { Fields } from "./fields";
import type { LaidClip, TimelineMaterial, TrackKind } from "./timelineLayout";

/** The material that a clip is made from; undefined for titles, speech, effects and where none is named. */
export function materialOf(
  track: TrackKind,
  kind: LaidClip["kind"],
  clip: Fields,
): TimelineMaterial | undefined {
  const use = uses[kind];
  if (use === undefined) return undefined;
  const url = nameAt(clip, kind === "subtitles" ? ["FileURL", "MediaURL"] : urlKeys(track));
  if (url !== undefined) return { kind: "url", name: url, use };
  const mediaId = nameAt(clip, track === "ImageTracks" ? ["MediaId", "ImageId"] : ["MediaId"]);
  if (mediaId === undefined) return undefined;
  // ICE's templates take an address in the place of an id.
  return { kind: /^https?:\/\//iu.test(mediaId) ? "url" : "mediaId", name: mediaId, use };
}

const urlKeys = (track: TrackKind) => (track === "ImageTracks" ? ["MediaURL", "ImageURL"] : ["MediaURL"]);

const uses: Readonly<Partial<Record<LaidClip["kind"], TimelineMaterial["use"]>>> = {
  video: "video",
  image: "image",
  audio: "audio",
  subtitles: "subtitles",
  other: "video",
};

/** Names that a preview does not know yet count: they stand for a material, too. */
function nameAt(clip: Fields, keys: readonly string[]): string | undefined {
  return keys
    .map((key) => clip[key])
    .find((value): value is string => typeof value === "string" && value !== "");
}

import { encodeKey } from "../files/objectAddress";
import type { ObjectFolder } from "../files/objectFolder";
import type { Media } from "../store/mediaStore";
import type { MediaRow } from "./wire";
import { withoutQueries } from "./withoutQueries";

export function mediaRow(media: Media, oss: ObjectFolder): MediaRow {
  const { mediaId, objectName, status, probe, referenceId, createdAtMs } = media;
  return {
    ...{ mediaId, status, referenceId, createdAtMs },
    ...{ durationSeconds: probe?.durationSeconds, width: probe?.width, height: probe?.height },
    title: withoutQueries(media.title ?? ""),
    address: withoutQueries(media.inputUrl),
    place: `oss/${objectName}`,
    path: oss.find(objectName) === undefined ? undefined : `/oss/${encodeKey(objectName)}`,
    type: media.mediaType ?? (probe?.hasVideo === false ? "audio" : "video"),
    tags: media.tags === undefined ? undefined : withoutQueries(media.tags),
  };
}

import { z } from "zod";
import { parseObjectUrl } from "../files/objectAddress";
import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";

/** Serialisers of beans write null for what is not set, forms an empty text. */
const tracks = (max: number) =>
  z.union([z.array(z.unknown()).max(max, `There may be ${max} at most.`), z.literal("")]).nullish();

/** What of a Timeline ICE judges at submit; the rest is judged by the job. */
export const timelineSchema = z.looseObject({
  VideoTracks: tracks(LIMITS.maxTracks.VideoTracks),
  ImageTracks: tracks(LIMITS.maxTracks.ImageTracks),
  SubtitleTracks: tracks(LIMITS.maxTracks.SubtitleTracks),
  AudioTracks: tracks(LIMITS.maxAudioTracks),
});

/** Refuses materials from buckets of another region, and more of them than can be opened. */
export function checkMaterials(materials: readonly string[], region: string): void {
  if (materials.length > LIMITS.maxMaterials) {
    throw IceError.invalidParameter(
      "Timeline",
      `The emulator takes ${LIMITS.maxMaterials} materials at most.`,
    );
  }
  for (const material of materials) {
    const address = parseObjectUrl(material);
    if (address !== undefined && address.region !== region) {
      throw IceError.invalidParameter("Timeline", `A material's bucket is not in the region ${region}.`);
    }
  }
}

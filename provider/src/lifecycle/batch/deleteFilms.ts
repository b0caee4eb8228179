import { counted } from "../../base/counted";
import { z } from "zod";
import { limits } from "../../base/limits";
import { canonicalAddress } from "../../base/ossAddress";
import { PlainError } from "../../base/plainError";
import type { IceApi } from "../../ice/api";
import { unlessGone } from "../../ice/siblings/isGone";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Run } from "../../run/run";
import type { StoredResource } from "../resourceKind";
import type { LiveFilm } from "../../run/runMemory";

const filmsSchema = z
  .array(z.object({ mediaId: z.string().optional(), mediaUrl: z.string().optional() }))
  .catch([]);

/** The films are the resource's, and so are their addresses, whichever batch wrote there before. */
export function showsFilms(
  run: Run,
  urn: string,
  { id, outputs }: Pick<StoredResource, "id" | "outputs">,
): void {
  run.memory.shows(urn, ...[{}, ...filmsSchema.parse(outputs["films"])].map((film) => liveFilm(id, film)));
}

function liveFilm(jobId: string, { mediaUrl = "" }: { readonly mediaUrl?: string | undefined }): LiveFilm {
  return { jobId, address: canonicalAddress(mediaUrl) };
}

/** Deletes the films where "delete" asks for it, twenty a call; ICE says what it refused in lists alone. */
export async function deleteFilms(
  run: Run,
  { urn }: ResourceContext,
  ice: IceApi,
  { id, outputs }: StoredResource,
  signal: AbortSignal,
): Promise<void> {
  if (outputs["deletionPolicy"] !== "delete") return;
  const films = filmsSchema.parse(outputs["films"]);
  const going = films.filter((film) => !run.memory.isShown(liveFilm(id, film)));
  const mediaIds = going.flatMap(({ mediaId }) => mediaId ?? []);
  if (going.length < films.length)
    run.host.log.info(
      urn,
      `Films of batch ${id} stay: a resource of this program shows what is at their addresses.`,
    );
  const refused: string[] = [];
  const left: string[] = [];
  for (let from = 0; from < mediaIds.length; from += limits.deleteMediaPerCall) {
    const some = mediaIds.slice(from, from + limits.deleteMediaPerCall);
    const { forbidden, ignored } = await ice.deleteMediaInfos(
      { mediaIds: some, deletePhysicalFiles: true },
      signal,
    );
    refused.push(...forbidden);
    // Where the reply to a first try was lost, they are gone already.
    for (const mediaId of some.filter((one) => ignored.includes(one) || ignored.includes("unreadable")))
      if ((await unlessGone(ice.getMediaInfo({ mediaId }, signal))) !== undefined) left.push(mediaId);
  }
  if (refused.length > 0) {
    throw new PlainError(
      `ICE did not delete ${refused.length} of ${counted(mediaIds.length, "film")} of batch ${id}: no permission. Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".`,
    );
  }
  if (left.length > 0) {
    throw new PlainError(
      `ICE did not delete ${left.length} of ${counted(mediaIds.length, "film")} of batch ${id}: their media could not be fetched. Try again.`,
    );
  }
  if (mediaIds.length > 0)
    run.host.log.info(urn, `Deleted ${counted(mediaIds.length, "film")} of batch ${id}.`);
}

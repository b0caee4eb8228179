import { counted } from "../../base/counted";
import { z } from "zod";
import { limits } from "../../base/limits";
import { PlainError } from "../../base/plainError";
import type { IceApi } from "../../ice/api";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Run } from "../../run/run";
import type { StoredResource } from "../resourceKind";

const filmsSchema = z.array(z.looseObject({ mediaId: z.string().optional() })).catch([]);

/** Deletes the films where "delete" asks for it, twenty a call; ICE says what it refused in lists alone. */
export async function deleteFilms(
  run: Run,
  { urn }: ResourceContext,
  ice: IceApi,
  { id, outputs }: StoredResource,
  signal: AbortSignal,
): Promise<void> {
  if (outputs["deletionPolicy"] !== "delete") return;
  const mediaIds = filmsSchema.parse(outputs["films"]).flatMap(({ mediaId }) => mediaId ?? []);
  const refused: string[] = [];
  for (let from = 0; from < mediaIds.length; from += limits.deleteMediaPerCall) {
    const some = mediaIds.slice(from, from + limits.deleteMediaPerCall);
    const { forbidden } = await ice.deleteMediaInfos({ mediaIds: some, deletePhysicalFiles: true }, signal);
    refused.push(...forbidden);
  }
  if (refused.length > 0) {
    throw new PlainError(
      `ICE did not delete ${refused.length} of ${counted(mediaIds.length, "film")} of batch ${id}: no permission. Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".`,
    );
  }
  if (mediaIds.length > 0)
    run.host.log.info(urn, `Deleted ${counted(mediaIds.length, "film")} of batch ${id}.`);
}

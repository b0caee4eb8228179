import { PlainError } from "../../base/plainError";
import type { IceApi } from "../../ice/api";
import { unlessGone } from "../../ice/siblings/isGone";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Run } from "../../run/run";
import type { StoredResource } from "../resourceKind";
import { readMediaRecord } from "./mediaState";

/**
 * Takes a material out of ICE's library, with its object only where "delete" asks for it. One that was registered elsewhere stays.
 *
 * @throws PlainError where ICE does not do it: it says so in lists alone
 */
export async function unregister(
  run: Run,
  { urn }: ResourceContext,
  ice: IceApi,
  { id, outputs, record }: StoredResource,
  signal: AbortSignal,
): Promise<void> {
  const policy = outputs["deletionPolicy"] ?? "unregister";
  if (policy === "retain") return;
  if (readMediaRecord(record).isAdopted && outputs["deletionPolicy"] === undefined) {
    run.host.log.info(
      urn,
      `Media ${id} stays: it was registered elsewhere. deletionPolicy "unregister" takes it away.`,
    );
    return;
  }
  const { forbidden, ignored } = await ice.deleteMediaInfos(
    { mediaIds: [id], deletePhysicalFiles: policy === "delete" },
    signal,
  );
  if (forbidden.length > 0) {
    throw new PlainError(
      `ICE did not take media ${id} away: no permission on it. Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".`,
    );
  }
  // Where the reply to a first try was lost, ICE ignores the second one: it is gone already.
  if (ignored.length > 0 && (await unlessGone(ice.getMediaInfo({ mediaId: id }, signal))) !== undefined) {
    throw new PlainError(`ICE did not take media ${id} away: it could not be fetched. Try again.`);
  }
}

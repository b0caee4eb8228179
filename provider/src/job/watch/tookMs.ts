import type { IceJob } from "../../ice/api";

/** How long an ended render took by ICE's own times, in milliseconds; undefined where they are not told. */
export function tookMs({
  createTime,
  completeTime,
}: Pick<IceJob, "createTime" | "completeTime">): number | undefined {
  const took = Date.parse(completeTime ?? "") - Date.parse(createTime ?? "");
  return Number.isNaN(took) ? undefined : took;
}

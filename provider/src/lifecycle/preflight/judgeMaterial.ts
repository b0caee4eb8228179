import type { IceMedia } from "../../ice/api";
import type { TimelineMaterial } from "../../timeline/layout/timelineLayout";

/** Something about a material that ICE tells. */
export interface MaterialProblem {
  readonly severity: "refused" | "warned";
  /** Continues the path of the clip that uses it. */
  readonly problem: string;
}

/** What speaks against a material; undefined where nothing does. `media` is undefined where ICE does not know it. */
export function judgeMaterial(
  { kind }: TimelineMaterial,
  media: IceMedia | undefined,
  region: string,
): MaterialProblem | undefined {
  if (media === undefined) {
    return kind === "mediaId"
      ? { severity: "refused", problem: `is no media that ICE knows in ${region}` }
      : {
          severity: "warned",
          problem: `is not registered with ICE in ${region}, so whether it is there can't be told`,
        };
  }
  const itsRegion = media.file?.region?.replace(/^oss-/u, "");
  if (itsRegion !== undefined && itsRegion !== region) {
    return { severity: "refused", problem: `is in ${itsRegion}, and the job would run in ${region}` };
  }
  const { status } = media;
  if (status === undefined || status === "Normal") return undefined;
  return status === "PrepareFail"
    ? { severity: "refused", problem: "can't be read by ICE (its media is PrepareFail)" }
    : {
        severity: "warned",
        problem: `is not ready in ICE (its media is ${status}): the render may fail until it is`,
      };
}

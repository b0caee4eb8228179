import { layoutTimeline } from "../layout/layoutTimeline";
import { type LayoutOptions, type TimelineLayout } from "../layout/timelineLayout";
import { drawLayout, type DrawOptions } from "./drawLayout";

export interface DrawTimelineOptions extends DrawOptions, LayoutOptions {}

/**
 * Draws a timeline as an SVG picture: a lane for each track, its clips with names and times, transitions, titles, effects, and
 * a ruler. Light or dark as the reader prefers; the full text of what is too narrow for it shows over it. What hangs on a
 * material whose length nobody told is drawn as not known. Never throws, calls nothing, and gives the same text for the same
 * timeline; also in a browser.
 *
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { drawTimeline } from "pulumi-alicloud-ice";
 *
 * const url = "https://my-films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4";
 * const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: url, In: 0, Out: 5 }] }] };
 * writeFileSync("timeline.svg", drawTimeline(timeline, { title: "Trailer", materialSeconds: new Map([[url, 12]]) }));
 * ```
 *
 * @param timeline an ICE Timeline in the API's own letters, its JSON text, or a layout of one
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/timeline-configuration-description
 */
export function drawTimeline(timeline: unknown, options: DrawTimelineOptions = {}): string {
  return drawLayout(isLayout(timeline) ? timeline : layoutTimeline(timeline, options), options);
}

/** A timeline has no key in small letters. */
function isLayout(timeline: unknown): timeline is TimelineLayout {
  return (
    typeof timeline === "object" &&
    timeline !== null &&
    "tracks" in timeline &&
    Array.isArray(timeline.tracks)
  );
}

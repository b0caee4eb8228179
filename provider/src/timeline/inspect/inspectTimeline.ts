import { type Fields, isFields, numberAt } from "../layout/fields";
import { layoutTimeline } from "../layout/layoutTimeline";
import type { LayoutOptions, TimelineLayout, TimelineMaterial } from "../layout/timelineLayout";
import { billableMinutes } from "./billableMinutes";
import { openLengths } from "./openLengths";

/** What is known of a film before it is rendered. */
export interface FilmSummary {
  /** Undefined where it hangs on materials whose length is not known. */
  readonly durationSeconds: number | undefined;
  /** What a MaxDuration allows at most, where the length is not known. */
  readonly atMostSeconds: number | undefined;
  /** The materials that the length hangs on. */
  readonly dependsOn: readonly TimelineMaterial[];
  /** Of the picture; undefined where the largest material decides. */
  readonly widthPixels: number | undefined;
  readonly heightPixels: number | undefined;
  /** False for a film of sound alone. */
  readonly hasPicture: boolean;
  readonly materials: readonly TimelineMaterial[];
  /** ICE bills the output's length in minutes, begun ones as whole. */
  readonly billableMinutes: number | undefined;
  readonly layout: TimelineLayout;
}

export interface InspectOptions extends Pick<LayoutOptions, "materialSeconds"> {
  /** In the API's own letters. */
  readonly outputMediaConfig?: unknown;
}

/** A film's length, size and materials, from its timeline and output. Never throws. */
export function inspectTimeline(timeline: unknown, options: InspectOptions = {}): FilmSummary {
  const document = isFields(timeline) ? timeline : {};
  const output = isFields(options.outputMediaConfig) ? options.outputMediaConfig : {};
  const maxDurationSeconds = usable(numberAt(output, "MaxDuration"));
  const layout = layoutTimeline(timeline, { ...options, maxDurationSeconds });
  const { durationSeconds, materials, tracks } = layout;
  const limits = [maxDurationSeconds, usable(numberAt(document, "MaxDuration"))].filter(
    (seconds) => seconds !== undefined,
  );
  return {
    durationSeconds,
    atMostSeconds: durationSeconds === undefined && limits.length > 0 ? Math.min(...limits) : undefined,
    dependsOn: durationSeconds === undefined ? openLengths(document, layout) : [],
    ...sizeOf(output, document),
    hasPicture: tracks.some(({ kind, clips }) => kind !== "AudioTracks" && clips.length > 0),
    materials,
    billableMinutes: durationSeconds === undefined ? undefined : billableMinutes(durationSeconds),
    layout,
  };
}

function sizeOf(output: Fields, timeline: Fields): Pick<FilmSummary, "widthPixels" | "heightPixels"> {
  const widthPixels = usable(numberAt(output, "Width"));
  const heightPixels = usable(numberAt(output, "Height"));
  if (widthPixels !== undefined || heightPixels !== undefined) return { widthPixels, heightPixels };
  const canvas = isFields(timeline["FECanvas"]) ? timeline["FECanvas"] : {};
  return {
    widthPixels: usable(numberAt(canvas, "OutputWidth")),
    heightPixels: usable(numberAt(canvas, "OutputHeight")),
  };
}

function usable(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

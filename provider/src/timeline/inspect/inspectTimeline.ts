import { type Fields, isFields, numberAt } from "../layout/fields";
import { layOut } from "../layout/layoutTimeline";
import { readTimeline, type WrittenTimeline } from "../layout/readTimeline";
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
  /** Of the picture; undefined where the largest material decides, or where the size is not told. */
  readonly widthPixels: number | undefined;
  readonly heightPixels: number | undefined;
  /** False where a preview does not know yet what size is asked for. */
  readonly isSizeTold: boolean;
  /** False for a film of sound alone. */
  readonly hasPicture: boolean;
  readonly materials: readonly TimelineMaterial[];
  /** ICE bills the output's length in minutes, begun ones as whole. */
  readonly billableMinutes: number | undefined;
  readonly layout: TimelineLayout;
}

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface InspectOptions extends Pick<LayoutOptions, "materialSeconds"> {
  /** Sizes of the pictures of materials, by URL or media id, where known. */
  readonly materialSizes?: ReadonlyMap<string, PictureSize> | undefined;
  /** In the API's own letters. */
  readonly outputMediaConfig?: unknown;
}

/** A film's length, size and materials, from its timeline and output. Never throws. */
export function inspectTimeline(timeline: unknown, options: InspectOptions = {}): FilmSummary {
  const read = readTimeline(timeline);
  const maxDurationSeconds = maxDurationOf(options.outputMediaConfig);
  return summaryOf(read, layOut(read, { ...options, maxDurationSeconds }), options);
}

/** The MaxDuration of an output, in the API's own letters; NaN where it is not known yet. */
export function maxDurationOf(outputMediaConfig: unknown): number | undefined {
  return isFields(outputMediaConfig) ? numberAt(outputMediaConfig, "MaxDuration") : undefined;
}

/** @param layout of the timeline that is read, cut at the output's MaxDuration */
export function summaryOf(
  read: WrittenTimeline | undefined,
  layout: TimelineLayout,
  { outputMediaConfig, materialSizes }: Omit<InspectOptions, "materialSeconds">,
): FilmSummary {
  const document = read?.document ?? {};
  const output = isFields(outputMediaConfig) ? outputMediaConfig : {};
  const { durationSeconds, materials, tracks } = layout;
  const limits = [maxDurationOf(outputMediaConfig), numberAt(document, "MaxDuration")]
    .map(usable)
    .filter((seconds) => seconds !== undefined);
  return {
    durationSeconds,
    atMostSeconds: durationSeconds === undefined && limits.length > 0 ? Math.min(...limits) : undefined,
    dependsOn: read !== undefined && durationSeconds === undefined ? openLengths(read, layout) : [],
    ...sizeOf(output, document, () => largestOf(materials, materialSizes)),
    hasPicture: tracks.some(({ kind, clips }) => kind !== "AudioTracks" && clips.length > 0),
    materials,
    billableMinutes: durationSeconds === undefined ? undefined : billableMinutes(durationSeconds),
    layout,
  };
}

type Size = Pick<FilmSummary, "widthPixels" | "heightPixels" | "isSizeTold">;

/** @param largest of the materials: it decides where nothing is asked for */
function sizeOf(output: Fields, timeline: Fields, largest: () => PictureSize | undefined): Size {
  const canvas = isFields(timeline["FECanvas"]) ? timeline["FECanvas"] : {};
  const asked = [numberAt(output, "Width"), numberAt(output, "Height")];
  const [width, height] = asked.every((side) => side === undefined)
    ? [numberAt(canvas, "OutputWidth"), numberAt(canvas, "OutputHeight")]
    : asked;
  const isSizeTold = !Number.isNaN(width) && !Number.isNaN(height);
  const isAsked = width !== undefined || height !== undefined || timeline["AspectRatio"] !== undefined;
  const material = isAsked ? undefined : largest();
  if (material !== undefined)
    return { widthPixels: even(material.width), heightPixels: even(material.height), isSizeTold };
  return { widthPixels: usable(width), heightPixels: usable(height), isSizeTold };
}

/** Undefined unless the size of each picture is known. */
function largestOf(
  materials: readonly TimelineMaterial[],
  known: ReadonlyMap<string, PictureSize> = new Map(),
): PictureSize | undefined {
  const pictures = materials.filter(({ use }) => use === "video" || use === "image");
  const sizes = pictures.flatMap(({ name }) => known.get(name) ?? []);
  if (sizes.length < pictures.length) return undefined;
  return sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0];
}

/** Encoders take even sides alone. */
const even = (side: number) => 2 * Math.round(side / 2);

function usable(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

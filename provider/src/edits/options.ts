import type { Timeline } from "../timeline/types/timeline";
import type { EditWarning } from "./model/editWarning";

/** The kinds of files that {@link readEdit} reads. */
export type EditFormat = "otio" | "otioz" | "edl" | "xmeml" | "fcpxml" | "draft";

/** How an edit names a file. */
export interface EditMediaReference {
  /** The path, decoded, with `/`: `D:/Job/clips/opening.mp4`. Not every edit has paths. */
  readonly path?: string;
  /** The clip's or file's name. */
  readonly name: string;
  /** The reel of an EDL. */
  readonly reel?: string;
}

/**
 * Where the media of an edit lie in OSS: addresses by the file's whole name or path, or by the beginning of its path up to a
 * folder, of which the longest wins; or a function that gives the address. `\` is `/`, and `%20` is a blank.
 */
export type EditMedia =
  Readonly<Record<string, string>> | ((reference: EditMediaReference) => string | undefined);

/** What {@link readEdit} has to know beside the file. */
export interface ReadEditOptions {
  /** Default: told from the content. */
  readonly format?: EditFormat;
  /** Where the media lie. Media whose path is an `https://` address need no entry. */
  readonly media: EditMedia;
  /** EDL, which has no rate of its own: frames a second, such as `"25"`, `"24000/1001"`, `29.97`. */
  readonly rate?: string | number;
  /** EDL: the timecode of a file's first frame, by the file's name or path, or by the reel. Default: 00:00:00:00. */
  readonly starts?: Readonly<Record<string, string>>;
  /** The name of the sequence to convert, where the file has several. */
  readonly sequence?: string;
  /** What happens to clips whose media have no address: refuse the edit, or leave a gap with a warning. Default: "refuse". */
  readonly missing?: "refuse" | "gap";
}

/** A converted edit. */
export interface ConvertedEdit {
  /** In the API's own letters; for `timeline` of a MediaProducingJob, `inspectTimeline`, `drawTimeline`. */
  readonly timeline: Timeline;
  /** How long the film is. */
  readonly seconds: number;
  /** Frames a second, as a fraction: for `outputMediaConfig.video.fps`, since ICE takes 25 unless told. */
  readonly rate?: { readonly n: number; readonly d: number };
  /** Pixels, where the format has a size. */
  readonly width?: number;
  readonly height?: number;
  /** What the film does otherwise than the edit, in the order of the film. */
  readonly warnings: readonly EditWarning[];
  /** The addresses of all media that the timeline uses. */
  readonly media: readonly string[];
}

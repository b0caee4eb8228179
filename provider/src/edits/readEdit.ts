import { readDraft } from "./draft/readDraft";
import { readEdl } from "./edl/readEdl";
import { readFcpxml } from "./fcpxml/readFcpxml";
import { checkMedia } from "./media/checkMedia";
import { mediaMap } from "./media/mediaMap";
import type { Edit } from "./model/edit";
import { UnreadableEdit } from "./model/unreadableEdit";
import { ClipBudget } from "./model/clipBudget";
import type { Film } from "./model/openNest";
import { Warnings } from "./model/warnings";
import type { ConvertedEdit, ReadEditOptions } from "./options";
import { readBundle } from "./otio/readBundle";
import { readOtio } from "./otio/readOtio";
import { recognise } from "./recognise";
import { findAddresses } from "./write/addresses";
import { writeTimeline } from "./write/writeTimeline";
import { readXmeml } from "./xmeml/readXmeml";

/**
 * Reads an edit that was made elsewhere, and writes it as a timeline of ICE: OpenTimelineIO (.otio, .otioz), CMX 3600 EDL,
 * Final Cut Pro 7 XML, FCPXML, or a draft of CapCut (JianYing). Times are exact fractions inside, and rounded once. What ICE
 * can't do, or the file doesn't tell, is a warning that names track, clip and time.
 *
 * @param input the file's content; an .otioz as bytes
 * @throws UnreadableEdit in one or two sentences, where the file can't be read, is encrypted, or names media that have no address
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { MediaProducingJob } from "pulumi-alicloud-ice";
 * import { readEdit } from "pulumi-alicloud-ice/edits";
 *
 * const bucket = "https://films.oss-cn-shanghai.aliyuncs.com";
 * const { timeline } = readEdit(readFileSync("film.otio"), { media: { "/Volumes/Job/": `${bucket}/job/` } });
 * new MediaProducingJob("film", { timeline, outputMediaConfig: { mediaUrl: `${bucket}/film.mp4` } });
 * ```
 *
 * @see https://help.aliyun.com/document_detail/198823.html Timeline
 */
export function readEdit(input: string | Uint8Array, options: ReadEditOptions): ConvertedEdit;
export function readEdit(input: string | Uint8Array, options: Partial<ReadEditOptions> = {}): ConvertedEdit {
  // Without `media` those are refused, and named, that need an address.
  const { media: places = {}, missing } = options;
  checkMedia(places);
  const warnings = new Warnings();
  const budget = new ClipBudget();
  const edit = readFormat(input, options, { warnings, budget });
  budget.open(edit.planes);
  const { addressOf, media } = findAddresses(
    edit,
    mediaMap(places),
    missing === "gap" ? missing : "refuse",
    warnings,
  );
  const { timeline, seconds } = writeTimeline(edit, addressOf, warnings);
  return {
    timeline,
    seconds,
    ...(edit.rate !== undefined && { rate: { n: Number(edit.rate.n), d: Number(edit.rate.d) } }),
    ...edit.size,
    warnings: warnings.list(),
    media,
  };
}

function readFormat(input: string | Uint8Array, options: Partial<ReadEditOptions>, film: Film): Edit {
  const { format, text } = recognise(input, options.format);
  switch (format) {
    case "otioz":
      if (typeof input === "string") throw new UnreadableEdit("An .otioz is no text: give its bytes.");
      return readOtio(readBundle(input), options.sequence, film);
    case "otio":
      return readOtio(text, options.sequence, film);
    case "edl":
      return readEdl(text, { rate: options.rate, starts: options.starts ?? {} }, film.warnings);
    case "xmeml":
      return readXmeml(text, options.sequence, film);
    case "fcpxml":
      return readFcpxml(text, options.sequence, film);
    case "draft":
      return readDraft(text, film);
  }
  throw new UnreadableEdit(`There is no format ${JSON.stringify(format)}.`);
}

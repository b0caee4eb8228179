import { counted } from "../base/counted";
import { Command, InvalidArgumentError, Option } from "commander";
import { type ConvertedEdit, type EditFormat, readEdit, UnreadableEdit } from "../edits";
import type { CommandIo } from "./commandIo";
import { exitCodes } from "./exitCodes";
import { readEditFile } from "./readEditFile";
import { UnreadableDocument } from "./readDocument";
import { writeResult } from "./writeResult";

interface ConvertFlags {
  readonly media: Readonly<Record<string, string>>;
  readonly start: Readonly<Record<string, string>>;
  readonly rate?: string;
  readonly sequence?: string;
  readonly format?: EditFormat;
  readonly missing: "refuse" | "gap";
  readonly strict?: true;
  readonly out?: string;
}

const formats = ["otio", "otioz", "edl", "xmeml", "fcpxml", "draft"] as const satisfies readonly EditFormat[];

/** `convert film.otio --media /Volumes/Job/=https://... -o timeline.json`: an edit from elsewhere as a timeline. */
export function convertCommand(io: CommandIo, ended: (exitCode: number) => void): Command {
  return new Command("convert")
    .description(
      "writes an edit as a timeline: OpenTimelineIO, EDL, Final Cut Pro XML, FCPXML, or a draft of CapCut; ends with 1 if it is refused",
    )
    .argument(
      "<edit>",
      'a file, or the folder of an .otiod, an .fcpxmld or a draft; "-" reads the standard input',
    )
    .option(
      "--media <prefix=url>",
      "where media lie: a whole name or path, or its beginning; may be repeated",
      pair,
      {},
    )
    .option("--rate <frames>", "EDL: frames a second, such as 25 or 24000/1001")
    .option("--start <name=timecode>", "EDL: the timecode of a file's first frame; may be repeated", pair, {})
    .option("--sequence <name>", "which sequence, where the file has several")
    .addOption(
      new Option("--format <format>", "what the file is; told from its content unless given").choices(
        formats,
      ),
    )
    .addOption(
      new Option("--missing <what>", "what happens to clips whose media have no address")
        .choices(["refuse", "gap"])
        .default("refuse"),
    )
    .option("--strict", "end with 2 if there is any warning")
    .option("-o, --out <file>", "where the timeline goes; the standard output unless given")
    .action(async (path: string, flags: ConvertFlags) => {
      const input = await readEditFile(io, path);
      const edit = convert(io, path, input, flags);
      if (edit === undefined) {
        ended(exitCodes.refused);
        return;
      }
      for (const { message } of edit.warnings) io.printError(`warning: ${message}`);
      const text = JSON.stringify(edit.timeline, undefined, 2);
      const isFile = flags.out !== undefined && flags.out !== "-";
      if (isFile) await writeResult(io, flags.out, `${text}\n`);
      else io.print(text);
      const summary = describe(edit);
      if (isFile) io.print(summary);
      else io.printError(summary);
      ended(flags.strict === true && edit.warnings.length > 0 ? exitCodes.warned : exitCodes.ok);
    });
}

function convert(
  io: CommandIo,
  path: string,
  input: string | Uint8Array,
  { media, start, rate, sequence, format, missing }: ConvertFlags,
): ConvertedEdit | undefined {
  try {
    return readEdit(input, {
      media,
      starts: start,
      missing,
      ...(rate !== undefined && { rate }),
      ...(sequence !== undefined && { sequence }),
      ...(format !== undefined && { format }),
    });
  } catch (error) {
    if (!(error instanceof UnreadableEdit))
      throw new UnreadableDocument(`${path} can't be converted: ${textOf(error)}.`);
    io.printError(`pulumi-alicloud-ice: ${path}: ${error.message}`);
    return undefined;
  }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Length, clips, size and rate, which the output's configuration takes. */
function describe({ timeline, seconds, rate, width, height, warnings }: ConvertedEdit): string {
  const tracks = [
    ...(timeline.VideoTracks ?? []).map(({ VideoTrackClips = [] }) => VideoTrackClips.length),
    ...(timeline.AudioTracks ?? []).map(({ AudioTrackClips = [] }) => AudioTrackClips.length),
    ...(timeline.SubtitleTracks ?? []).map(({ SubtitleTrackClips = [] }) => SubtitleTrackClips.length),
  ];
  const clips = tracks.reduce((sum, count) => sum + count, 0);
  const size =
    width === undefined || height === undefined ? "no size of its own" : `${String(width)}x${String(height)}`;
  const frames =
    rate === undefined
      ? "no rate of its own"
      : `${rate.d === 1 ? String(rate.n) : `${String(rate.n)}/${String(rate.d)}`} frames a second`;
  const told = warnings.length === 0 ? "" : `, ${counted(warnings.length, "warning")}`;
  return `${String(seconds)} s, ${counted(clips, "clip")}, ${size}, ${frames}${told}`;
}

/** `NAME=VALUE`, where the name may have a `=` of its own: an address begins with its scheme, and a timecode has none. */
function pair(written: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const scheme = written.search(/=https?:\/\//u);
  const at = scheme >= 0 ? scheme : written.lastIndexOf("=");
  if (at < 0) throw new InvalidArgumentError("It must be written NAME=VALUE.");
  return { ...before, [written.slice(0, at)]: written.slice(at + 1) };
}

import type { VideoTrackClip } from "../../../provider/src/timeline/types/videoClip";
import { readEdit } from "../../../provider/src/edits";
import type { ConvertedEdit, EditMediaReference, ReadEditOptions } from "../../../provider/src/edits";

const bucket = "https://films.oss-cn-shanghai.aliyuncs.com/job/";

/** Where the media of the tests' edits lie, however their formats write paths. */
export const jobMedia: Readonly<Record<string, string>> = {
  "/Job/": bucket,
  "file:///Job/": bucket,
  "D:\\Job\\": bucket,
};

/** An address for any file, by its name alone. */
export const anyMedia = ({ path, name }: EditMediaReference): string =>
  bucket + encodeURIComponent((path ?? name).split("/").at(-1) ?? name);

/** An edit's timeline in short lines: `V1 a.mp4 0-3 of 1-4`, with the speed where it is not 1, and what is done to it. */
export interface ShortEdit {
  readonly lines: readonly string[];
  readonly seconds: number;
  /** `code clip at` */
  readonly warnings: readonly string[];
  readonly edit: ConvertedEdit;
}

export function converted(input: string | Uint8Array, options: Partial<ReadEditOptions> = {}): ShortEdit {
  const edit = readEdit(input, { media: jobMedia, ...options });
  const { VideoTracks = [], AudioTracks = [], SubtitleTracks = [] } = edit.timeline;
  return {
    lines: [
      ...VideoTracks.flatMap(({ VideoTrackClips = [] }, at) =>
        VideoTrackClips.map((clip) => lineOf(`V${String(at + 1)}`, clip)),
      ),
      ...AudioTracks.flatMap(({ AudioTrackClips = [], MainTrack }, at) =>
        AudioTrackClips.map((clip) => lineOf(`A${String(at + 1)}${MainTrack === true ? " main" : ""}`, clip)),
      ),
      ...SubtitleTracks.flatMap(({ SubtitleTrackClips = [] }) =>
        SubtitleTrackClips.map(
          ({ Content, TimelineIn, TimelineOut }) =>
            `T ${JSON.stringify(Content)} ${String(TimelineIn)}-${String(TimelineOut)}`,
        ),
      ),
    ],
    seconds: edit.seconds,
    warnings: edit.warnings.map(({ code, clip, at }) =>
      [code, clip, at].filter((part) => part !== undefined).join(" "),
    ),
    edit,
  };
}

type Clip = Pick<
  VideoTrackClip,
  "MediaURL" | "TimelineIn" | "TimelineOut" | "In" | "Out" | "Speed" | "Opacity" | "Effects"
>;

function lineOf(
  track: string,
  { MediaURL = "", TimelineIn, TimelineOut, In, Out, Speed, Opacity, Effects = [] }: Clip,
): string {
  const file = decodeURIComponent(MediaURL).replace(bucket, "");
  const part = In === undefined ? "" : ` of ${String(In)}-${String(Out)}`;
  const done = Effects.map(({ Type, SubType, Gain, Duration }) =>
    Type === "Volume" && Gain === 0
      ? "silent"
      : [Type, SubType, Gain, Duration].filter((value) => value !== undefined).join(" "),
  );
  return [
    `${track} ${file} ${String(TimelineIn)}-${String(TimelineOut)}${part}`,
    ...(Speed === undefined ? [] : [`x${String(Speed)}`]),
    ...(Opacity === undefined ? [] : [`opacity ${String(Opacity)}`]),
    ...done,
  ].join(", ");
}

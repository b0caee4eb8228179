import { extname } from "node:path";
import { RenderFailure } from "../renderer";
import { type SubtitleFileClip, type TextClip, type VideoClip } from "../timeline/clips";
import { type Timeline, formatPath } from "../timeline/parseTimeline";
import { textStyleSchema } from "../timeline/textStyle";
import { type FrameRate, type SubtitleFile, type Title } from "./filmPlan";
import { toFrame } from "./frames";
import { withoutQuery } from "./materials";
import { type PlacedClip } from "./placeClips";

export interface TitleContext {
  readonly fps: FrameRate;
  readonly frames: number;
  readonly scale: number;
  /** Absolute paths by FileURL. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Titles {
  readonly titles: readonly Title[];
  readonly subtitleFiles: readonly SubtitleFile[];
}

/** The subtitle tracks. Without its own times a title stands for the whole film; none outlasts it. */
export function planTitles(tracks: Timeline["SubtitleTracks"], context: TitleContext): Titles {
  const titles: Title[] = [];
  const subtitleFiles: SubtitleFile[] = [];
  tracks.forEach((track, trackIndex) => {
    track.SubtitleTrackClips.forEach((clip, index) => {
      const path = ["SubtitleTracks", trackIndex, "SubtitleTrackClips", index];
      if (clip.Type === "Text") titles.push(planTitle(clip, path, context));
      else subtitleFiles.push(planFile(clip, path, context));
    });
  });
  return { titles, subtitleFiles };
}

/** The Text effects of video clips: a title that stands as long as its clip. */
export function titlesOfClips(placed: readonly PlacedClip[], { fps, frames, scale }: TitleContext): Title[] {
  return placed.flatMap(({ clip, startSeconds, endSeconds }) =>
    clip.Effects.filter(isText).map((style) => ({
      style,
      scale,
      startFrame: Math.min(toFrame(startSeconds, fps), frames),
      endFrame: Math.min(toFrame(endSeconds, fps), frames),
    })),
  );
}

function planTitle(clip: TextClip, path: readonly PropertyKey[], context: TitleContext): Title {
  return { ...windowOf(clip, path, context), style: clip, scale: context.scale };
}

function planFile(clip: SubtitleFileClip, path: readonly PropertyKey[], context: TitleContext): SubtitleFile {
  const file = new Map(Object.entries(context.files)).get(clip.FileURL);
  const name = withoutQuery(clip.FileURL);
  if (file === undefined) {
    throw new RenderFailure(
      "InvalidMaterial.NotFound",
      `The material ${name} of ${formatPath(path)} was not found.`,
    );
  }
  const extension = extname(name).toLowerCase();
  if (extension !== ".srt" && extension !== ".ass") {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)}.FileURL is neither an .srt nor an .ass file.`,
    );
  }
  const own = Object.keys(clip).filter((key) => !["Type", "FileURL"].includes(key));
  if (extension === ".ass" && own.length > 0) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath([...path, own[0] ?? ""])} has no effect on an .ass file, which brings its own times and styles.`,
    );
  }
  const { Font, FontSize, FontColor, Outline, OutlineColour, Y, Alignment } = clip;
  const style = textStyleSchema.parse({
    ...CAPTION,
    ...withoutUndefined({ Font, FontSize, FontColor, Outline, OutlineColour, Y, Alignment }),
  });
  return {
    ...windowOf(clip, path, context),
    file,
    name,
    format: extension === ".srt" ? "srt" : "ass",
    style,
    scale: context.scale,
  };
}

function windowOf(
  clip: { readonly TimelineIn?: number | undefined; readonly TimelineOut?: number | undefined },
  path: readonly PropertyKey[],
  { fps, frames }: TitleContext,
): { startFrame: number; endFrame: number } {
  if (clip.TimelineOut !== undefined && clip.TimelineOut <= (clip.TimelineIn ?? 0)) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)} has its TimelineOut before its TimelineIn.`,
    );
  }
  return {
    startFrame: Math.min(toFrame(clip.TimelineIn ?? 0, fps), frames),
    endFrame: clip.TimelineOut === undefined ? frames : Math.min(toFrame(clip.TimelineOut, fps), frames),
  };
}

/** How the lines of an .srt file look unless the clip says otherwise. */
const CAPTION = { Content: "", Alignment: "BottomCenter", Y: 0.06, Outline: 2 };

const withoutUndefined = (keys: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));

const isText = (effect: VideoClip["Effects"][number]) => effect.Type === "Text";

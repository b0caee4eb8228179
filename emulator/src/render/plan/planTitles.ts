import { extname } from "node:path";
import { RenderFailure } from "../renderer";
import { type SubtitleFileClip, type TextClip } from "../timeline/clips";
import { type TextEffect } from "../timeline/effects";
import { type Timeline, formatPath } from "../timeline/parseTimeline";
import { type FontFile, type FrameRate, type Scroll, type SubtitleFile, type Title } from "./filmPlan";
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
  tracks.forEach((track) => {
    track.SubtitleTrackClips.forEach((clip, index) => {
      const path = [...track.path, index];
      if (clip.Type === "Text") titles.push(planTitle(clip, path, context));
      else subtitleFiles.push(planFile(clip, path, context));
    });
  });
  return { titles, subtitleFiles };
}

/** The Text effects of video clips: a title that stands as long as its clip, unless it has its own times. */
export function titlesOfClips(placed: readonly PlacedClip[], context: TitleContext): Title[] {
  return placed.flatMap(({ clip, path, startSeconds, endSeconds }) =>
    clip.Effects.flatMap((effect, index): Title[] => {
      if (effect.Type !== "Text") return [];
      const place = [...path, "Effects", index];
      const hasOwnEnd = (effect.TimelineOut ?? effect.Duration) !== undefined;
      if (!hasOwnEnd && (effect.TimelineIn ?? startSeconds) >= endSeconds) return [];
      const window = {
        TimelineIn: effect.TimelineIn ?? startSeconds,
        TimelineOut: endOf(effect, effect.TimelineIn ?? startSeconds) ?? endSeconds,
      };
      return [
        {
          ...windowOf(window, place, context),
          style: fixed(effect, context.scale),
          scale: context.scale,
          ...fontOf(effect, place, context),
        },
      ];
    }),
  );
}

/** Fixed sizes and places are pixels of the film, whatever the timeline's are. */
function fixed({ FixedFontSize, FixedX, FixedY, ...style }: TextEffect, scale: number): TextEffect {
  return {
    ...style,
    ...(FixedFontSize !== undefined && { FontSize: FixedFontSize / scale }),
    ...(FixedX !== undefined && { X: FixedX > 1 ? FixedX / scale : FixedX }),
    ...(FixedY !== undefined && { Y: FixedY > 1 ? FixedY / scale : FixedY }),
  };
}

function planTitle(clip: TextClip, path: readonly PropertyKey[], context: TitleContext): Title {
  const scroll = scrollOf(clip, path);
  const TimelineOut = endOf(clip) ?? (scroll && scrollEnd(clip, scroll));
  const paced = scroll && atSpeed(scroll, clip, TimelineOut);
  return {
    ...windowOf({ ...clip, TimelineOut }, path, context),
    style: clip,
    scale: context.scale,
    ...fontOf(clip, path, context),
    ...(paced !== undefined && { scroll: paced }),
  };
}

function scrollOf(clip: TextClip, path: readonly PropertyKey[]): Scroll | undefined {
  const { ScrollStartY: fromY, ScrollEndY: toY, ScrollStartFreeze, ScrollEndFreeze } = clip;
  if (fromY === undefined && toY === undefined) return undefined;
  const fail = (problem: string) =>
    new RenderFailure("InvalidTimelineFormat", `${formatPath(path)} ${problem}.`);
  if (fromY === undefined || toY === undefined) throw fail("needs ScrollStartY and ScrollEndY together");
  if (clip.AaiMotionInEffect !== undefined || clip.AaiMotionOutEffect !== undefined) {
    throw fail("scrolls and has an AaiMotion effect: the emulator draws one of them");
  }
  return { fromY, toY, startFreezeSeconds: ScrollStartFreeze, endFreezeSeconds: ScrollEndFreeze };
}

interface Window {
  readonly TimelineIn?: number | undefined;
  readonly TimelineOut?: number | undefined;
  readonly Duration?: number | undefined;
}

/** TimelineOut, or where its Duration ends. */
function endOf({ TimelineIn, TimelineOut, Duration }: Window, start = TimelineIn ?? 0): number | undefined {
  return TimelineOut ?? (Duration === undefined ? undefined : start + Duration);
}

/** With a speed and an end of its own, a text stands where it has arrived, or is cut on its way. */
function atSpeed(scroll: Scroll, { ScrollSpeed, TimelineIn = 0 }: TextClip, end: number | undefined): Scroll {
  if (ScrollSpeed === undefined || end === undefined) return scroll;
  const moving = end - TimelineIn - scroll.startFreezeSeconds;
  const distance = Math.abs(scroll.toY - scroll.fromY);
  const stands = moving - distance / ScrollSpeed;
  if (stands >= 0) return { ...scroll, endFreezeSeconds: stands };
  const way = Math.max(0, moving) * ScrollSpeed * Math.sign(scroll.toY - scroll.fromY);
  return { ...scroll, toY: scroll.fromY + way, endFreezeSeconds: 0 };
}

/** Without a TimelineOut a scroll lasts as long as its speed makes it. */
function scrollEnd(clip: TextClip, scroll: Scroll): number | undefined {
  if (clip.ScrollSpeed === undefined) return undefined;
  const moves = Math.abs(scroll.toY - scroll.fromY) / clip.ScrollSpeed;
  return (clip.TimelineIn ?? 0) + scroll.startFreezeSeconds + moves + scroll.endFreezeSeconds;
}

function fontOf(
  { FontURL }: { readonly FontURL?: string | undefined },
  path: readonly PropertyKey[],
  { files }: TitleContext,
): { readonly font?: FontFile } {
  if (FontURL === undefined) return {};
  const file = new Map(Object.entries(files)).get(FontURL);
  const name = withoutQuery(FontURL);
  if (file !== undefined) return { font: { file, name } };
  throw new RenderFailure(
    "InvalidMaterial.NotFound",
    `The font ${name} of ${formatPath(path)} was not found.`,
  );
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
  return {
    ...windowOf({ ...clip, TimelineOut: endOf(clip) }, path, context),
    file,
    name,
    format: formatOf(clip, name, path),
    style: clip,
    scale: context.scale,
    ...fontOf(clip, path, context),
  };
}

/** SubType says it, else the file's name. */
function formatOf(
  clip: SubtitleFileClip,
  name: string,
  path: readonly PropertyKey[],
): SubtitleFile["format"] {
  const format = clip.SubType ?? extname(name).toLowerCase().slice(1);
  if (format === "srt" || format === "ass") return format;
  throw new RenderFailure(
    "InvalidTimelineFormat",
    `${formatPath(path)}.FileURL is neither an .srt nor an .ass file.`,
  );
}

function windowOf(
  clip: Window,
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

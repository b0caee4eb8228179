import { z } from "zod";
import type { ConvertedEdit } from "../../../provider/src/edits";
import type { Effect } from "../../../provider/src/timeline/types/effects/effect";

const clipSchema = z.object({
  kind: z.enum(["video", "photo", "audio"]),
  media: z.string(),
  track: z.number(),
  from: z.number(),
  to: z.number(),
  in: z.number(),
  speed: z.number(),
  gain: z.number(),
  fadeIn: z.number(),
  fadeOut: z.number(),
  joined: z.number(),
  muted: z.boolean(),
  moves: z.array(z.string()),
  sounds: z.boolean().default(false),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([0, 0, 1, 1]),
  crop: z.tuple([z.number(), z.number()]).default([0, 0]),
  opacity: z.number().default(1),
  rotate: z.number().default(0),
  flip: z.array(z.string()).default([]),
});
type ExpectedClip = z.infer<typeof clipSchema>;

const titleSchema = z.object({
  ...{ text: z.string(), from: z.number(), to: z.number(), x: z.number(), y: z.number() },
  ...{ size: z.number(), opacity: z.number(), rotate: z.number(), color: z.string() },
  ...{ bold: z.boolean(), italic: z.boolean(), outline: z.string().nullable() },
});

/** What randomDrafts.py prints, a line for each draft. */
export const randomDraftSchema = z.object({
  seed: z.number(),
  draft: z.string(),
  clips: z.array(clipSchema),
  titles: z.array(titleSchema),
  /** Stickers. */
  others: z.number(),
});
type RandomDraft = z.infer<typeof randomDraftSchema>;

/** A clip of the timeline, with the height of its track. */
interface Found {
  readonly height: number;
  readonly media: string;
  readonly from: number;
  readonly to: number;
  readonly in: number | undefined;
  readonly speed: number;
  readonly effects: readonly Effect[];
  readonly box: readonly number[];
  readonly opacity: number;
}

/** How a timeline differs from what the library's objects say, in words. */
export function draftDifferences(draft: RandomDraft, { timeline, warnings }: ConvertedEdit): string[] {
  const found = foundIn(timeline);
  const wanted = draft.clips.filter(({ kind, muted }) => kind !== "audio" || !muted);
  const heights: { readonly track: number; readonly height: number }[] = [];
  const told = wanted.flatMap((clip, at): string[] => {
    const before = draft.clips[draft.clips.indexOf(clip) - 1];
    const slack = {
      from:
        before?.track === clip.track && before.kind !== "audio" && before.to === clip.from
          ? before.joined
          : 0,
      to: clip.joined,
    };
    const fitting = found.filter(
      (one) =>
        one.media === clip.media &&
        within(clip.from - one.from, slack.from) &&
        within(one.to - clip.to, slack.to) &&
        (clip.kind === "audio") === one.height < 0,
    );
    const [own] = fitting;
    if (own === undefined) return [`${String(at)}: no clip for ${JSON.stringify(clip)}`];
    found.splice(found.indexOf(own), 1);
    if (clip.kind !== "audio") heights.push({ track: clip.track, height: own.height });
    const isTold =
      clip.moves.length === 0 ||
      warnings.some(
        ({ code, at: moment }) => code === "keyframes" && moment !== undefined && near(moment, clip.from),
      );
    const isEffectTold = warnings.some(
      ({ code, message, at: moment }) =>
        code === "effect" &&
        message.includes("sound effect") &&
        moment !== undefined &&
        near(moment, clip.from),
    );
    return [
      ...clipDifferences(clip, own),
      ...(isTold ? [] : ["its keyframes are not told"]),
      ...(clip.sounds && !isEffectTold ? ["its sound effect is not told"] : []),
    ].map((text) => `${clip.media} at ${String(clip.from)}: ${text}`);
  });
  const isMixed = heights.some((one) =>
    heights.some((other) => one.track < other.track && one.height >= other.height),
  );
  const left = warnings.filter(({ message }) => message.includes('of a track of kind "sticker"')).length;
  return [
    ...told,
    ...(left === draft.others ? [] : [`${String(left)} stickers are told, not ${String(draft.others)}`]),
    ...found.map((one) => `too many: ${JSON.stringify(one)}`),
    ...(isMixed ? [`the tracks lie otherwise: ${JSON.stringify(heights)}`] : []),
    ...titleDifferences(draft, timeline),
  ];
}

const near = (a: number, b: number, most = 0.000_11) => Math.abs(a - b) <= most;
const within = (distance: number, slack: number) => distance >= -0.000_11 && distance <= slack + 0.000_11;

function foundIn({ VideoTracks = [], AudioTracks = [] }: ConvertedEdit["timeline"]): Found[] {
  const name = (url = "") => decodeURIComponent(url.split("/").at(-1) ?? "");
  return [
    ...VideoTracks.flatMap(({ VideoTrackClips = [] }, height) =>
      VideoTrackClips.map((clip) => ({
        height,
        media: name(clip.MediaURL),
        from: clip.TimelineIn ?? 0,
        to: clip.TimelineOut ?? 0,
        in: clip.Type === "Image" ? undefined : (clip.In ?? 0),
        speed: clip.Speed ?? 1,
        effects: clip.Effects ?? [],
        box: [clip.X ?? 0, clip.Y ?? 0, clip.Width ?? 1, clip.Height ?? 1].map(Number),
        opacity: Number(clip.Opacity ?? 1),
      })),
    ),
    ...AudioTracks.flatMap(({ AudioTrackClips = [] }) =>
      AudioTrackClips.map((clip) => ({
        ...{ height: -1, media: name(clip.MediaURL), from: clip.TimelineIn ?? 0, to: clip.TimelineOut ?? 0 },
        ...{
          in: clip.In ?? 0,
          speed: clip.Speed ?? 1,
          effects: clip.Effects ?? [],
          box: [0, 0, 1, 1],
          opacity: 1,
        },
      })),
    ),
  ];
}

function clipDifferences(clip: ExpectedClip, own: Found): string[] {
  const told: string[] = [];
  const same = (what: string, theirs: unknown, ours: unknown, most = 0.001) => {
    const isSame =
      typeof theirs === "number" && typeof ours === "number"
        ? near(theirs, ours, most)
        : JSON.stringify(theirs) === JSON.stringify(ours);
    if (!isSame) told.push(`${what} is ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`);
  };
  const numbers = new Map(
    own.effects.flatMap((one) =>
      Object.entries(one).map(([key, value]) => [`${String(one.Type)}.${key}`, Number(value)]),
    ),
  );
  same("whether it is a still", clip.kind === "photo", own.in === undefined);
  if (own.in !== undefined) {
    // ICE's slowest.
    same("its speed", Math.max(0.1, clip.speed), own.speed);
    same(
      "its beginning",
      clip.in + (own.from - clip.from) * clip.speed,
      own.in,
      0.001 * Math.max(1, clip.speed),
    );
    const gain = clip.muted ? 0 : clip.moves.includes("volume") ? 0.5 : clip.gain;
    same("its level", gain, numbers.get("Volume.Gain") ?? 1);
    const fades = own.effects.flatMap((one) =>
      one.Type === "AFade" ? [`${String(one.SubType)} ${String(one.Duration)}`] : [],
    );
    const wanted = [
      ...(clip.fadeIn > 0 ? [`In ${String(clip.fadeIn)}`] : []),
      ...(clip.fadeOut > 0 ? [`Out ${String(clip.fadeOut)}`] : []),
    ];
    same("its fades", gain === 0 ? [] : wanted, fades);
  }
  const [x, y, width, height] = clip.box;
  if (x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1) {
    for (const [at, share] of clip.box.entries()) same(`its box ${String(at)}`, share, own.box[at]);
    same(
      "its crop",
      clip.crop,
      ["Crop.X", "Crop.Y"].map((key) => numbers.get(key) ?? 0),
    );
  }
  same("its opacity", clip.opacity, own.opacity);
  same("its turn", clip.rotate, numbers.get("Rotate.Degree") ?? 0);
  same(
    "its mirroring",
    clip.flip,
    own.effects.flatMap((one) => (one.Type === "Flip" ? [one.Direction] : [])),
  );
  return told;
}

function titleDifferences(
  { titles }: RandomDraft,
  { SubtitleTracks = [] }: ConvertedEdit["timeline"],
): string[] {
  const found = SubtitleTracks.flatMap(({ SubtitleTrackClips = [] }) => SubtitleTrackClips).map((clip) => ({
    ...{
      text: clip.Content,
      from: clip.TimelineIn,
      to: clip.TimelineOut,
      x: clip.X,
      y: clip.Y,
      color: clip.FontColor,
    },
    ...{ size: clip.FontSize, opacity: clip.FontColorOpacity ?? 1, rotate: -(clip.Angle ?? 0) + 0 },
    ...{
      bold: clip.FontFace?.Bold ?? false,
      italic: clip.FontFace?.Italic ?? false,
      outline: clip.OutlineColour ?? null,
    },
  }));
  const texts = found.map((title) => JSON.stringify(title));
  const missing = titles.filter((title) => {
    const size = Math.round(title.size * 1080);
    // Of the microsecond, not of its nearest double.
    const tidy = (value: number) => Math.round(Math.round(value * 1_000_000) / 100) / 10_000;
    const { text, x, y, color, rotate, bold, italic, outline } = title;
    const [from, to, opacity] = [tidy(title.from), tidy(title.to), tidy(title.opacity)];
    const at = texts.indexOf(
      JSON.stringify({
        text,
        from,
        to,
        x: tidy(x),
        y: tidy(y),
        color,
        size,
        opacity,
        rotate,
        bold,
        italic,
        outline,
      }),
    );
    if (at >= 0) texts.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((title) => `no title ${JSON.stringify(title)}`),
    ...texts.map((title) => `too many: ${title}`),
  ];
}

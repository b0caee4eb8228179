import { z } from "zod";
import { RenderFailure } from "../renderer";
import { effectTrackItems } from "./effects";
import { audioClip, imageClip, subtitleClip, videoClip } from "./clips";
import { positive } from "./values";

const autoSpeed = {
  /** How a track that is not the main one is fitted to the main one's length. */
  TrackShortenMode: z.literal("AutoSpeed").optional(),
  TrackExpandMode: z.literal("AutoSpeed").optional(),
};

const track = {
  Id: z.unknown().optional(),
  Type: z.string().optional(),
  Count: z.unknown().optional(),
  Visible: z.literal(true).optional(),
  Disabled: z.literal(false).optional(),
  MainTrack: z.boolean().default(false),
};

const timelineSchema = z.strictObject({
  VideoTracks: z
    .array(z.strictObject({ ...track, ...autoSpeed, VideoTrackClips: z.array(videoClip) }))
    .default([]),
  AudioTracks: z
    .array(z.strictObject({ ...track, ...autoSpeed, AudioTrackClips: z.array(audioClip) }))
    .default([]),
  ImageTracks: z.array(z.strictObject({ ...track, ImageTrackClips: z.array(imageClip) })).default([]),
  SubtitleTracks: z
    .array(z.strictObject({ ...track, SubtitleTrackClips: z.array(subtitleClip) }))
    .default([]),
  EffectTracks: z.array(z.strictObject({ ...track, EffectTrackItems: effectTrackItems })).default([]),
  FECanvas: z
    .strictObject({
      Width: positive.optional(),
      Height: positive.optional(),
      OutputWidth: positive.optional(),
      OutputHeight: positive.optional(),
    })
    .default({}),
  AspectRatio: z
    .string()
    .regex(/^\d+:\d+$/, 'must be such as "16:9"')
    .optional(),
  MaxDuration: positive.optional(),
  Version: z.unknown().optional(),
  SdkVersion: z.unknown().optional(),
  From: z.unknown().optional(),
});

/** A timeline whose every key the emulator knows what to do with. */
export type Timeline = z.output<typeof timelineSchema>;

/** Reads a timeline. Fails on everything that it could only ignore, naming the place. */
export function parseTimeline(document: unknown): Timeline {
  const parsed = timelineSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw failureOf(parsed.error.issues[0], document);
}

function failureOf(issue: z.core.$ZodIssue | undefined, document: unknown): RenderFailure {
  const place = issue?.path ?? [];
  const isEffect = place.includes("Effects") || place.includes("EffectTrackItems");
  const code = isEffect ? "InvalidEffectParam" : "InvalidTimelineFormat";
  if (issue?.code === "unrecognized_keys") {
    const key = formatPath([...place, issue.keys[0] ?? ""]);
    return new RenderFailure(
      code,
      `The emulator does not render ${key}: remove it, or render this film on ICE.`,
    );
  }
  const path = place.length === 0 ? "The timeline" : formatPath(place);
  const value = valueAt(document, place);
  const given = value === undefined ? "is missing" : `is ${shorten(value)}`;
  const wanted = issue === undefined ? "is not valid" : describe(issue);
  return new RenderFailure(code, `${path} ${given}: it ${wanted}.`);
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_union":
      if (issue.message === "Invalid input") return "is none of the kinds that the emulator renders";
      return issue.message.replace(
        /^Invalid discriminator value\. Expected (.*)$/s,
        (_, kinds: string) =>
          `must be ${kinds.replaceAll(" | ", " or ").replaceAll("'", '"')} for the emulator to render it`,
      );
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")} for the emulator to render it`;
    case "invalid_type":
      return issue.expected === "never"
        ? "is not something the emulator renders"
        : `must be ${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
    default:
      return issue.message;
  }
}

/** `VideoTracks[0].VideoTrackClips[1].Speed` */
export function formatPath(place: readonly PropertyKey[]): string {
  return place
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** Inside of a text, such as ExtParams, it is the whole text. */
function valueAt(document: unknown, place: readonly PropertyKey[]): unknown {
  return place.reduce<unknown>((node, step) => {
    if (typeof node === "string") return node;
    return typeof node === "object" && node !== null ? Reflect.get(node, step) : undefined;
  }, document);
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

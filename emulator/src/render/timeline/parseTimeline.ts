import { z } from "zod";
import { RenderFailure } from "../renderer";
import { effectTrackItems } from "./effects";
import { audioClip, imageClip, subtitleClip, videoClip } from "./clips";
import { readable } from "./readable";
import { positive, remarks } from "./values";

const fitting = {
  MainTrack: z.boolean().default(false),
  /** How a track that is not the main one is fitted to the main one's length. */
  TrackShortenMode: z.literal("AutoSpeed").optional(),
  TrackExpandMode: z.literal("AutoSpeed").optional(),
};

const track = {
  ...remarks,
  Type: z.string().optional(),
  Count: z.unknown().optional(),
  Duration: z.unknown().optional(),
};

/** Only video and audio tracks can be the main one. */
const notMain = { MainTrack: z.literal(false).optional() };

const timelineSchema = z.strictObject({
  VideoTracks: z
    .array(z.strictObject({ ...track, ...fitting, VideoTrackClips: z.array(videoClip).default([]) }))
    .default([]),
  AudioTracks: z
    .array(z.strictObject({ ...track, ...fitting, AudioTrackClips: z.array(audioClip).default([]) }))
    .default([]),
  ImageTracks: z
    .array(z.strictObject({ ...track, ...notMain, ImageTrackClips: z.array(imageClip).default([]) }))
    .default([]),
  SubtitleTracks: z
    .array(z.strictObject({ ...track, ...notMain, SubtitleTrackClips: z.array(subtitleClip).default([]) }))
    .default([]),
  EffectTracks: z
    .array(z.strictObject({ ...track, ...notMain, EffectTrackItems: effectTrackItems.default([]) }))
    .default([]),
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
  FEConfig: z.unknown().optional(),
});

type Parsed = z.output<typeof timelineSchema>;

/** A timeline whose every key the emulator knows what to do with. */
export type Timeline = Omit<Parsed, "SubtitleTracks"> & { readonly SubtitleTracks: readonly SubtitleTrack[] };

type SubtitleTrack = Parsed["SubtitleTracks"][number] & {
  /** Where its clips are written: the editor's lie among the video tracks. */
  readonly path: readonly PropertyKey[];
};

type Places = ReadonlyMap<string, readonly PropertyKey[]>;

/** Reads a timeline. Fails on everything that it could only ignore, naming the place. */
export function parseTimeline(document: unknown): Timeline {
  const { timeline, places } = readable(document);
  const parsed = timelineSchema.safeParse(timeline);
  if (!parsed.success) throw failureOf(parsed.error.issues[0], timeline, places);
  const SubtitleTracks = parsed.data.SubtitleTracks.map((one, index) => {
    const own = ["SubtitleTracks", index, "SubtitleTrackClips"];
    return { ...one, path: places.get(`SubtitleTracks[${index}]`) ?? own };
  });
  return { ...parsed.data, SubtitleTracks };
}

function failureOf(issue: z.core.$ZodIssue | undefined, timeline: unknown, places: Places): RenderFailure {
  const place = issue?.path ?? [];
  const isEffect = place.includes("Effects") || place.includes("EffectTrackItems");
  const code = isEffect ? "InvalidEffectParam" : "InvalidTimelineFormat";
  if (issue?.code === "unrecognized_keys") {
    const key = formatPath(writtenAt([...place, issue.keys[0] ?? ""], places));
    return new RenderFailure(
      code,
      `The emulator does not render ${key}: remove it, or render this film on ICE.`,
    );
  }
  const path = place.length === 0 ? "The timeline" : formatPath(writtenAt(place, places));
  const value = valueAt(timeline, place);
  const given = value === undefined ? "is missing" : `is ${shorten(value)}`;
  const wanted = issue === undefined ? "is not valid" : describe(issue);
  return new RenderFailure(code, `${path} ${given}: it ${wanted}.`);
}

/** A place in a track that was sorted, as the timeline has it. */
function writtenAt(place: readonly PropertyKey[], places: Places): readonly PropertyKey[] {
  const written = places.get(formatPath(place.slice(0, 2)));
  return written === undefined ? place : [...written.slice(0, place.length > 2 ? 3 : 2), ...place.slice(3)];
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

import { z } from "zod";
import type { VideoWish } from "../render/renderer";

/** The words for a codec, in any letters, as programs and ICE's pages write them. */
const CODECS: Readonly<Record<string, "h264" | "hevc">> = {
  ...{ "H.264": "h264", H264: "h264", AVC: "h264" },
  ...{ "H.265": "hevc", H265: "hevc", HEVC: "hevc" },
};

/** The encoders' own words. */
const PRESETS = [
  ...["ultrafast", "superfast", "veryfast", "faster", "fast"],
  ...["medium", "slow", "slower", "veryslow"],
] as const;

const PROFILES = { h264: ["baseline", "main", "high"], hevc: ["main"] } as const;

/** Programs write numbers as text, too. */
const number = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ],
  {
    error: "It must be a number.",
  },
);

/** OutputMediaConfig's Video. What can't be encoded is refused: another film than the one asked for is none. */
export const videoConfigSchema = z
  .looseObject({
    Fps: number.refine((fps) => fps > 0, "It must be more than 0.").optional(),
    Codec: z
      .string()
      .transform((word, context) => {
        const codec = CODECS[word.toUpperCase()];
        if (codec !== undefined) return codec;
        context.addIssue("Only H.264 and H.265 are emulated.");
        return z.NEVER;
      })
      .optional(),
    Crf: number.refine((crf) => crf >= 0 && crf <= 51, "It must be from 0 to 51.").optional(),
    Preset: z
      .string()
      .toLowerCase()
      .pipe(z.enum(PRESETS, `It must be one of ${PRESETS.join(", ")}.`))
      .optional(),
    Profile: z.string().toLowerCase().optional(),
  })
  .superRefine(({ Codec = "h264", Profile }, context) => {
    const profiles: readonly string[] = PROFILES[Codec];
    if (Profile === undefined || profiles.includes(Profile)) return;
    const message = `With this codec it must be one of ${profiles.join(", ")}.`;
    context.addIssue({ code: "custom", path: ["Profile"], message });
  });

/** What the renderer is asked for. */
export function videoWish(config: z.output<typeof videoConfigSchema> | undefined): VideoWish | undefined {
  if (config === undefined) return undefined;
  const { Codec: codec, Crf: crf, Preset: preset, Profile: profile } = config;
  const wish = { codec, crf, preset, profile };
  return Object.values(wish).every((value) => value === undefined) ? undefined : wish;
}

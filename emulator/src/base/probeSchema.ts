import { z } from "zod";

/** What the probe of a media file says: as a child process reports it, and as it is kept with registered media. */
export const probeSchema = z.object({
  durationSeconds: z.number(),
  width: z.number().optional(),
  height: z.number().optional(),
  fps: z.number().optional(),
  hasVideo: z.boolean(),
  hasAudio: z.boolean(),
  videoCodec: z.string().optional(),
  audioCodec: z.string().optional(),
  bitrateKbps: z.number().optional(),
  formatName: z.string(),
  sizeBytes: z.number(),
});

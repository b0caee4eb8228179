import { z } from "zod";

/** A media producing job as it is kept. No credentials in it. */
export const jobSchema = z.object({
  jobId: z.string(),
  projectId: z.string(),
  mediaId: z.string().optional(),
  vodMediaId: z.string().optional(),
  /** As the request wrote it. */
  mediaUrl: z.string(),
  /** Where the film goes: the folder, and `<bucket>/<key>` below it. */
  output: z.object({ folder: z.enum(["oss", "s3"]), name: z.string(), region: z.string() }),
  timeline: z.string(),
  templateId: z.string().optional(),
  clipsParam: z.string().optional(),
  userData: z.string().optional(),
  mediaMetadata: z.string().optional(),
  /** The batch job that it is a part of. */
  masterJobId: z.string().optional(),
  /** Of a part of a batch: what was chosen for it. */
  subJobMaterials: z.string().optional(),
  film: z.object({
    width: z.number().optional(),
    height: z.number().optional(),
    bitrateKbps: z.number().optional(),
    fps: z.number().optional(),
    video: z
      .object({
        codec: z.enum(["h264", "hevc"]).optional(),
        crf: z.number().optional(),
        preset: z.string().optional(),
        profile: z.string().optional(),
      })
      .optional(),
    transparent: z.boolean().optional(),
    maxDurationSeconds: z.number().optional(),
  }),
  /** Any text: tests may set what ICE never documented. */
  status: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
  progress: z.number(),
  durationSeconds: z.number().optional(),
  createdAtMs: z.number(),
  modifiedAtMs: z.number(),
  completedAtMs: z.number().optional(),
  /** Set by hand: the runner leaves it alone, also after a restart. */
  manual: z.boolean(),
});

export type Job = z.output<typeof jobSchema>;

/** Whether the runner still has work with it. */
export function isUnfinished(job: Job): boolean {
  return !job.manual && !FINAL_STATUSES.has(job.status);
}

const FINAL_STATUSES: ReadonlySet<string> = new Set(["Success", "Failed"]);

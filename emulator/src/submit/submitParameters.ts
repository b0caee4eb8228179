import { z } from "zod";
import { LIMITS } from "../base/limits";
import { jsonObjectText, jsonText } from "./jsonText";
import { editingProduceConfigSchema, outputMediaConfigSchema } from "./outputMediaConfig";
import { timelineSchema } from "./timeline";

/** ClientToken, in every operation that has one. */
export const clientToken = z
  .string()
  .max(LIMITS.clientTokenMaxCharacters, `It may have ${LIMITS.clientTokenMaxCharacters} characters at most.`)
  .regex(/^[\x20-\x7e]*$/, "It may hold ASCII characters only.");

/** UserData of jobs. */
export const userData = z
  .string()
  .refine(
    (text) => Buffer.byteLength(text) <= LIMITS.userDataMaxBytes,
    `It may have ${LIMITS.userDataMaxBytes} bytes at most.`,
  )
  .pipe(jsonObjectText);

/** SubmitMediaProducingJob's parameters, each by its own rule. */
export const submitParameters = z.object({
  ClientToken: clientToken.optional(),
  ProjectId: z.string().optional(),
  Timeline: jsonText(timelineSchema).optional(),
  TemplateId: z.string().optional(),
  ClipsParam: jsonObjectText.optional(),
  OutputMediaConfig: jsonText(outputMediaConfigSchema),
  OutputMediaTarget: z.enum(["oss-object", "vod-media", "S3"]).default("oss-object"),
  EditingProduceConfig: jsonText(editingProduceConfigSchema).optional(),
  MediaMetadata: jsonObjectText.optional(),
  ProjectMetadata: jsonText(
    z.looseObject({
      Title: z.string().nullish(),
      Description: z.string().nullish(),
      CoverURL: z.string().nullish(),
    }),
  ).optional(),
  Source: z.string().optional(),
  UserData: userData.optional(),
});

export type SubmitParameters = z.output<typeof submitParameters>;

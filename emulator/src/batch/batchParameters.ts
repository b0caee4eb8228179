import { z } from "zod";
import { LIMITS } from "../limits";
import { jsonObjectText, jsonText } from "../submit/jsonText";
import { outputMediaConfigSchema } from "../submit/outputMediaConfig";
import { clientToken, userData } from "../submit/submitParameters";

const { batch } = LIMITS;

const volume = z.number().min(batch.volume.min).max(batch.volume.max);
const materials = z.array(z.string().min(1));
const backgrounds = materials.max(batch.maxBackgrounds, `There may be ${batch.maxBackgrounds} at most.`);
const speechTexts = z
  .array(
    z
      .string()
      .max(
        batch.speechTextMaxCharacters,
        `A text may have ${batch.speechTextMaxCharacters} characters at most.`,
      ),
  )
  .max(batch.maxSpeechTexts, `There may be ${batch.maxSpeechTexts} at most.`);

const inputConfigSchema = z
  .looseObject({
    MediaGroupArray: z
      .array(
        z.looseObject({
          GroupName: z.string().max(batch.groupNameMaxCharacters).optional(),
          MediaArray: materials.min(1),
          SpeechTextArray: speechTexts.optional(),
          Duration: z.number().positive().optional(),
          Volume: volume.optional(),
        }),
      )
      .min(1)
      .optional(),
    MediaArray: materials.min(1).optional(),
    TitleArray: z.array(z.string()).optional(),
    SpeechTextArray: speechTexts.optional(),
    BackgroundMusicArray: backgrounds.optional(),
    BackgroundImageArray: backgrounds.optional(),
  })
  .refine(
    ({ MediaGroupArray, MediaArray }) => (MediaGroupArray === undefined) !== (MediaArray === undefined),
    "Give exactly one of MediaGroupArray and MediaArray.",
  );

const outputConfigSchema = outputMediaConfigSchema
  .extend({
    MediaURL: z.string().includes("{index}", { error: "It must hold {index}." }),
    Count: z.number().int().min(1).max(batch.maxCount).default(1),
    FixedDuration: z.number().positive().optional(),
  })
  .refine(
    ({ MaxDuration, FixedDuration }) => MaxDuration === undefined || FixedDuration === undefined,
    "Give MaxDuration or FixedDuration, not both.",
  );

const loudness = z.looseObject({ Volume: volume.optional() }).optional();
const editingConfigSchema = z.looseObject({ MediaConfig: loudness, BackgroundMusicConfig: loudness });

/** SubmitBatchMediaProducingJob's parameters, each by its own rule. */
export const batchParameters = z.object({
  ClientToken: clientToken.optional(),
  InputConfig: jsonText(inputConfigSchema),
  OutputConfig: jsonText(outputConfigSchema),
  EditingConfig: jsonText(editingConfigSchema).optional(),
  TemplateConfig: jsonObjectText.optional(),
  UserData: userData.optional(),
});

export type BatchInput = z.output<typeof inputConfigSchema>;
export type BatchOutput = z.output<typeof outputConfigSchema>;
export type BatchEditing = z.output<typeof editingConfigSchema>;

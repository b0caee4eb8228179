import { z } from "zod";
import { LIMITS } from "../base/limits";
import { jsonText } from "../submit/jsonText";
import { givenFields } from "../submit/givenFields";
import { outputMediaFields } from "../submit/outputMediaConfig";
import { clientToken, userData } from "../submit/submitParameters";

const { batch } = LIMITS;

/** A list of so many at most. */
const atMost = <T extends z.ZodType>(max: number, item: T) =>
  z.array(item).max(max, `There may be ${max} at most.`);

const shortText = (max: number) => z.string().max(max, `A text may have ${max} characters at most.`);

const volume = z.number().min(batch.volume.min).max(batch.volume.max);
const material = z.string().min(1);
const backgrounds = atMost(batch.maxBackgrounds, material);
const speechTexts = atMost(batch.maxSpeechTexts, shortText(batch.speechTextMaxCharacters));
const titles = atMost(batch.maxTitles, shortText(batch.titleMaxCharacters));

const group = z.looseObject({
  GroupName: shortText(batch.groupNameMaxCharacters)
    .refine((name) => !/\p{Extended_Pictographic}/u.test(name), "It may hold no emoji.")
    .optional(),
  MediaArray: atMost(batch.maxMediaPerGroup, material).min(1),
  SpeechTextArray: speechTexts.optional(),
  Duration: z.number().positive().optional(),
  Volume: volume.optional(),
});

const subHeading = z.looseObject({
  Level: z.number().int().min(batch.subHeadingLevels.min).max(batch.subHeadingLevels.max),
  TitleArray: titles,
});

const sticker = z.looseObject({
  DyncFrames: z.number().int().min(batch.stickerFrames.min).max(batch.stickerFrames.max).optional(),
});

const inputConfigSchema = z
  .looseObject({
    MediaGroupArray: atMost(batch.maxGroups, group).min(1).optional(),
    MediaArray: z.array(material).min(1).optional(),
    TitleArray: titles.optional(),
    SubHeadingArray: z.array(subHeading).optional(),
    SpeechTextArray: speechTexts.optional(),
    StickerArray: z.array(sticker).optional(),
    BackgroundMusicArray: backgrounds.optional(),
    BackgroundImageArray: backgrounds.optional(),
  })
  .refine(
    ({ MediaGroupArray, MediaArray }) => (MediaGroupArray === undefined) !== (MediaArray === undefined),
    "Give exactly one of MediaGroupArray and MediaArray.",
  )
  .refine(
    ({ MediaGroupArray = [], SpeechTextArray = [] }) =>
      SpeechTextArray.length === 0 ||
      MediaGroupArray.every(({ SpeechTextArray: own = [] }) => own.length === 0),
    "Give SpeechTextArray for all or by group, not both.",
  );

const indexed = z.string().includes("{index}", { error: "It must hold {index}." });

/** To OSS by MediaURL, or to VOD by StorageLocation and FileName. */
const outputFields = outputMediaFields
  .extend({
    MediaURL: indexed.optional(),
    FileName: indexed.optional(),
    Count: z.number().int().min(1).max(batch.maxCount).default(1),
    FixedDuration: z.number().positive().optional(),
    GeneratePreviewOnly: z.literal(false, "Previews without films are not emulated.").optional(),
  })
  .refine(
    ({ MaxDuration, FixedDuration }) => MaxDuration === undefined || FixedDuration === undefined,
    "Give MaxDuration or FixedDuration, not both.",
  )
  .refine(
    ({ MediaURL, FileName }) => (MediaURL === undefined) !== (FileName === undefined),
    "Give MediaURL, or StorageLocation and FileName.",
  );

const outputConfigSchema = z.preprocess(givenFields, outputFields);

const range = z
  .looseObject({ In: z.number().nonnegative(), Out: z.number().positive() })
  .refine(({ In, Out }) => Out > In, "Out must lie after In.");

/** What of a material may be used. Of a group only, where it names one. */
const mediaMetaData = z.looseObject({
  Media: material,
  GroupName: z.string().optional(),
  TimeRangeList: z.array(range).optional(),
});

const editingConfigSchema = z.looseObject({
  MediaConfig: z
    .looseObject({ Volume: volume.optional(), MediaMetaDataArray: z.array(mediaMetaData).optional() })
    .optional(),
  BackgroundMusicConfig: z.looseObject({ Volume: volume.optional() }).optional(),
});

/** SubmitBatchMediaProducingJob's parameters, each by its own rule. */
export const batchParameters = z.object({
  ClientToken: clientToken.optional(),
  InputConfig: jsonText(inputConfigSchema),
  OutputConfig: jsonText(outputConfigSchema),
  EditingConfig: jsonText(editingConfigSchema).optional(),
  /** Ids of templates, one of which ICE draws for each film. Their looks are not emulated. */
  TemplateConfig: jsonText(z.array(z.string().min(1), "It must be a list of template ids.")).optional(),
  UserData: userData.optional(),
});

export type BatchInput = z.output<typeof inputConfigSchema>;
export type BatchOutput = z.output<typeof outputConfigSchema>;
export type BatchEditing = z.output<typeof editingConfigSchema>;

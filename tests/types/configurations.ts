/** The nested configurations: in camelCase and in the API's letters, and never misspelt. */
import * as pulumi from "@pulumi/pulumi";
import {
  type ClipsParam,
  type DocumentInput,
  type EditingProduceConfig,
  MediaProducingJob,
  type MediaProducingJobArgs,
  type MediaMetadata,
  type Metadata,
  type OutputMediaConfig,
  type ProjectMetadata,
  template,
} from "pulumi-alicloud-ice";
import type { knownKeys } from "../../provider/src/inputs/apiLetters";

const url = pulumi.output("https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4");

export const outputs: readonly MediaProducingJobArgs["outputMediaConfig"][] = [
  { mediaUrl: url, width: 1280, height: pulumi.output(720), bitrate: 2000, maxDuration: Promise.resolve(60) },
  { mediaUrl: url, video: { codec: "H.264", fps: 30, crf: "23", aKeyOfNextYear: true }, audio: { any: 1 } },
  {
    MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
    Width: 1080,
    Height: 1920,
    Video: { Fps: 25 },
  },
  {
    StorageLocation: "films.oss-cn-shanghai.aliyuncs.com",
    FileName: "out/film.mp4",
    VodTemplateGroupId: "VOD_NO_TRANSCODE",
  },
  {
    endpoint: "s3.example.com",
    bucket: "films",
    objectKey: "film.mp4",
    accessKeyId: url,
    accessKeySecret: url,
    securityToken: url,
  },
  url.apply((mediaUrl) => ({ mediaUrl, width: 1280 })),
  url.apply((MediaURL) => JSON.stringify({ MediaURL })),
  { mediaUrl: url, width: process.argv.length > 2 ? 1280 : undefined, ...{ newKey: 1 } },
  { mediaUrl: url, video: { codec: url, nested: { any: [url, 1] } }, audio: { nested: { any: url } } },
];

export const misspeltOutputs: readonly MediaProducingJobArgs["outputMediaConfig"][] = [
  // @ts-expect-error It is mediaUrl.
  { mediaURl: url },
  // @ts-expect-error It is width here.
  { mediaUrl: url, widht: 1280 },
  // @ts-expect-error It is MediaURL.
  { MediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4" },
  // @ts-expect-error Open, but what is known has its type.
  { mediaUrl: url, video: { fps: true } },
  // @ts-expect-error Pixels are a number.
  { mediaUrl: url, width: "1280" },
];

export const produce: readonly EditingProduceConfig[] = [
  {
    autoRegisterInputVodMedia: "true",
    coverConfig: { startTime: 3.5, aKeyOfNextYear: "x" },
    maxBitrate: 8000,
  },
  {
    AutoRegisterInputVodMedia: true,
    CoverConfig: { StartTime: 3.5 },
    KeepOriginMaxBitrate: "false",
    PipelineId: "p",
  },
  { outputWebmTransparentChannel: true, audioChannelCopy: pulumi.output(true) },
  // @ts-expect-error It is coverConfig.
  { coverConfg: { startTime: 3.5 } },
  // @ts-expect-error A cover is an object.
  { coverConfig: 3.5 },
];

export const metadata: readonly Metadata[] = [
  { title: url, description: "The opening", tags: "a,b" },
  { Title: "Trailer", CoverURL: "https://films.oss-cn-shanghai.aliyuncs.com/cover.png" },
  // @ts-expect-error It is title here.
  { titel: "Trailer" },
];
export const mediaMetadata: MediaProducingJobArgs["mediaMetadata"] = {
  title: "Trailer",
  cateId: 42,
  businessType: "general",
};
// @ts-expect-error A project has no category.
export const projectMetadata: MediaProducingJobArgs["projectMetadata"] = { title: "Trailer", cateId: 42 };

// Declared for themselves, as programs of the first version have them.
const config: OutputMediaConfig = { mediaUrl: url };
const parameters: DocumentInput = { VideoArray: ["id-1", url] };
export const clipsParams: readonly ClipsParam[] = [
  {},
  parameters,
  { VideoArray: ["id-1", url], Title: "Hello", X: 40, Stills: [{ MediaId: "id-2" }], Nested: { Text0: url } },
];

/** A template whose parameters have types. */
interface Teaser {
  readonly Video: string;
  readonly Title?: string;
  readonly X?: number;
  readonly Stills: readonly { readonly MediaId: string }[];
}
const teaser = template<Teaser>(pulumi.output("template-1"));
export const film = new MediaProducingJob("film", {
  ...teaser({ Video: url, X: 40, Stills: [{ MediaId: url }, pulumi.output({ MediaId: "id-2" })] }),
  outputMediaConfig: config,
});
export const misspeltParameters = [
  // @ts-expect-error It is Video here.
  teaser({ Vidoe: url, Stills: [] }),
  // @ts-expect-error A parameter without default.
  teaser({ Stills: [] }),
  // @ts-expect-error It is MediaId here.
  teaser({ Video: url, Stills: [{ MediaID: "id-2" }] }),
  // @ts-expect-error An address is text.
  teaser({ Video: 1, Stills: [] }),
];

/** The keys that the types know are those that the preview does not warn of. */
type ApiKeys<T> = { [Key in keyof T & string]: Key extends Capitalize<Key> ? Key : never }[keyof T & string];
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
type Known = { [Name in keyof typeof knownKeys]: (typeof knownKeys)[Name][number] };
export const outputKeys: Same<ApiKeys<OutputMediaConfig>, Known["outputMediaConfig"]> = true;
export const produceKeys: Same<ApiKeys<EditingProduceConfig>, Known["editingProduceConfig"]> = true;
export const mediaKeys: Same<ApiKeys<MediaMetadata>, Known["mediaMetadata"]> = true;
export const projectKeys: Same<ApiKeys<ProjectMetadata>, Known["projectMetadata"]> = true;

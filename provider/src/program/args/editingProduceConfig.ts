import type { EitherLetters } from "./eitherLetters";

/**
 * How the film is produced, in camelCase or in the API's letters. ICE's list of keys is not complete: one that is not here is
 * passed on with a warning; spread it in, `{ ...{ newKey: 1 } }`, where the compiler minds it.
 *
 * @see https://help.aliyun.com/document_detail/357745.html EditingProduceConfig
 */
export type EditingProduceConfig = EitherLetters<EditingProduceFields>;

interface EditingProduceFields {
  /** Whether VOD media of the timeline become media assets of ICE. Default: true. */
  readonly autoRegisterInputVodMedia?: boolean | string;
  /** Whether a webm film keeps transparency. Default: false. */
  readonly outputWebmTransparentChannel?: boolean | string;
  /** The film's cover. Default: its first frame. */
  readonly coverConfig?: CoverConfig;
  /** Kilobits a second that the film may take at most. */
  readonly maxBitrate?: number;
  /** Whether the materials' own highest bitrate is the limit. Default: false. */
  readonly keepOriginMaxBitrate?: boolean | string;
  /** Whether a material's sound channels are copied as they are. */
  readonly audioChannelCopy?: boolean | string;
  /** The queue that the job goes to. */
  readonly pipelineId?: string;
}

/** Open: the pages do not list every key. */
interface CoverConfig {
  /** Seconds into the film. */
  readonly startTime?: number;
  readonly [key: string]: unknown;
}

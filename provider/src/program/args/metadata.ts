import type { EitherLetters } from "./eitherLetters";

/**
 * Of the film's media asset, in camelCase or in the API's letters.
 *
 * @see https://help.aliyun.com/document_detail/197853.htm MediaMetadata
 */
export type MediaMetadata = EitherLetters<MediaMetadataFields>;

/**
 * Of the editing project that ICE keeps for a render, in camelCase or in the API's letters.
 *
 * @see https://help.aliyun.com/document_detail/197853.htm ProjectMetadata
 */
export type ProjectMetadata = EitherLetters<CommonFields>;

/** What both kinds of metadata take. */
export type Metadata = ProjectMetadata;

interface CommonFields {
  readonly title?: string;
  readonly description?: string;
  /** Words with commas between them. */
  readonly tags?: string;
  /** The address of a picture. */
  readonly coverUrl?: string;
}

interface MediaMetadataFields extends CommonFields {
  /** A category's name. */
  readonly category?: string;
  /** A category's number. */
  readonly cateId?: number | string;
  /** What the media is for, such as "general". */
  readonly businessType?: string;
  /** Free text, 1024 bytes at most. */
  readonly userData?: string;
}

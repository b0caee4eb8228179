import type * as pulumi from "@pulumi/pulumi";

/** What a finished film must be; each is optional. */
export interface ExpectedFilm {
  /** Seconds, give or take `tolerance`. */
  readonly duration?: pulumi.Input<number>;
  /** Seconds by which the film may be longer or shorter than `duration`. @default 0.5 */
  readonly tolerance?: pulumi.Input<number>;
  /** Seconds. */
  readonly minDuration?: pulumi.Input<number>;
  /** Seconds. */
  readonly maxDuration?: pulumi.Input<number>;
  /** Pixels. */
  readonly width?: pulumi.Input<number>;
  /** Pixels. */
  readonly height?: pulumi.Input<number>;
  /** Pixels. */
  readonly minWidth?: pulumi.Input<number>;
  /** Pixels. */
  readonly minHeight?: pulumi.Input<number>;
  /** Kilobits a second, of the whole file. */
  readonly minBitrate?: pulumi.Input<number>;
  /** Bytes. */
  readonly minFileSize?: pulumi.Input<number>;
  /** Bytes. */
  readonly maxFileSize?: pulumi.Input<number>;
  /** Whether there must be a picture, or none. */
  readonly hasVideo?: pulumi.Input<boolean>;
  /** Whether there must be sound, or none. */
  readonly hasAudio?: pulumi.Input<boolean>;
}

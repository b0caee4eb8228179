import type * as pulumi from "@pulumi/pulumi";
import { mediaInfoShell } from "../hosts/dynamic/mediaInfoShell";
import type { GetState, MediaInfoArgs } from "./args/siblings";
import { SiblingResource } from "./siblingResource";
import { mediaInfoArgumentNames } from "./siblingNames";

const kind = {
  shell: mediaInfoShell,
  type: "MediaInfo",
  answers: ["mediaId", "status", "duration", "width", "height", "fileSize", "createTime"],
  told: "mediaId",
};

/**
 * A material registered with Alibaba Cloud ICE, which renders can name by its `mediaId`. `up` returns when ICE has looked at it;
 * one that it can't use fails the deployment and keeps its id. Taken out of ICE's library with the stack; the object stays.
 *
 * @example
 * ```ts
 * import { MediaInfo, MediaProducingJob } from "pulumi-alicloud-ice";
 *
 * const opening = new MediaInfo("opening", {
 *   inputUrl: "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4",
 *   title: "Opening",
 * });
 * const film = new MediaProducingJob("film", {
 *   timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaId: opening.mediaId }] }] },
 *   outputMediaConfig: { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4" },
 * });
 * export const filmUrl = film.mediaUrl;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/441152.html RegisterMediaInfo
 */
export class MediaInfo extends SiblingResource {
  /** ICE's MediaId. */
  declare readonly mediaId: pulumi.Output<string>;
  /** Normal, or what ICE says of one that it can't use. */
  declare readonly status: pulumi.Output<string>;
  /** Seconds; of a still undefined. */
  declare readonly duration: pulumi.Output<number | undefined>;
  /** Pixels. */
  declare readonly width: pulumi.Output<number | undefined>;
  /** Pixels. */
  declare readonly height: pulumi.Output<number | undefined>;
  /** Bytes. */
  declare readonly fileSize: pulumi.Output<number | undefined>;
  declare readonly mediaType: pulumi.Output<string>;
  declare readonly inputUrl: pulumi.Output<string>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly createTime: pulumi.Output<string | undefined>;
  declare readonly businessType: pulumi.Output<string | undefined>;
  declare readonly title: pulumi.Output<string | undefined>;
  declare readonly description: pulumi.Output<string | undefined>;
  declare readonly mediaTags: pulumi.Output<string | undefined>;
  declare readonly coverUrl: pulumi.Output<string | undefined>;
  declare readonly cateId: pulumi.Output<number | undefined>;
  declare readonly referenceId: pulumi.Output<string | undefined>;
  declare readonly userData: pulumi.Output<unknown>;
  declare readonly registerConfig: pulumi.Output<unknown>;
  declare readonly contentHash: pulumi.Output<string | undefined>;
  declare readonly deletionPolicy: pulumi.Output<string | undefined>;
  declare readonly ifRegistered: pulumi.Output<string | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;

  /** Registers a material. @param args bad ones are refused in the preview, all at once */
  constructor(name: string, args: MediaInfoArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal Reads one: see {@link MediaInfo.get}. */
  constructor(
    name: string,
    args: GetState,
    opts: pulumi.CustomResourceOptions & { id: pulumi.Input<pulumi.ID> },
  );
  constructor(name: string, args: MediaInfoArgs | GetState, opts: pulumi.CustomResourceOptions = {}) {
    super(kind, mediaInfoArgumentNames, name, args, opts);
  }

  /**
   * A material that was registered elsewhere.
   *
   * @param mediaId ICE's MediaId
   *
   * @example
   * ```ts
   * import { MediaInfo } from "pulumi-alicloud-ice";
   *
   * const music = MediaInfo.get("music", "1f2e3d4c5b6a7980");
   * export const seconds = music.duration;
   * ```
   */
  static get(
    name: string,
    mediaId: pulumi.Input<pulumi.ID>,
    state: GetState = {},
    opts: pulumi.CustomResourceOptions = {},
  ): MediaInfo {
    return new MediaInfo(name, state, { ...opts, id: mediaId });
  }
}

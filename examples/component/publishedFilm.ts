import * as alicloud from "@pulumi/alicloud";
import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob, type MediaProducingJobArgs } from "pulumi-alicloud-ice";

export interface PublishedFilmArgs {
  readonly timeline: MediaProducingJobArgs["timeline"];
  /** Where the film lies in the bucket. */
  readonly key: string;
  /** Of the bucket and of ICE. */
  readonly region: string;
  /** A bucket that is there already. Default: a new private one. */
  readonly bucketName?: pulumi.Input<string>;
}

/** A film together with the bucket that it lies in. */
export class PublishedFilm extends pulumi.ComponentResource {
  /** Resolves when the render has succeeded. */
  readonly mediaUrl: pulumi.Output<string>;
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: PublishedFilmArgs, opts?: pulumi.ComponentResourceOptions) {
    super("examples:films:PublishedFilm", name, {}, opts);
    const child = { parent: this };

    this.bucketName = pulumi.output(args.bucketName ?? newBucket(name, child));
    const film = new MediaProducingJob(
      name,
      {
        region: args.region,
        ...(args.timeline !== undefined && { timeline: args.timeline }),
        outputMediaConfig: {
          // A new bucket's name is known when it is there, so the render waits for it; the preview shows it as unknown.
          mediaUrl: pulumi.interpolate`https://${this.bucketName}.oss-${args.region}.aliyuncs.com/${args.key}`,
          width: 640,
          height: 360,
        },
      },
      child,
    );
    this.mediaUrl = film.mediaUrl;
    this.registerOutputs({ mediaUrl: this.mediaUrl, bucketName: this.bucketName });
  }
}

/** ICE writes only to buckets that are registered with it: see the README. */
function newBucket(name: string, opts: pulumi.CustomResourceOptions): pulumi.Output<string> {
  return new alicloud.oss.Bucket(`${name}-bucket`, {}, opts).bucket.apply((bucket) => bucket ?? "");
}

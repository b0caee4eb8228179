import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${config.require("bucket")}.oss-${region}.aliyuncs.com/${key}`;

// What is to be shown, said in both stacks: here it is rendered, there it is expected.
const version = config.require("version");

const trailer = new MediaProducingJob("trailer", {
  region,
  timeline: {
    VideoTracks: [{ VideoTrackClips: [{ MediaURL: media(`clips/trailer-${version}.mp4`), In: 0, Out: 4 }] }],
  },
  outputMediaConfig: { mediaUrl: media("films/trailer.mp4"), width: 1280, height: 720 },
  triggers: [version],
});

/**
 * One output, so that its parts always belong together. The version is the one that the resource holds, and not the
 * configured one: an `up --target` of something else registers outputs too, and rendered nothing.
 */
export const film = pulumi
  .all([trailer.triggers, trailer.jobId, trailer.mediaUrl])
  .apply(([triggers, jobId, mediaUrl]) => ({ version: triggers?.[0], jobId, mediaUrl }));

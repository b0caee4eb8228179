import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${config.require("bucket")}.oss-${region}.aliyuncs.com/${key}`;
const size = { width: 640, height: 360 };

/** A short opening that several films share. */
const opening = new MediaProducingJob("opening", {
  region,
  timeline: {
    VideoTracks: [
      {
        VideoTrackClips: [
          { MediaURL: media("clips/logo.mp4"), In: 0, Out: config.getNumber("openingSeconds") ?? 2 },
        ],
      },
    ],
  },
  outputMediaConfig: { mediaUrl: media("films/opening.mp4"), ...size },
});

const episodes = ["one", "two"].map(
  (episode) =>
    new MediaProducingJob(`episode-${episode}`, {
      region,
      timeline: {
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaURL: opening.mediaUrl },
              { MediaURL: media(`clips/${episode}.mp4`), In: 0, Out: 3 },
            ],
          },
        ],
      },
      outputMediaConfig: { mediaUrl: media(`films/${episode}.mp4`), ...size },
      // The opening is rendered again to the address it has: without this the episodes would keep the old one.
      triggers: [opening.jobId],
    }),
);

export const urls = episodes.map(({ mediaUrl }) => mediaUrl);
export const seconds = episodes.map(({ duration }) => duration);

import * as pulumi from "@pulumi/pulumi";
import { PublishedFilm } from "./publishedFilm";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const bucketName = config.get("bucket");

const trailer = new PublishedFilm("trailer", {
  region,
  key: "films/trailer.mp4",
  timeline: {
    VideoTracks: [{ VideoTrackClips: [{ MediaURL: config.require("clipUrl"), In: 0, Out: 4 }] }],
  },
  ...(bucketName !== undefined && { bucketName }),
});

export const { mediaUrl } = trailer;
export const bucket = trailer.bucketName;

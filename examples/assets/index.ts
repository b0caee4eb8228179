import * as pulumi from "@pulumi/pulumi";
import { MediaInfo, MediaProducingJob } from "pulumi-alicloud-ice";
import { clips } from "./clips";

const bucket = new pulumi.Config().require("bucket");
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

// A new title or tag is changed in place. An entry that goes is taken out of ICE's library; its object stays in the bucket.
const library = Object.entries(clips).map(
  ([name, { file, title, tags }]) =>
    new MediaInfo(name, {
      region,
      inputUrl: media(`clips/${file}`),
      mediaType: "video",
      title,
      mediaTags: tags,
    }),
);

// It names the clips by their ids, so it waits until ICE can use all of them.
const film = new MediaProducingJob("trailer", {
  region,
  timeline: {
    VideoTracks: [{ VideoTrackClips: library.map(({ mediaId }) => ({ MediaId: mediaId, In: 0, Out: 2 })) }],
  },
  outputMediaConfig: { mediaUrl: media("films/trailer.mp4"), width: 640, height: 360 },
});

export const mediaIds = Object.fromEntries(
  library.map(({ mediaId }, index) => [Object.keys(clips)[index] ?? "", mediaId]),
);
export const seconds = pulumi.all(library.map(({ duration }) => duration));
export const { mediaUrl } = film;

import * as pulumi from "@pulumi/pulumi";
import { film, MediaProducingJob } from "pulumi-alicloud-ice";

const region = new pulumi.Config("alicloud-ice").require("region");
const bucket = new pulumi.Config().require("bucket");
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

const timeline = film()
  .clip(media("in/opening.mp4"), { out: 4 })
  .title("Films as code", { at: 0.5, until: 3.5, size: 84, align: "TopCenter", y: 0.4 })
  .build();

const trailer = new MediaProducingJob("trailer", {
  timeline,
  outputMediaConfig: { mediaUrl: media("out/trailer.mp4"), width: 1280, height: 720 },
});

// Resolves only when the film is there: what uses it waits for the film.
export const { mediaUrl, duration } = trailer;

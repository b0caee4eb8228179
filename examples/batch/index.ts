import * as pulumi from "@pulumi/pulumi";
import { BatchMediaProducingJob } from "pulumi-alicloud-ice";
import { List } from "./list";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${config.require("bucket")}.oss-${region}.aliyuncs.com/${key}`;

// ICE draws a clip of each group for each film.
const ads = new BatchMediaProducingJob("ads", {
  region,
  inputConfig: {
    MediaGroupArray: [
      {
        GroupName: "opening",
        MediaArray: [media("clips/morning.mp4"), media("clips/evening.mp4")],
        Duration: 2,
      },
      { GroupName: "product", MediaArray: [media("clips/lamp.mp4"), media("clips/chair.mp4")], Duration: 2 },
    ],
  },
  outputConfig: {
    MediaURL: media("films/ad-{index}.mp4"),
    Count: 3,
    MaxDuration: 10,
    Width: 640,
    Height: 360,
  },
  // Nothing renders a batch again by itself, since other films would come of it: count this up.
  triggers: [config.get("run") ?? "1"],
});

// The list uses the films, so it waits for all of them: while one has failed it stays as it was, or unmade.
const list = new List("ads-list", { file: config.require("listFile"), films: ads.films });

export const films = ads.films.apply((made) => made.map(({ mediaUrl }) => mediaUrl));
export const listFile = list.file;

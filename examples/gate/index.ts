import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";
import { Page } from "./page";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${config.require("bucket")}.oss-${region}.aliyuncs.com/${key}`;

const film = new MediaProducingJob("trailer", {
  region,
  // MaxOut: four seconds, or what there is.
  timeline: {
    VideoTracks: [{ VideoTrackClips: [{ MediaURL: media(config.require("clip")), In: 0, MaxOut: 4 }] }],
  },
  outputMediaConfig: { mediaUrl: media("films/trailer.mp4"), width: 1280, height: 720 },
  // What makes the video right, beyond a job that succeeded: a clip that is too short makes a film that is too short.
  expect: { duration: 4, width: 1280, height: 720 },
});

// The page uses the film's outputs, so it waits for the film: a failed render leaves the page as it was, or unmade.
// A film that is rendered again at its old address keeps that address: the job id is what changes.
const page = new Page("trailer-page", {
  file: config.require("pageFile"),
  title: "Trailer",
  videoUrl: film.mediaUrl,
  seconds: film.duration,
  jobId: film.jobId,
});

export const { mediaUrl, duration } = film;
export const pageFile = page.file;

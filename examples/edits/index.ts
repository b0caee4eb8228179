import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJobSet, type MediaProducingJobSetFilm } from "pulumi-alicloud-ice";
import { readEdit } from "pulumi-alicloud-ice/edits";

const bucket = `https://${new pulumi.Config().require("bucket")}.oss-cn-shanghai.aliyuncs.com`;
const folder = join(__dirname, "edits");

/** The film of an edit, with the edit's own frames a second. */
function filmOf(file: string): MediaProducingJobSetFilm {
  const edit = readEdit(readFileSync(join(folder, file)), { media: { "/Volumes/Job/": `${bucket}/` } });
  for (const { message } of edit.warnings) void pulumi.log.warn(`${file}: ${message}`);
  const fps = edit.rate === undefined ? 25 : edit.rate.n / edit.rate.d;
  return {
    timeline: edit.timeline,
    outputMediaConfig: {
      ...{ mediaUrl: `${bucket}/films/${parse(file).name}.mp4`, width: 320, height: 180 },
      video: { fps: Math.round(fps * 1000) / 1000 },
    },
  };
}

const edits = readdirSync(folder).filter((file) => file.endsWith(".otio"));
const films = Object.fromEntries(edits.map((file) => [parse(file).name, filmOf(file)]));

// One resource: an edit that is cut anew renders its film again, and no other.
const set = new MediaProducingJobSet("films", { films });

export const urls = set.mediaUrls;

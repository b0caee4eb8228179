import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob, MediaProducingJobGate } from "pulumi-alicloud-ice";
import { titles } from "./titles";

const bucket = new pulumi.Config().require("bucket");
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

// The renders return as soon as they are submitted: twelve run at once, however many operations the engine does.
const films = Object.entries(titles).map(([language, title]) => {
  const voice = { MediaURL: media(`voices/${language}.m4a`) };
  const film = new MediaProducingJob(`film-${language}`, {
    region,
    timeline: {
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: media("clips/product.mp4"), In: 0, Out: 4 }] }],
      AudioTracks: [{ AudioTrackClips: [{ ...voice, In: 0, Out: 4 }] }],
      SubtitleTracks: [
        {
          SubtitleTrackClips: [
            { Type: "Text", Content: title, Alignment: "TopCenter", Y: 0.8, TimelineIn: 0, TimelineOut: 4 },
          ],
        },
      ],
    },
    outputMediaConfig: { mediaUrl: media(`films/${language}.mp4`), width: 640, height: 360 },
    skipAwait: true,
  });
  return { language, jobId: film.jobId };
});

// The gate waits for all of them, and fails naming each one that failed.
const gate = new MediaProducingJobGate("all-languages", { region, jobIds: films.map(({ jobId }) => jobId) });

// Out of the gate and not out of the films, which were not waited for.
export const urls = pulumi
  .all([gate.results, films])
  .apply(([results, made]) =>
    Object.fromEntries(made.map(({ language, jobId }) => [language, results[jobId]?.mediaUrl])),
  );

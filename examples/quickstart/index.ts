import * as pulumi from "@pulumi/pulumi";
import { film, MediaProducingJob } from "pulumi-alicloud-ice";

// Where the sources lie and where the film goes. The defaults suit the emulator that `npm start` brings;
// `pulumi config set` names a region and a bucket of your own.
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const bucket = new pulumi.Config().get("bucket") ?? "quickstart";
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

// Two clips, of which one fades into the other (5.5 + 5.5 - 1 = 10 seconds), a title in two languages, and music. Times are
// in seconds; y is a share of the picture's height.
const title = { at: 1, until: 9, size: 84, align: "TopCenter", Shadow: 2 };
const timeline = film()
  .clip(media("sources/first.mp4"), { out: 5.5 })
  .transition("fade", 1)
  .clip(media("sources/second.mp4"), { out: 5.5 })
  .title("Films as code", { ...title, y: 0.34 })
  .title("视频即代码", { ...title, y: 0.52 })
  .audio(media("sources/music.m4a"), { gain: 0.6, fadeOut: 2 })
  .build();

// One render. `pulumi up` returns when the film is there, and fails when the render failed; nothing is rendered
// again until something here changes.
const trailer = new MediaProducingJob("film", {
  region,
  timeline,
  outputMediaConfig: { mediaUrl: media("films/quickstart.mp4"), width: 1280, height: 720 },
});

// `mediaUrl` resolves only when the film is there: the gate for everything that uses it.
export const { mediaUrl, duration, jobId, status } = trailer;

import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

// Where the sources lie and where the film goes. The defaults suit the emulator that `npm start` brings;
// `pulumi config set` names a region and a bucket of your own.
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const bucket = new pulumi.Config().get("bucket") ?? "quickstart";
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

// The film, in the words of ICE's Timeline. Times are in seconds; Y is a share of the picture's height.
const crossFade = { Type: "Transition", SubType: "fade", Duration: 1 };
const softer = { Type: "Volume", Gain: 0.6 };
const fadeOut = { Type: "AFade", SubType: "Out", Duration: 2 };
const title = {
  Type: "Text",
  Alignment: "TopCenter",
  FontSize: 84,
  Shadow: 2,
  TimelineIn: 1,
  TimelineOut: 9,
};
const timeline = {
  VideoTracks: [
    {
      // The clips overlap while one fades into the other: 5.5 + 5.5 - 1 = 10 seconds.
      VideoTrackClips: [
        { MediaURL: media("sources/first.mp4"), In: 0, Out: 5.5, Effects: [crossFade] },
        { MediaURL: media("sources/second.mp4"), In: 0, Out: 5.5 },
      ],
    },
  ],
  SubtitleTracks: [
    { SubtitleTrackClips: [{ ...title, Y: 0.34, Content: "Films as code" }] },
    { SubtitleTrackClips: [{ ...title, Y: 0.52, Content: "视频即代码" }] },
  ],
  AudioTracks: [{ AudioTrackClips: [{ MediaURL: media("sources/music.m4a"), Effects: [softer, fadeOut] }] }],
};

// One render. `pulumi up` returns when the film is there, and fails when the render failed; nothing is rendered
// again until something here changes.
const film = new MediaProducingJob("film", {
  region,
  timeline,
  outputMediaConfig: { mediaUrl: media("films/quickstart.mp4"), width: 1280, height: 720 },
});

// `mediaUrl` resolves only when the film is there: the gate for everything that uses it.
export const { mediaUrl, duration, jobId, status } = film;

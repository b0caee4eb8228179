import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

// Where the sources lie and where the film goes. The defaults suit the emulator that `npm start` brings;
// `pulumi config set` names a bucket and a region of your own.
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const bucket = new pulumi.Config().get("bucket") ?? "quickstart";
const media = (key: string) => `https://${bucket}.oss-${region}.aliyuncs.com/${key}`;

// The film, in the words of ICE's Timeline; all times are in seconds.
const fade = { Type: "Transition", SubType: "fade", Duration: 1 };
const timeline = {
  VideoTracks: [
    {
      // The two clips overlap while one fades into the other: 5.5 + 5.5 - 1 = 10 seconds.
      VideoTrackClips: [
        { MediaURL: media("sources/first.mp4"), In: 0, Out: 5.5, Effects: [fade] },
        { MediaURL: media("sources/second.mp4"), In: 0, Out: 5.5 },
      ],
    },
  ],
  SubtitleTracks: [
    {
      SubtitleTrackClips: [
        {
          Type: "Text",
          Content: "Films as code",
          TimelineIn: 1,
          TimelineOut: 9,
          Y: 0.36,
          FontSize: 84,
          Alignment: "TopCenter",
        },
        {
          Type: "Text",
          Content: "视频即代码",
          TimelineIn: 2,
          TimelineOut: 9,
          Y: 0.52,
          FontSize: 64,
          Alignment: "TopCenter",
        },
      ],
    },
  ],
  AudioTracks: [
    {
      AudioTrackClips: [
        {
          MediaURL: media("sources/music.m4a"),
          Effects: [
            { Type: "Volume", Gain: 0.6 },
            { Type: "AFade", SubType: "Out", Duration: 2 },
          ],
        },
      ],
    },
  ],
};

// One render. `pulumi up` returns when the film is there, and fails if the render failed. Nothing is rendered again
// until something above or below changes.
const film = new MediaProducingJob("film", {
  region,
  timeline,
  outputMediaConfig: { mediaUrl: media("films/quickstart.mp4"), width: 1280, height: 720 },
});

// Whatever uses `mediaUrl` waits until the film is there: the gate for everything downstream.
export const { mediaUrl, duration, jobId, status } = film;

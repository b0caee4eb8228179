const oss = "https://films.oss-cn-shanghai.aliyuncs.com";

const films = (count: number) => `
  const pulumi = require("@pulumi/pulumi");
  const argsOf = (index) => ({
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${oss}/in/clip.mp4", In: 0, Out: 2 }] }] },
    outputMediaConfig: { mediaUrl: "${oss}/out/" + index + ".mp4", width: 320, height: 180 },
    timeout: "30m",
  });
  const all = Array.from({ length: ${count} }, (_, index) => argsOf(index));`;

/** Renders that are each waited for. */
export function awaited(count: number): string {
  return `${films(count)}
  const { MediaProducingJob } = require("pulumi-alicloud-ice");
  all.forEach((args, index) => new MediaProducingJob("film-" + index, args));`;
}

/** Renders that are not, and one gate over them. */
export function gated(count: number): string {
  return `${films(count)}
  const { MediaProducingJob, MediaProducingJobGate } = require("pulumi-alicloud-ice");
  const made = all.map((args, index) => new MediaProducingJob("film-" + index, { ...args, skipAwait: true }));
  new MediaProducingJobGate("gate", { jobIds: made.map(({ jobId }) => jobId), timeout: "30m" });`;
}

/** The same program with resources that do nothing. */
export function doingNothing(count: number): string {
  return `${films(count)}
  class Nothing extends pulumi.dynamic.Resource {
    constructor(name, args) {
      super({ create: async (outs) => ({ id: "nothing", outs }) }, name, args);
    }
  }
  all.forEach((args, index) => new Nothing("film-" + index, args));`;
}

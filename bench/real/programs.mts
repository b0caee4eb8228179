import { vendorCalls } from "./vendorCalls.mts";

const oss = "https://films.oss-cn-shanghai.aliyuncs.com";

const films = (count: number) => `
  const pulumi = require("@pulumi/pulumi");
  const argsOf = (index) => ({
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${oss}/in/clip.mp4", In: 0, Out: 2 }] }] },
    outputMediaConfig: { mediaUrl: "${oss}/out/" + index + ".mp4", width: 320, height: 180 },
    timeout: "30m",
  });
  const all = Array.from({ length: ${count} }, (_, index) => argsOf(index));`;

/** Renders that are each waited for, by the provider package or the plugin's SDK. */
export function awaited(count: number, packageOfIce = "pulumi-alicloud-ice"): string {
  return `${films(count)}
  const { MediaProducingJob } = require(${JSON.stringify(packageOfIce)});
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

/**
 * What a team would write without this package: each render polls by itself every 5 s over the vendor's client, as CDK's
 * Provider framework does, and a throttled call is tried again after a second or so, as ICE's documentation advises.
 */
export function polled(count: number): string {
  return `${films(count)}
  const create = async ({ name, timeline, outputMediaConfig }) => {
${vendorCalls}    const { JobId } = await call(
      "SubmitMediaProducingJob",
      { ClientToken: name, OutputMediaConfig: outputMediaConfig },
      { Timeline: timeline },
    );
    for (;;) {
      await sleep(5_000);
      const { Status, MediaURL, Duration } = (await call("GetMediaProducingJob", { JobId })).MediaProducingJob;
      if (Status === "Failed") throw new Error(JobId + " failed");
      if (Status !== "Success") continue;
      console.log(name + ": Success 100 %");
      return { id: JobId, outs: { MediaURL, Duration } };
    }
  };
  class Polled extends pulumi.dynamic.Resource {
    constructor(name, { timeline, outputMediaConfig: { mediaUrl, width, height } }) {
      super({ create }, name, {
        name,
        timeline: JSON.stringify(timeline),
        outputMediaConfig: JSON.stringify({ MediaURL: mediaUrl, Width: width, Height: height }),
      });
    }
  }
  all.forEach((args, index) => new Polled("film-" + index, args));`;
}

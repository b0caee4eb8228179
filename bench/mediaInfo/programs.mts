import { vendorCalls } from "../real/vendorCalls.mts";

const oss = "https://films.oss-cn-shanghai.aliyuncs.com";

/** Materials that are registered by this package. */
export function registered(count: number): string {
  return `
  const { MediaInfo } = require("pulumi-alicloud-ice");
  for (let index = 0; index < ${count}; index += 1)
    new MediaInfo("material-" + index, { inputUrl: "${oss}/in/" + index + ".mp4", timeout: "1h" });`;
}

/**
 * What a team would write without this package: each material asks for itself every 2.5 s until it is Normal, over the vendor's
 * client; a throttled call is tried again after a second or so, as ICE's documentation advises.
 */
export function polled(count: number): string {
  return `
  const pulumi = require("@pulumi/pulumi");
  const create = async ({ inputUrl, token }) => {
${vendorCalls}    const { MediaId } = await call("RegisterMediaInfo", { InputURL: inputUrl, ClientToken: token });
    for (;;) {
      await sleep(2_500);
      const { Status } = (await call("GetMediaInfo", { MediaId })).MediaInfo.MediaBasicInfo;
      if (Status === "PrepareFail") throw new Error(MediaId + " failed");
      if (Status === "Normal") return { id: MediaId, outs: { MediaId } };
    }
  };
  class Polled extends pulumi.dynamic.Resource {
    constructor(name, args) {
      super({ create }, name, args);
    }
  }
  for (let index = 0; index < ${count}; index += 1)
    new Polled("material-" + index, { inputUrl: "${oss}/in/" + index + ".mp4", token: String(index).padStart(32, "0") });`;
}

import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { untoldOutputs, withRequestedAddress } from "../../../../provider/src/job/filmAddress";
import { filmArgs } from "../../../support/films";

const vod = { storageLocation: "films.oss-cn-shanghai.aliyuncs.com", fileName: "film.mp4" };

function outputOf(changes: object = {}) {
  const { inputs } = parseInputs({ ...filmArgs(), ...changes }, "cn-shanghai");
  if (inputs === undefined) throw new Error("These arguments are complete.");
  return inputs;
}

const toOss = outputOf();
const toVod = outputOf({ outputMediaTarget: "vod-media", outputMediaConfig: vod });
const requested = filmArgs().outputMediaConfig.mediaUrl;
const job = (status: string, told: object = {}) => ({ jobId: "job", status, ...told });

describe("where a film lies", () => {
  it("is where it was asked for, if the job succeeded and ICE does not tell", () => {
    expect(withRequestedAddress(job("Success"), toOss)).toEqual(job("Success", { mediaUrl: requested }));
  });

  it.each([
    ["ICE tells", job("Success", { mediaUrl: "https://b.oss-cn-shanghai.aliyuncs.com/a.mp4" }), toOss],
    ["the job goes on", job("Processing"), toOss],
    ["it failed", job("Failed"), toOss],
    ["VOD chose the address", job("Success"), toVod],
  ])("is as told where %s", (_when, told, output) => {
    expect(withRequestedAddress(told, output)).toEqual(told);
  });
});

describe("what ICE does not tell of a film", () => {
  const all = { durationSeconds: 2, mediaId: "m" };

  it.each([
    ["all is told", job("Success", all), toOss],
    ["there is no film yet", job("Processing"), toOss],
    ["it lies in VOD, which has an id of its own", job("Success", { durationSeconds: 2 }), toVod],
  ])("is not missed where %s", (_when, told, output) => {
    expect(untoldOutputs(told, output)).toBeUndefined();
  });

  it("is named", () => {
    expect(untoldOutputs(job("Success", { durationSeconds: 2 }), toOss)).toBe(
      "Job job succeeded, and ICE tells no readable mediaId of its film: the output `mediaId` has no value. All that does not use that one goes on.",
    );
    expect(untoldOutputs(job("Success"), toOss)).toBe(
      "Job job succeeded, and ICE tells no readable duration and mediaId of its film: the outputs `duration` and `mediaId` have no value. All that does not use those goes on.",
    );
    expect(untoldOutputs(job("Success"), toVod)).toMatch(/no readable duration of its film/u);
  });
});

import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { fingerprint, outputAddress, renderRequest } from "../../../../provider/src/job/state/renderRequest";
import { changedRequest, differentArguments } from "../../../../provider/src/lifecycle/changedRequest";
import { filmArgs, ossUrl } from "../../../support/films";

type Args = Readonly<Record<string, unknown>>;

const args: Args = { ...filmArgs(), editingProduceConfig: { maxBitrate: 1 } };
const inApiLetters: Args = {
  outputMediaConfig: { MediaURL: ossUrl("out/film.mp4"), Width: 320, Height: 180 },
  editingProduceConfig: { MaxBitrate: 1 },
};

const different = (olds: Args, news: Args) =>
  differentArguments(olds, news, parseInputs(news, "cn-shanghai").written);

/** By a preview that does not know all of them. */
function changed(olds: Args, changes: Args): string[] {
  const { inputs } = parseInputs(olds, "cn-shanghai");
  if (inputs === undefined) throw new Error("These arguments are complete.");
  const record = {
    ...({ version: 1, fingerprint: fingerprint(renderRequest(inputs)), settings: {} } as const),
    ...{ address: outputAddress(inputs), submittedAtMs: 0 },
  };
  return changedRequest(record, olds, { ...olds, ...changes }, undefined);
}

const withRegion = { ...args, region: "cn-shanghai" };
const vod = {
  outputMediaTarget: "vod-media",
  outputMediaConfig: { storageLocation: "films.oss-cn-shanghai.aliyuncs.com", fileName: "film.mp4" },
};

describe("arguments of a request", () => {
  it.each<[what: string, one: Args, other: Args]>([
    ["the letters of the API and of a program", withRegion, { ...withRegion, ...inApiLetters }],
    ["the default of a target", withRegion, { ...withRegion, outputMediaTarget: "oss-object" }],
    ["the default of triggers", withRegion, { ...withRegion, triggers: [] }],
  ])("are the same by %s", (_what, one, other) => {
    expect([different(one, other), different(other, one)]).toEqual([[], []]);
    expect([changed(one, other), changed(other, one)]).toEqual([[], []]);
  });

  it.each<[what: string, one: Args, other: Args, names: string[]]>([
    ["target", { ...withRegion, ...vod }, withRegion, ["outputMediaConfig", "outputMediaTarget"]],
    [
      "output",
      withRegion,
      { ...withRegion, outputMediaConfig: { mediaUrl: ossUrl("out/other.mp4") } },
      ["outputMediaConfig"],
    ],
    [
      "produce configuration",
      withRegion,
      { ...withRegion, editingProduceConfig: { maxBitrate: 2 } },
      ["editingProduceConfig"],
    ],
    ["region", withRegion, { ...withRegion, region: "cn-beijing" }, ["region"]],
  ])("are another request by another %s", (_what, one, other, names) => {
    expect([different(one, other), different(other, one)]).toEqual([names, names]);
    expect(changed(one, { outputMediaTarget: undefined, ...other })).toEqual(names);
  });

  it("that are not given any more are another request where no default stands for them", () => {
    const without = { ...filmArgs(), region: "cn-shanghai" };
    expect([different(withRegion, without), different(without, withRegion)]).toEqual([
      ["editingProduceConfig"],
      ["editingProduceConfig"],
    ]);
  });
});

import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { submitRequest } from "../../../../provider/src/job/submitRequest";
import { filmArgs, ossUrl } from "../../../support/films";

const { outputMediaConfig } = filmArgs();
const timeline = { VideoTracks: [{ VideoTrackClips: [{ In: 0, MediaURL: ossUrl("in/clip.mp4") }] }] };
const mark = { resource: "aaaaaaaaaa", request: "bbbbbbbbbbbbbb" };
const always = {
  clientToken: "token",
  outputMediaConfig: `{"Height":180,"MediaURL":"${outputMediaConfig.mediaUrl}","Width":320}`,
  outputMediaTarget: "oss-object",
  userData: '{"_pulumi":"aaaaaaaaaabbbbbbbbbbbbbb"}',
};

describe("what is sent of a request", () => {
  it.each<[what: string, args: object, sent: object]>([
    ["a timeline", { timeline }, { timeline: JSON.stringify(timeline) }],
    [
      "a template",
      { templateId: "t", clipsParam: { Title: "a" } },
      { templateId: "t", clipsParam: '{"Title":"a"}' },
    ],
    ["a project", { projectId: "p" }, { projectId: "p" }],
    [
      "documents beside the film",
      {
        ...{ projectId: "p", source: "s", editingProduceConfig: { maxBitrate: 1 } },
        ...{ mediaMetadata: { title: "One" }, projectMetadata: { title: "Two" } },
      },
      {
        ...{ projectId: "p", source: "s", editingProduceConfig: '{"MaxBitrate":1}' },
        ...{ mediaMetadata: '{"Title":"One"}', projectMetadata: '{"Title":"Two"}' },
      },
    ],
  ])("is of %s that, and nothing of other kinds", (_what, args, sent) => {
    const { inputs, failures } = parseInputs({ ...args, outputMediaConfig }, "cn-shanghai");
    expect(failures).toEqual([]);
    expect(inputs && submitRequest(inputs, "token", mark)).toEqual({ ...always, ...sent });
  });
});

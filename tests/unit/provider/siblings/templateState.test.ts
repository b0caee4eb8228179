import { templateState } from "../../../../provider/src/lifecycle/template/templateState";

const context = { urn: "urn", name: "t", protect: false, secretArguments: [], timeouts: {}, waits: true };
const config = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$clip" }] }] };
const text = JSON.stringify(config, undefined, 2);

function outputsOf(given: unknown, told: object) {
  return templateState(context, { config: given }, { templateId: "t-1", ...told }, "cn-shanghai").outputs;
}

describe("the outputs of a template", () => {
  it.each([
    ["an object", config],
    ["a text", text],
  ])("hold the config as %s that was given, as long as ICE has it so", (_what, given) => {
    for (const told of [{}, { config: JSON.stringify(config) }])
      expect(outputsOf(given, told)).toMatchObject({
        config: given,
        parameters: ["clip"],
        status: "Available",
      });
  });

  it("hold ICE's own where somebody has changed it", () => {
    const changed = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$other" }] }] });
    expect(outputsOf(text, { config: changed, status: "Processing", name: "n", type: "VETemplate" })).toEqual(
      {
        ...{ config: changed, parameters: ["other"], status: "Processing", name: "n", type: "VETemplate" },
        ...{ templateId: "t-1", region: "cn-shanghai", configHash: expect.any(String) as string },
      },
    );
  });
});

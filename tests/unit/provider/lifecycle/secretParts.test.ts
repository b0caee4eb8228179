import { isMessageSecret, secretNames, secretParts } from "../../../../provider/src/job/state/secretOutputs";

describe("what derives from secret arguments", () => {
  it.each<[secret: string[], outputs: string[], isRecordSecret: boolean]>([
    [[], [], false],
    [["timeline"], ["timeline", "message", "subJobMaterials"], true],
    [["outputMediaConfig", "timeline"], ["mediaUrl", "message", "timeline", "subJobMaterials"], true],
    [["userData"], ["userData"], true],
    [["triggers"], [], true],
    [["source"], [], false],
  ])("of %j are the outputs %j, and the record: %s", (secret, secretOutputs, isRecordSecret) => {
    expect(secretParts(secret)).toEqual({ secretOutputs, isRecordSecret });
  });

  it("is ICE's Message where that may repeat one", () => {
    expect(["timeline", "userData", "source"].map((name) => isMessageSecret([name]))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is what was secret when the job was submitted as well as what is now", () => {
    const now = { secretArguments: ["timeline", "triggers"] };
    expect(secretNames(now, { secretArguments: ["userData", "timeline"] })).toEqual([
      "timeline",
      "triggers",
      "userData",
    ]);
    expect(secretNames(now, {})).toEqual(["timeline", "triggers"]);
  });
});

import { changeableFields, registeredFields } from "../../../../provider/src/lifecycle/mediaInfo/assetFields";
import { mediaState, readMediaRecord } from "../../../../provider/src/lifecycle/mediaInfo/mediaState";

const context = { urn: "urn", name: "m", protect: false, secretArguments: [], timeouts: {}, waits: true };

const stateOf = (args: object, asset: object) =>
  mediaState(context, { ...args }, { mediaId: "m", ...asset }, "cn-shanghai", false);

describe("what is sent of a material", () => {
  const given = {
    title: "t",
    description: "d",
    mediaTags: "a,b",
    coverUrl: "c",
    cateId: 5,
    businessType: "general",
    mediaType: "video",
    userData: { n: 1.5 },
    registerConfig: { b: 1, a: 2 },
  } as const;
  const changeable = {
    ...{ Title: "t", Description: "d", MediaTags: "a,b", CoverURL: "c", CateId: "5" },
    ...{ BusinessType: "general", ReferenceId: undefined, UserData: '{"n":1.5}' },
  };

  it("is each argument under ICE's name, numbers and documents as text", () => {
    expect(changeableFields(given)).toEqual(changeable);
    expect(registeredFields(given, "own")).toEqual({
      ...changeable,
      ...{ MediaType: "video", RegisterConfig: '{"a":2,"b":1}', ReferenceId: "own" },
    });
    expect(registeredFields({ referenceId: "theirs" }, "own").ReferenceId).toBe("theirs");
  });

  it("is nothing where nothing is given", () => {
    expect(Object.values(changeableFields({}))).toEqual(Array.from({ length: 8 }, () => undefined));
    expect(Object.values(registeredFields({}, "own")).filter((one) => one !== undefined)).toEqual(["own"]);
  });
});

describe("the state of a material", () => {
  const shown = {
    ...{ title: "t", description: "d", mediaTags: "a,b", coverUrl: "c", businessType: "general" },
    ...{ referenceId: "r", cateId: "5", userData: '{"n": 1}' },
  };
  const args = { ...shown, cateId: 5, userData: { n: 1 } };

  it("keeps each argument as it was written where ICE has the same", () => {
    expect(stateOf(args, shown).outputs).toMatchObject(args);
    expect(stateOf({ ...args, title: "no JSON {" }, { ...shown, title: "no JSON {" }).outputs).toMatchObject({
      title: "no JSON {",
    });
  });

  it("has ICE's own where that is another, and nothing that was not given", () => {
    for (const name of Object.keys(shown)) {
      const told = { ...shown, [name]: "7" };
      expect(stateOf(args, told).outputs).toMatchObject({ ...args, [name]: "7" });
      const others = Object.fromEntries(Object.entries(args).filter(([other]) => other !== name));
      expect(stateOf(others, told).outputs).not.toHaveProperty(name);
    }
    // What ICE does not tell is as it was given.
    expect(stateOf(args, {}).outputs).toMatchObject(args);
  });

  it("tells of one that was made elsewhere its address without a signature, and of which kind it is", () => {
    const inputUrl = "oss://films/a.mp4";
    const told = { inputUrl: `${inputUrl}?Signature=s#t`, mediaType: "video" };
    expect(stateOf({}, told).outputs).toMatchObject({ inputUrl, mediaType: "video" });
    expect(stateOf({ inputUrl: "oss://films/b.mp4", mediaType: "audio" }, told).outputs).toMatchObject({
      ...{ inputUrl: "oss://films/b.mp4", mediaType: "audio" },
    });
    expect(stateOf({}, {}).outputs).toEqual({ mediaId: "m", region: "cn-shanghai" });
  });

  it("has a record that is no secret, and one that can't be read says of none that it was adopted", () => {
    expect(stateOf({}, {})).toMatchObject({
      isRecordSecret: false,
      record: { version: 1, isAdopted: false },
    });
    expect(readMediaRecord({ version: 2 })).toEqual({ version: 1, isAdopted: false });
  });
});

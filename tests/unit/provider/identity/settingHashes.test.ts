import { inPlaceHashes } from "../../../../provider/src/job/state/settings";

type Args = Parameters<typeof inPlaceHashes>[0];

describe("arguments that change in place are compared by what they mean", () => {
  it.each<[what: string, one: Args, other: Args]>([
    ["a document as an object and as text", { userData: { b: 1, a: 2 } }, { userData: '{ "a": 2, "b": 1 }' }],
    [
      "the letters of the API and of a program",
      { mediaMetadata: { Title: "One" }, projectMetadata: { Description: "Two" } },
      { mediaMetadata: { title: "One" }, projectMetadata: { description: "Two" } },
    ],
    ["the same time", { timeout: "120m" }, { timeout: "2h" }],
    ["the default", { timeout: "1h", skipAwait: false, deletionPolicy: "retain" }, {}],
  ])("%s: no change", (_what, one, other) => {
    expect(inPlaceHashes(one)).toEqual(inPlaceHashes(other));
  });

  it.each<[name: string, one: unknown, other: unknown]>([
    ["userData", "one note", "another"],
    ["userData", "a note", undefined],
    ["userData", { a: 1 }, { a: 2 }],
    ["mediaMetadata", { title: "One" }, { title: "Two" }],
    ["mediaMetadata", { title: "One" }, undefined],
    ["projectMetadata", { title: "One" }, { title: "Two" }],
    ["source", "one", "other"],
    ["timeout", "1h", "2h"],
    ["skipAwait", true, undefined],
    ["expect", { duration: 2 }, { duration: 3 }],
  ])("another %s is one", (name, one, other) => {
    expect(inPlaceHashes({ [name]: one })).not.toEqual(inPlaceHashes({ [name]: other }));
  });

  // States hold them: other ones would be a change of every resource.
  it("the hashes stay the same", () => {
    expect(inPlaceHashes({ userData: "a note", timeout: "2h" })).toEqual({
      timeout: "7a9ebc62bd7f78da43c2bd1e34197e15",
      userData: "00849999ad5f6e0bca9b29bd3b097ce9",
      skipAwait: "1132845cc792cc90ce7ddaa8234a7a35",
      deletionPolicy: "251abf3fbc3dee8a8c2253bc9a670b64",
      rerenderIfMissing: "7c80a2f9110dedf29ccd7b0aca753e4d",
      preflight: "eb464c5874fe4ff4be22378f46bfcb75",
    });
  });
});

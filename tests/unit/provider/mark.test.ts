import fc from "fast-check";
import { limits } from "../../../provider/src/base/limits";
import { markOf, readMark, resourceMark, withMark, withoutMark } from "../../../provider/src/job/find/mark";

const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::film";
const request = {
  outputMediaConfig: "{}",
  outputMediaTarget: "oss-object",
  triggers: "[]",
  region: "cn-shanghai",
};
const mark = markOf(urn, request);
const bytes = (text: string | undefined) => Buffer.byteLength(text ?? "");
const filled = (size: number) => JSON.stringify({ note: "x".repeat(size - '{"note":""}'.length) });

describe("the mark", () => {
  it("is the resource's, and the request's", () => {
    expect(mark.resource).toBe(resourceMark(urn));
    expect(markOf(urn, { ...request, triggers: "[1]" })).toMatchObject({ resource: mark.resource });
    expect(markOf(urn, { ...request, triggers: "[1]" }).request).not.toBe(mark.request);
    expect(markOf(`${urn}2`, request).resource).not.toBe(mark.resource);
    expect(markOf(`${urn}2`, request).request).not.toBe(mark.request);
  });

  it("is to the byte what every release writes: another one renders everything again", () => {
    expect(withMark(undefined, mark)).toBe('{"_pulumi":"1f72e25caeea1c883ddf51c9"}');
    expect(withMark('{"a":1}', mark)).toBe('{"a":1,"_pulumi":"1f72e25caeea1c883ddf51c9"}');
  });

  it("takes 40 bytes at most", () => {
    expect(bytes(withMark(undefined, mark))).toBeLessThanOrEqual(40);
    for (const userData of ["{}", '{"a":1}', filled(400)]) {
      expect(bytes(withMark(userData, mark)) - bytes(userData)).toBeLessThanOrEqual(40);
    }
  });

  it("is left out where it does not fit, and only there", () => {
    const taken = bytes(withMark('{"a":1}', mark)) - bytes('{"a":1}');
    const fits = filled(limits.userDataBytes - taken);
    expect(bytes(withMark(fits, mark))).toBe(limits.userDataBytes);
    expect(readMark(withMark(fits, mark))).toEqual(mark);
    for (const size of [limits.userDataBytes - taken + 1, limits.userDataBytes]) {
      expect(withMark(filled(size), mark)).toBe(filled(size));
    }
  });

  it.each(["not JSON", "[1]", '"text"', "7", "null", ""])("leaves %j as it is", (userData) => {
    expect(withMark(userData, mark)).toBe(userData);
    expect(withoutMark(userData)).toBe(userData);
    expect(readMark(userData)).toBeUndefined();
  });

  it.each([
    '{"_pulumi":7}',
    '{"_pulumi":"short"}',
    `{"_pulumi":"${"g".repeat(24)}"}`,
    `{"_pulumi":"${"a".repeat(25)}"}`,
    '{"a":{"_pulumi":"000000000000000000000000"}}',
  ])("is not read out of %s", (userData) => {
    expect(readMark(userData)).toBeUndefined();
    expect(withoutMark(userData)).toBe(userData);
  });

  it("is taken off again, whatever is beside it", () => {
    expect(withoutMark(withMark(undefined, mark))).toBeUndefined();
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => !["_pulumi", "__proto__"].includes(key)),
          fc.jsonValue(),
          { minKeys: 1, maxKeys: 4 },
        ),
        (fields) => {
          const userData = JSON.stringify(fields);
          fc.pre(bytes(userData) <= limits.userDataBytes - 40);
          const marked = withMark(userData, mark);
          expect(readMark(marked)).toEqual(mark);
          expect(JSON.parse(withoutMark(marked) ?? "")).toEqual(JSON.parse(userData));
        },
      ),
    );
  });

  it("takes the place of an older one, so that a copied UserData does not lie", () => {
    const copied = withMark('{"a":1}', markOf(`${urn}2`, request));
    expect(readMark(withMark(copied, mark))).toEqual(mark);
  });
});

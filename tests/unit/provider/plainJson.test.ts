import { plainJson } from "../../../provider/src/base/plainJson";
import { WrittenNumber } from "../../../provider/src/base/writtenNumber";
import { wireState } from "../../../provider/src/hosts/dynamic/wireProps";

test("what JSON can't say leaves no verb, at any depth; what it can say stays", () => {
  const odd = { a: Number.NaN, b: Infinity, c: undefined, d: () => 1, e: 1n, f: Symbol("f") };
  expect(
    plainJson({
      ...odd,
      kept: [0, "", false, null],
      list: [Number.NaN, undefined, 1],
      deep: { ...odd, x: -0.5 },
    }),
  ).toEqual({
    kept: [0, "", false, null],
    list: [null, null, 1],
    deep: { x: -0.5 },
  });
  expect(plainJson({ written: new WrittenNumber("1.10") })).toEqual({ written: 1.1 });
  expect(plainJson({ at: new Date(0), never: new Date(Number.NaN) })).toEqual({
    at: "1970-01-01T00:00:00.000Z",
  });
});

test("a state that leaves for the engine is plain, its secrets marked", () => {
  const state = {
    outputs: { duration: Number.NaN, url: "x", clip: { length: -Infinity } },
    secretOutputs: ["url"],
    isRecordSecret: false,
  };
  const left = wireState(state, { __provider: "text" });
  expect(left["url"]).toMatchObject({ value: "x" });
  expect({ ...left, url: "" }).toStrictEqual({ url: "", clip: {}, __provider: "text" });
});

import { secret } from "../../../../provider/src/hosts/stateKeys";
import { toStruct, wireState } from "../../../../provider/src/hosts/plugin/wireState";

it("what leaves is plain JSON: nothing for what is not there, null for what is none", () => {
  const odd = { a: undefined, b: null, c: [1, undefined, { d: undefined, e: "x" }], f: () => 1, g: true };
  expect(toStruct(odd).toJavaScript()).toEqual({ b: null, c: [1, null, { e: "x" }], f: null, g: true });
});

it("a state keeps the secrets of arguments where they were, and makes secrets of what repeats them", () => {
  const given = { timeline: { a: secret(1) }, userData: "open" };
  const outputs = {
    timeline: { a: 1 },
    userData: "open",
    message: "m",
    status: "s",
    results: { x: 1, y: 2 },
  };
  const state = {
    ...{ outputs, secretOutputs: ["userData", "message"], secretFields: { results: ["x"] } },
    ...{ record: { version: 1 }, isRecordSecret: true },
  };
  expect(wireState(state, given).toJavaScript()).toEqual({
    ...{ timeline: { a: secret(1) }, userData: "open", message: secret("m"), status: "s" },
    ...{ results: { x: secret(1), y: 2 }, __render: secret({ version: 1 }) },
  });
});

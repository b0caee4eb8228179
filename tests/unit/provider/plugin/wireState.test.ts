import { secret } from "../../../../provider/src/hosts/stateKeys";
import { toStruct, wireState } from "../../../../provider/src/hosts/plugin/wireState";
import { readWire } from "../../../../provider/src/hosts/plugin/wireValues";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";

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

it("properties are read in clear, with the names of those that hold a secret, and without what is hidden", () => {
  const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
  const shown = {
    ...{ open: 1, secret: secret("s"), within: [{ deep: secret([1]) }], unknown: unknownList, none: null },
  };
  const { marked, ...read } = readWire(toStruct({ ...shown, __render: secret({ version: 1 }) }));
  expect(marked).toEqual(shown);
  expect(read).toEqual({
    plain: { open: 1, secret: "s", within: [{ deep: [1] }], unknown: unknownMarker, none: null },
    ...{ secretNames: ["secret", "within"], record: { version: 1 }, isOfDynamicProvider: false },
  });
  for (const name of ["__provider", "__context"])
    expect(readWire(toStruct({ [name]: "x" }))).toMatchObject({ isOfDynamicProvider: true, marked: {} });
  expect(readWire(undefined)).toMatchObject({ marked: {}, plain: {}, secretNames: [] });
});

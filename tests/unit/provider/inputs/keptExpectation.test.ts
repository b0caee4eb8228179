import { keptExpectation } from "../../../../provider/src/program/keptExpectation";

describe("what ignoreChanges keeps of `expect`", () => {
  it.each([["expect"], ['["expect"]'], ["*"], ["expect.*"], ["expect[*]"], ["timeline", "expect"]])(
    "all of it: %s",
    (...paths) => expect(keptExpectation(paths)).toBe("all"),
  );

  it.each([
    [["expect.duration"], ["duration"]],
    [
      ['expect["duration"]', '["expect"].width'],
      ["duration", "width"],
    ],
    [["expectation", "outputMediaConfig.expect", 'timeline["expect"]'], []],
    [[], []],
    [undefined, []],
  ])("some names: %j", (paths, names) => {
    expect(keptExpectation(paths)).toEqual(new Set(names));
  });
});

import { fillTemplate, UnfilledPlaceholder } from "../../emulator/src/submit/fillTemplate";

describe("a template", () => {
  it.each<[what: string, config: unknown, clips: Record<string, unknown>, filled: unknown]>([
    [
      "leaves what is no placeholder",
      { A: "x", B: 1, C: null, D: "5 $" },
      {},
      { A: "x", B: 1, C: null, D: "5 $" },
    ],
    ["puts values of any type", { A: "$X", B: "$Y" }, { X: 5, Y: { Z: [1] } }, { A: 5, B: { Z: [1] } }],
    ["prefers a value to its default", { A: "$X:1" }, { X: 2 }, { A: 2 }],
    [
      "takes defaults, numbers as such",
      { A: "$X:1.5", B: "$Y:a:b", C: "$Z:" },
      {},
      { A: 1.5, B: "a:b", C: "" },
    ],
    ["takes away what is NULL", { A: "$X:NULL", B: ["$Y:NULL", 1] }, {}, { B: [1] }],
    [
      "repeats items for objects",
      [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$List", Sys_Template: { Id: "$Id", All: "$All" } }, 9],
      { List: [{ Id: 1 }, { Id: 2, All: "own" }], All: "x" },
      [{ Id: 1, All: "x" }, { Id: 2, All: "own" }, 9],
    ],
    [
      "repeats items for plain values",
      [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Ids", Sys_Template: { MediaId: "$MediaId" } }],
      { Ids: ["a", "b"] },
      [{ MediaId: "a" }, { MediaId: "b" }],
    ],
    ["knows only what is given", { A: "$constructor:1" }, {}, { A: 1 }],
    ["repeats nothing for no list", [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Ids:NULL" }], {}, []],
  ])("%s", (_what, config, clips, filled) => {
    expect(fillTemplate(config, clips)).toEqual(filled);
  });

  it("names a placeholder that stays open", () => {
    expect(() => fillTemplate({ A: ["$Title"] }, {})).toThrow(UnfilledPlaceholder);
    expect(() => fillTemplate({ A: ["$Title"] }, {})).toThrow("Nothing is given for the template's $Title.");
  });
});

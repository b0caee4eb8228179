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
    ["takes flags as such", { A: "$X:true", B: "$Y:false" }, { Y: true }, { A: true, B: true }],
    [
      "leaves text alone that only begins like a name given",
      { A: "in $USDollars now" },
      { US: "x", USD: "y" },
      { A: "in $USDollars now" },
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
    [
      "repeats items in the place of a list",
      {
        Clips: {
          Sys_Type: "Array",
          Sys_ArrayObject: "$Ids",
          Sys_Template: { MediaId: "$MediaId", Effects: [{ Gain: "0" }] },
        },
      },
      { Ids: ["a", "b"] },
      {
        Clips: [
          { MediaId: "a", Effects: [{ Gain: "0" }] },
          { MediaId: "b", Effects: [{ Gain: "0" }] },
        ],
      },
    ],
    [
      "takes names in any script, and with any signs",
      { A: "$片头", B: "$ТИТР", C: "$año-2", D: "$opening clip", E: "$片尾:无", F: "$7" },
      { 片头: 1, ТИТР: 2, "año-2": 3, "opening clip": 4, "7": 5 },
      { A: 1, B: 2, C: 3, D: 4, E: "无", F: 5 },
    ],
    [
      "leaves prices and sentences alone",
      { A: "$5", B: "$5 off", C: "US$ 9:00", D: "$", E: "$save now", F: "only $9" },
      { n: "now" },
      { A: "$5", B: "$5 off", C: "US$ 9:00", D: "$", E: "$save now", F: "only $9" },
    ],
    [
      "leaves prices alone among plain values",
      [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Ids", Sys_Template: { MediaId: "$Id", Text: "$5" } }],
      { Ids: ["a"] },
      [{ MediaId: "a", Text: "$5" }],
    ],
    ["takes null for nothing given", { A: "$X:1", B: "$Y:NULL", C: 2 }, { X: null, Y: null }, { A: 1, C: 2 }],
    ["keeps an empty text", { A: "$X:1" }, { X: "" }, { A: "" }],
    ["knows only what is given", { A: "$constructor:1" }, {}, { A: 1 }],
    ["repeats nothing for no list", [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Ids:NULL" }], {}, []],
  ])("%s", (_what, config, clips, filled) => {
    expect(fillTemplate(config, clips)).toEqual(filled);
  });

  it.each<[placeholder: string, clips: Record<string, unknown>]>([
    ["$Title", {}],
    ["$标题", {}],
    ["$Überschrift", { Uberschrift: "x" }],
    ["$title-2", { title: "x" }],
    ["$标题", { 标题: null }],
    ["$🎬", {}],
    ["${title}", { Title: "x" }],
    ["$标题，", { 标题: "x" }],
  ])("names %s where it stays open", (placeholder, clips) => {
    const fill = () => fillTemplate({ A: [placeholder] }, clips);
    expect(fill).toThrow(UnfilledPlaceholder);
    expect(fill).toThrow(`The template's ${placeholder} is left open: give it in ClipsParam.`);
  });

  it("refuses a placeholder among other text, which would be drawn as it stands", () => {
    const fill = () => fillTemplate({ A: "部门 $部门 欢迎" }, { 部门: "心内科" });
    expect(fill).toThrow("The template's $部门 stands among other text");
  });

  it.each<[text: string, clips: Record<string, unknown>, name: string]>([
    ["第$回回合", { 回: "3" }, "回"],
    ["Hi ${name}!", { name: "Li" }, "name"],
    ["Dear $nameさん", { name: "Li" }, "name"],
  ])("finds the placeholder in %s", (text, clips, name) => {
    const says = `The template's $${name} stands among other text`;
    expect(() => fillTemplate({ A: text }, clips)).toThrow(says);
  });

  it("repeats a list, and nothing else: a text in its place would leave its clips out", () => {
    const config = {
      Clips: { Sys_Type: "Array", Sys_ArrayObject: "$Shots", Sys_Template: { MediaURL: "$u" } },
    };
    const fill = () => fillTemplate(config, { Shots: "https://films.example/a.mp4" });
    expect(fill).toThrow("The template's $Shots must be given as a list");
  });
});

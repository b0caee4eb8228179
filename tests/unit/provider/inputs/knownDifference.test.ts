import fc from "fast-check";
import { differsWhereKnown } from "../../../../provider/src/inputs/knownDifference";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";

it.each<[what: string, older: unknown, newer: unknown, differs: boolean]>([
  ["the same", { a: [1, { b: "c" }] }, { a: [1, { b: "c" }] }, false],
  ["the same, in another order", { a: 1, b: 2 }, { b: 2, a: 1 }, false],
  ["another value", { a: 1 }, { a: 2 }, true],
  ["another value, deeply", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, true],
  ["a value more", { a: 1 }, { a: 1, b: 2 }, true],
  ["a value less", { a: 1, b: 2 }, { a: 1 }, true],
  ["a longer list", [1], [1, 2], true],
  ["a list in another order", [1, 2], [2, 1], true],
  ["an object instead of a list", [1], { 0: 1 }, true],
  ["nothing, and nothing", undefined, undefined, false],
  ["null instead of a value", { a: 1 }, { a: null }, true],
  ["unknown", { a: 1 }, unknownMarker, false],
  ["unknown inside", { a: 1, b: [2] }, { a: unknownMarker, b: [2] }, false],
  ["unknown in a text", { a: "x/1.mp4" }, { a: `x/${unknownMarker}.mp4` }, false],
  ["unknown beside a change", { a: 1, b: 2 }, { a: unknownMarker, b: 3 }, true],
  ["unknown in a list that grew", [1], [unknownMarker, 2], true],
  ["unknown that was not there", {}, { a: unknownMarker }, false],
])("%s", (_what, older, newer, differs) => {
  expect(differsWhereKnown(older, newer)).toBe(differs);
});

it("what becomes unknown never differs by that, and what is known always does", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(differsWhereKnown(one, one)).toBe(false);
      expect(differsWhereKnown({ a: one, b: other }, { a: unknownMarker, b: other })).toBe(false);
      expect(differsWhereKnown({ a: one, b: 1 }, { a: unknownMarker, b: 2 })).toBe(true);
    }),
  );
});

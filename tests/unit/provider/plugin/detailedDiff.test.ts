import { PropertyDiff } from "@pulumi/pulumi/proto/provider_pb.js";
import { detailedDiff } from "../../../../provider/src/hosts/plugin/detailedDiff";

const { ADD_REPLACE, DELETE_REPLACE, UPDATE_REPLACE } = PropertyDiff.Kind;
const clip = (fields: object) => ({ VideoTracks: [{ VideoTrackClips: [{ In: 0, Out: 2, ...fields }] }] });
const told = (olds: object, news: object, replaces: readonly string[]) =>
  [...detailedDiff({ ...olds }, { ...news }, replaces)].map(([path, diff]) => [
    path,
    diff.getKind(),
    diff.getInputdiff(),
  ]);

it("names the place inside a timeline that renders again", () => {
  const first = "timeline.VideoTracks[0].VideoTrackClips[0]";
  expect(told({ timeline: clip({}) }, { timeline: clip({ Out: 3 }) }, ["timeline"])).toEqual([
    [`${first}.Out`, UPDATE_REPLACE, true],
  ]);
  expect(told({ timeline: clip({ X: 1 }) }, { timeline: clip({ "a b": 1 }) }, ["timeline"])).toEqual([
    [`${first}.X`, DELETE_REPLACE, true],
    [`${first}["a b"]`, ADD_REPLACE, true],
  ]);
});

it("names the whole argument where the two are written in different ways, and what is none as it is", () => {
  const text = JSON.stringify(clip({}));
  expect(told({ timeline: clip({}) }, { timeline: text }, ["timeline"])).toEqual([
    ["timeline", UPDATE_REPLACE, true],
  ]);
  expect(told({ timeline: clip({}) }, { timeline: clip({}) }, ["status"])).toEqual([
    ["status", UPDATE_REPLACE, false],
  ]);
});

it("names up to two hundred places of an argument, and of more the argument as a whole", () => {
  const of = (count: number, value: number) => ({ triggers: Array.from({ length: count }, () => value) });
  expect(told(of(200, 1), of(200, 2), ["triggers"])).toHaveLength(200);
  expect(told(of(201, 1), of(201, 2), ["triggers"])).toEqual([["triggers", UPDATE_REPLACE, true]]);
});

it("names what is new in a longer list, and what is gone from a shorter one; a list is no object", () => {
  expect(told({ triggers: [1] }, { triggers: [1, 2] }, ["triggers"])).toEqual([
    ["triggers[1]", ADD_REPLACE, true],
  ]);
  expect(told({ triggers: [1, 2] }, { triggers: [1] }, ["triggers"])).toEqual([
    ["triggers[1]", DELETE_REPLACE, true],
  ]);
  for (const [olds, news] of [
    [[1], { a: 1 }],
    [{ a: 1 }, [1]],
    [null, { a: 1 }],
    [{ a: 1 }, null],
    ["a", { a: 1 }],
  ])
    expect(told({ userData: olds }, { userData: news }, ["userData"])).toEqual([
      ["userData", UPDATE_REPLACE, true],
    ]);
});

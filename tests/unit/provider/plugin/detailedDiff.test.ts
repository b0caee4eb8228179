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

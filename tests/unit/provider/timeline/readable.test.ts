import { readable } from "../../../../provider/src/timeline/layout/readable";

const clip = { MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4", In: 0, Out: 5 };
const tidy = {
  VideoTracks: [{ VideoTrackClips: [clip, { ...clip, Effects: [{ Type: "Volume", Gain: 0 }] }] }],
};

it("does not copy a timeline that is tidy: it may be large", () => {
  expect(readable(tidy).document).toBe(tidy);
});

it.each([
  ["what is null", { Foo: null }, {}],
  ["what is empty", { Foo: "" }, {}],
  ["notes of the editor", { _note: 1 }, {}],
  ["the address beside an id", { MediaId: "m" }, { MediaId: "m", MediaURL: undefined }],
  [
    "zeros of a timed image",
    { Type: "Image", TimelineOut: 3, Duration: 0 },
    { Type: "Image", TimelineOut: 3 },
  ],
])("leaves %s out, and copies only what is around it", (_what, more, kept) => {
  const [other] = tidy.VideoTracks;
  const written = { VideoTracks: [other, { VideoTrackClips: [{ ...clip, ...more }] }] };
  const before = JSON.stringify(written);
  const { document } = readable(written);
  expect(JSON.parse(JSON.stringify(document))).toEqual(
    JSON.parse(JSON.stringify({ VideoTracks: [other, { VideoTrackClips: [{ ...clip, ...kept }] }] })),
  );
  expect(Reflect.get(Object(document["VideoTracks"]), 0)).toBe(other);
  expect(JSON.stringify(written)).toBe(before);
});

it("makes a plain object of any other", () => {
  const { document } = readable({ Type: Object.assign(Object.create(null), { Foo: 1 }) });
  expect(Object.getPrototypeOf(document["Type"])).toBe(Object.prototype);
});

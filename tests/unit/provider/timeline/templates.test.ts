import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import { inspectTimeline } from "../../../../provider/src/timeline/inspect/inspectTimeline";

const region = "cn-shanghai";
const clip = { MediaId: "$MediaId", Effects: [{ Type: "Volume", Gain: "0" }] };
const repeated = (Sys_Type: "Array" | "ArrayItems", list: string) => ({
  Sys_Type,
  Sys_ArrayObject: list,
  Sys_Template: clip,
});

/** The forms of ICE's pages on templates: how many clips there are is not known before they are filled. */
it.each<[what: string, template: object]>([
  ["items of a list", { VideoTracks: [{ VideoTrackClips: [repeated("ArrayItems", "$VideoArray")] }] }],
  [
    "lists",
    {
      VideoTracks: [{ VideoTrackClips: repeated("Array", "$VideoArray") }],
      AudioTracks: [{ AudioTrackClips: repeated("Array", "$AudioArray") }],
    },
  ],
  ["tracks", { VideoTracks: repeated("Array", "$Tracks") }],
  [
    "effects",
    {
      VideoTracks: [
        {
          VideoTrackClips: [
            {
              MediaURL: "$Video",
              Out: 3,
              Effects: { Sys_Type: "Array", Sys_ArrayObject: "$All", Sys_Template: {} },
            },
          ],
        },
      ],
    },
  ],
  [
    "an opening before them, and an image over all",
    {
      VideoTracks: [{ VideoTrackClips: [{ MediaId: "$Opening" }, repeated("ArrayItems", "$VideoArray")] }],
      ImageTracks: [{ ImageTrackClips: [{ ImageId: "$Logo", Width: 200, Height: 60, X: 40, Y: 40 }] }],
    },
  ],
])("a template of repeated %s is not judged before it is filled", (_what, template) => {
  for (const written of [template, JSON.stringify(template)]) {
    expect(checkTimeline(written, { region })).toEqual([]);
    const { durationSeconds } = inspectTimeline(written);
    expect(durationSeconds === undefined || durationSeconds === 3).toBe(true);
  }
});

it("a list that is an object and no such node is refused", () => {
  const rules = checkTimeline({ VideoTracks: [{ VideoTrackClips: clip }] }, { region }).map(
    ({ rule }) => rule,
  );
  expect(rules).toEqual(["tracks are lists"]);
});

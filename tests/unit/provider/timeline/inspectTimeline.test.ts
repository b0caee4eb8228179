import { billableMinutes } from "../../../../provider/src/timeline/inspect/billableMinutes";
import { describeFilm } from "../../../../provider/src/timeline/inspect/describeFilm";
import { describeTracks } from "../../../../provider/src/timeline/inspect/describeTracks";
import { inspectTimeline } from "../../../../provider/src/timeline/inspect/inspectTimeline";
import { unknownMarker } from "../../../../provider/src/timeline/unknownMarker";
import { ossUrl } from "../../../support/films";

const clip = (name: string, fields: object = {}) => ({ MediaURL: ossUrl(`in/${name}.mp4`), ...fields });
const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });
const sound = { AudioTracks: [{ AudioTrackClips: [clip("a", { Out: 61 })] }] };
const known = video(clip("a", { Out: 21 }), clip("b", { Out: 21 }), clip("a", { Out: 0.4 }));

it.each<[timeline: object, output: object, line: string]>([
  [
    known,
    { Width: 1280, Height: 720 },
    "renders about 42.4 s at 1280x720 from 2 materials (about 1 billable minute)",
  ],
  [
    known,
    {},
    "renders about 42.4 s at the largest material's size from 2 materials (about 1 billable minute)",
  ],
  [
    { ...known, FECanvas: { OutputWidth: 640, OutputHeight: 360, Width: 1, Height: 1 } },
    {},
    "renders about 42.4 s at 640x360 from 2",
  ],
  [known, { Width: 1280 }, "renders about 42.4 s at 1280 pixels of width from 2 materials"],
  [known, { MaxDuration: 10 }, "renders about 10.0 s at"],
  [sound, {}, "renders about 61.0 s from 1 material (about 2 billable minutes)"],
  [
    video(clip("a")),
    {},
    "renders a film whose length depends on a.mp4, at the largest material's size from 1 material",
  ],
  [
    video(clip("a"), clip("b"), clip("c", { Out: 1 }), clip("d")),
    {},
    "renders a film whose length depends on a.mp4 and 2 more, at",
  ],
  [
    video(clip("a")),
    { MaxDuration: 60 },
    "renders at most 60.0 s at the largest material's size from 1 material; the length depends on a.mp4",
  ],
  [video({ MediaURL: unknownMarker }), {}, "renders a film whose length is not known yet, at"],
  [
    known,
    { Width: unknownMarker, Height: 720 },
    "renders about 42.4 s at a size that is not known yet from 2",
  ],
  [known, { MaxDuration: unknownMarker }, "renders a film whose length is not known yet, at"],
])("tells what is known of a film: %#", (timeline, outputMediaConfig, line) => {
  expect(describeFilm(inspectTimeline(timeline, { outputMediaConfig })).startsWith(line)).toBe(true);
});

it("takes lengths of materials that are known", () => {
  const materialSeconds = new Map([[ossUrl("in/a.mp4"), 7]]);
  expect(inspectTimeline(video(clip("a")), { materialSeconds })).toMatchObject({
    durationSeconds: 7,
    dependsOn: [],
  });
});

it.each([
  [0, 0],
  [0.04, 1],
  [60, 1],
  [60.00000000000001, 1],
  [60.04, 2],
  [3600, 60],
])("%d s are %d billable minutes", (seconds, minutes) => {
  expect(billableMinutes(seconds)).toBe(minutes);
});

it("writes the tracks as text that a terminal only shows", () => {
  const film = inspectTimeline({
    ...video(
      clip("a", { Out: 2, Effects: [{ Type: "Transition", SubType: "fade", Duration: 1.0000000000000002 }] }),
      clip("b%1B[31m", { Out: 3 }),
    ),
    SubtitleTracks: [
      {
        SubtitleTrackClips: [{ Type: "Text", Content: "One\nTwo \u001b[31m", TimelineIn: 1, TimelineOut: 3 }],
      },
    ],
  });
  expect(describeTracks(film).split("\n")).toEqual([
    "length     about 4.0 s",
    "billable   about 1 min",
    "size       the largest material's size",
    "materials  2",
    `  video     ${ossUrl("in/a.mp4")}`,
    `  video     ${ossUrl("in/b%1B[31m.mp4")}`,
    "VideoTracks[0]",
    "      0.0 s -     2.0 s video     a.mp4 [fade 1 s]",
    "      1.0 s -     4.0 s video     b [31m.mp4",
    "SubtitleTracks[0]",
    "      1.0 s -     3.0 s text      One Two [31m",
  ]);
});

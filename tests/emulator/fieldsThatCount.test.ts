import { clipFields } from "../../provider/src/timeline/check/fields/clipFields";
import { effectFields } from "../../provider/src/timeline/check/fields/effectFields";
import {
  canvasFields,
  timelineFields,
  trackFields,
} from "../../provider/src/timeline/check/fields/timelineFields";
import type { FieldTable } from "../../provider/src/timeline/check/fields/fieldKinds";
import { drawnOf, failureOf } from "../support/planning";

type Fields = Readonly<Record<string, unknown>>;

const wide = { MediaURL: "wide", Out: 4 };
const main = { VideoTrackClips: [wide] };
const onVideo = (clip: Fields) => ({
  VideoTracks: [{ VideoTrackClips: [clip, { MediaURL: "wide", Out: 2 }] }],
});
const withEffect = (effect: Fields) => onVideo({ ...wide, Effects: [effect] });

/** A value of each field that would be seen or heard if it counted. */
const telling: Fields = {
  MediaURL: "small",
  MediaId: "small",
  In: 1,
  Out: 3,
  MaxOut: 3,
  TimelineIn: 1,
  TimelineOut: 3,
  Duration: 2,
  Speed: 2,
  X: 0.1,
  Y: 0.1,
  Width: 0.5,
  Height: 0.5,
  AdaptMode: "Contain",
  Opacity: 0.5,
  Effects: [{ Type: "Volume", Gain: 0.5 }],
  LoopMode: true,
  Content: "Another",
  FontSize: 90,
  FontColor: "#00ff00",
  FontColorOpacity: 0.5,
  FontFace: { Bold: true },
  Outline: 5,
  Shadow: 5,
  Spacing: 9,
  Angle: 45,
  BorderStyle: 3,
  OutlineColour: "#00ff00",
  BackColour: "#00ff00",
  Alignment: "BottomRight",
  TextWidth: 0.2,
  FontURL: "lines.srt",
  MainTrack: true,
  FECanvas: { OutputWidth: 640, OutputHeight: 360 },
  OutputWidth: 640,
  OutputHeight: 360,
  MaxDuration: 1,
  AspectRatio: "1:1",
  Gain: 0.5,
  Curve: "tri",
  Mode: 0,
  Loudness: -30,
  TruePeak: -6,
  SubtitleEffects: [{ Type: "Box", Color: "#00ff00" }],
  AaiMotionInEffect: "blur_in",
  AaiMotionOutEffect: "blur_out",
  AaiMotionIn: 1,
  AaiMotionOut: 1,
  ReferenceClipId: "other",
  ImageURL: "sticker",
  Visible: true,
  Disabled: false,
};

/** What is drawn of a timeline, or that it fails. */
function outcome(timeline: Fields): unknown {
  const failure = failureOf(timeline);
  return failure === "It does not fail." ? drawnOf(timeline) : "refused";
}

/** The fields of a table that are taken and change nothing. */
function ignored(table: FieldTable, host: Fields, put: (fields: Fields) => Fields): string[] {
  const without = outcome(put(host));
  expect(without).not.toBe("refused");
  return Object.keys(table).filter((key) => {
    const value = telling[key] ?? { note: "n" };
    const changed = outcome(put({ ...host, [key]: value }));
    return changed !== "refused" && JSON.stringify(changed) === JSON.stringify(without);
  });
}

/** Notes of people, editors and exports: docs/timeline-features.md says so of each. */
const notes = [
  ...["Comment", "Title", "Id", "TrackId", "VirginDuration", "OriginalMediaURL", "Name", "PreviewUrl"],
  ...["FromAiAsr", "businessType", "NoReferTimelineIn", "NoReferTimelineOut", "Visible", "Disabled"],
  ...["MediaIdType", "ClipId", "From", "To", "Count", "Version", "SdkVersion", "FEConfig"],
];

const beyondNotes = (keys: readonly string[]) => keys.filter((key) => !notes.includes(key)).sort();

/** Long enough to be wrapped, and coming and going. */
const title = {
  Type: "Text",
  Content: "A title of many words that goes on and on and on",
  FontSize: 40,
  AdaptMode: "AutoWrap",
  AaiMotionInEffect: "fade_in",
  AaiMotionOutEffect: "fade_out",
};

it.each<
  [what: string, table: FieldTable, host: Fields, put: (fields: Fields) => Fields, changesNothing: string[]]
>([
  ["a video clip", clipFields.VideoTracks, wide, onVideo, ["MaxOut"]],
  [
    "an audio clip",
    clipFields.AudioTracks,
    { MediaURL: "song", Out: 4 },
    (clip) => ({ VideoTracks: [main], AudioTracks: [{ AudioTrackClips: [clip] }] }),
    ["MaxOut"],
  ],
  [
    "a title",
    clipFields.SubtitleTracks,
    title,
    (clip) => ({ VideoTracks: [main], SubtitleTracks: [{ SubtitleTrackClips: [clip] }] }),
    // The preview says so of each.
    ["FileURL", "FileUrl", "In", "MediaId", "MediaURL", "Out", "SubType"],
  ],
  ["the effect Volume", effectFields["Volume"] ?? {}, { Type: "Volume", Gain: 0.8 }, withEffect, []],
  [
    "the effect AFade",
    effectFields["AFade"] ?? {},
    { Type: "AFade", SubType: "In", Duration: 1 },
    withEffect,
    [],
  ],
  ["the effect VFX", effectFields["VFX"] ?? {}, { Type: "VFX", SubType: "blur" }, withEffect, []],
  ["the effect Text", effectFields["Text"] ?? {}, title, withEffect, []],
  [
    "the effect Transition",
    effectFields["Transition"] ?? {},
    { Type: "Transition", SubType: "fade" },
    withEffect,
    [],
  ],
  [
    "a video track",
    trackFields.VideoTracks,
    main,
    (track) => ({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: "wide" }] }, track] }),
    ["Duration"],
  ],
  ["the timeline", timelineFields, { VideoTracks: [main] }, (timeline) => timeline, []],
  [
    "FECanvas",
    canvasFields,
    { Width: 100 },
    (canvas) => ({
      VideoTracks: [main, { VideoTrackClips: [{ ...wide, X: 20, Y: 20, Width: 50, Height: 40 }] }],
      FECanvas: canvas,
    }),
    ["Height"],
  ],
])("of %s, nothing that could be seen or heard is dropped", (_what, table, host, put, changesNothing) => {
  expect(beyondNotes(ignored(table, host, put))).toEqual(changesNothing);
});

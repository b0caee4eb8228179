import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import {
  clipFields,
  clipFieldsByType,
  ownFields,
} from "../../../../provider/src/timeline/check/fields/clipFields";
import { effectFields, neededFields } from "../../../../provider/src/timeline/check/fields/effectFields";
import {
  any,
  type FieldKind,
  type FieldTable,
} from "../../../../provider/src/timeline/check/fields/fieldKinds";
import { subtitleEffectFields } from "../../../../provider/src/timeline/check/fields/textFields";
import {
  canvasFields,
  timelineFields,
  trackFields,
} from "../../../../provider/src/timeline/check/fields/timelineFields";
import { clipsKeys } from "../../../../provider/src/timeline/layout/readTracks";
import { ossUrl } from "../../../support/films";

type Fields = Readonly<Record<string, unknown>>;

const clip = { MediaURL: ossUrl("in/clip.mp4"), In: 0, Out: 10 };
const videoTrack = { VideoTrackClips: [clip] };
const film = { VideoTracks: [videoTrack] };

/** The clip that a row's field is put on, by what the track holds. */
const hosts = {
  VideoTracks: clip,
  AudioTracks: { MediaURL: ossUrl("in/music.mp3"), In: 0, Out: 5 },
  ImageTracks: { MediaURL: ossUrl("in/image.png"), TimelineIn: 0, TimelineOut: 5 },
  SubtitleTracks: { Type: "Text", Content: "Hello", TimelineIn: 0, TimelineOut: 5 },
} as const;
type Host = keyof typeof hosts;

const hostsByType: Readonly<Record<string, { readonly track: Host; readonly clip: Fields }>> = {
  AI_Avatar: {
    track: "VideoTracks",
    clip: { Type: "AI_Avatar", Content: "Hello", TimelineIn: 0, TimelineOut: 5 },
  },
  AI_ASR: { track: "VideoTracks", clip: { ...clip, Type: "AI_ASR" } },
  Text: { track: "VideoTracks", clip: { Type: "Text", Content: "Hello", TimelineIn: 0, TimelineOut: 5 } },
  Subtitle: {
    track: "SubtitleTracks",
    clip: { Type: "Subtitle", FileURL: ossUrl("in/lines.srt"), TimelineIn: 0, TimelineOut: 5 },
  },
};

/** A zoom goes in. */
const neededValues: Fields = { StartRate: 1, EndRate: 2, Width: 0.5, Height: 0.5 };

/** A timeline with one field of an object set. */
type Put = (key: string, value: unknown) => Fields;

const onTrack = (track: Host, host: Fields): Put => {
  return (key, value) => {
    const changed = {
      ...host,
      ...typeOf(track, host, key),
      ...companions(key),
      [key]: ofTrack(track, value),
    };
    const tracks = [{ [clipsKeys[track]]: [changed] }];
    return {
      ...film,
      ...(track === "VideoTracks" ? { VideoTracks: [videoTrack, ...tracks] } : { [track]: tracks }),
    };
  };
};

/** Keys that only recognised speech has, where a track's own clips have none of them. */
function typeOf(track: Host, host: Fields, key: string): Fields {
  const kinds = { VideoTracks: "video", AudioTracks: "audio", SubtitleTracks: "text" } as const;
  if (track === "ImageTracks" || (host["Type"] !== undefined && host["Type"] !== "Text")) return {};
  if (host["Type"] === "Text" && track === "VideoTracks") return {};
  return key === "Type" || key in (ownFields[kinds[track]] ?? {}) ? {} : { Type: "AI_ASR" };
}

const ofTrack = (track: Host, value: unknown) =>
  track === "ImageTracks" && value === clip.MediaURL ? ossUrl("in/image.png") : value;

/** Looks that do nothing without parameters. */
const looks: Readonly<Record<string, Fields>> = {
  VFX: { SubType: "mask_rec", ExtParams: "width=0.5,height=0.5" },
  Filter: { SubType: "color", ExtParams: "brightness=5" },
};

const onEffect = (type: string): Put => {
  const table = effectFields[type] ?? {};
  const good = (key: string): [string, unknown] => [
    key,
    neededValues[key] ?? goodValue(key, table[key] ?? any),
  ];
  return (key, value) => {
    const needed = new Map<string, unknown>(
      type === "Text" ? [["Content", "Hello"]] : (neededFields[type] ?? []).map(good),
    );
    const look = key === "ExtParams" ? (looks[type] ?? {}) : {};
    const changed = { Type: type, ...Object.fromEntries(needed), ...companions(key), [key]: value, ...look };
    const effect = value === goodValue(key, table[key] ?? any) ? changed : { ...changed, [key]: value };
    return type === "AEqualize"
      ? { ...film, EffectTracks: [{ EffectTrackItems: [effect] }] }
      : onTrack("VideoTracks", clip)("Effects", [effect]);
  };
};

const rows: (readonly [object: string, table: FieldTable, put: Put])[] = [
  ["Timeline", timelineFields, (key, value) => ({ ...film, [key]: value })],
  ["FECanvas", canvasFields, (key, value) => ({ ...film, FECanvas: { [key]: value } })],
  ...Object.entries(trackFields).map(([kind, table]) => {
    const put: Put = (key, value) => ({
      ...film,
      VideoTracks: [{ ...videoTrack, MainTrack: true }],
      [kind]: [
        ...(kind === "VideoTracks"
          ? [{ ...videoTrack, ...(key !== "MainTrack" && { MainTrack: true }) }]
          : []),
        { ...(kind === "VideoTracks" && videoTrack), [key]: value },
      ],
    });
    return [kind, table, put] as const;
  }),
  ...(["VideoTracks", "AudioTracks", "ImageTracks", "SubtitleTracks"] as const).map(
    (track) => [`a clip of ${track}`, clipFields[track], onTrack(track, hosts[track])] as const,
  ),
  ...Object.entries(clipFieldsByType).map(([type, table]) => {
    const host = hostsByType[type];
    if (host === undefined) throw new Error(`There is no clip of type ${type} to put fields on.`);
    return [`a clip of type ${type}`, table, onTrack(host.track, host.clip)] as const;
  }),
  ...Object.entries(effectFields).map(
    ([type, table]) => [`the effect ${type}`, withoutType(table), onEffect(type)] as const,
  ),
  [
    "a layer of SubtitleEffects",
    subtitleEffectFields,
    (key, value) =>
      onTrack("SubtitleTracks", hosts.SubtitleTracks)("SubtitleEffects", [{ Type: "Outline", [key]: value }]),
  ],
];

describe.each(rows)("%s", (_object, table, put) => {
  it.each(Object.entries(table))("%s: a good value passes, one of another kind does not", (key, field) => {
    const good = put(key, goodValue(key, field));
    expect(checkTimeline(good, { region: "cn-shanghai" })).toEqual([]);
    if (field.kind === "any") return;
    const findings = checkTimeline(put(key, badValue(field)), { region: "cn-shanghai" });
    expect(findings.filter(({ path }) => path.endsWith(`.${key}`) || path === key)).not.toEqual([]);
  });
});

/** Another Type makes another effect. */
function withoutType(table: FieldTable): FieldTable {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== "Type"));
}

/** Fields that make sense only beside others. */
function companions(key: string): Fields {
  if (key === "MediaId" || key === "ImageId" || key === "ImageURL") return { MediaURL: undefined };
  if (key === "MaxOut") return { Out: undefined };
  if (key === "Duration") return { TimelineOut: undefined };
  if (key === "ScrollStartY") return { ScrollEndY: 1 };
  if (key === "ScrollEndY") return { ScrollStartY: 1 };
  return {};
}

function goodValue(key: string, field: FieldKind): unknown {
  if (key in goodValues) return goodValues[key];
  switch (field.kind) {
    case "number":
      return Math.min(field.to ?? Infinity, Math.max(1, field.from ?? 1));
    case "word":
      return field.words[0];
    case "flag":
      return true;
    case "list":
      return [];
    case "object":
      return {};
    case "color":
      return "#ff8800";
    case "ratio":
      return "16:9";
    case "rectangle":
      return "0,0,0.5,0.5";
    case "text":
      return "text";
    case "any":
      return "anything";
  }
}

/** Where a kind says too little. */
const goodValues: Fields = {
  MediaURL: clip.MediaURL,
  ImageURL: ossUrl("in/image.png"),
  MaskVideoUrl: ossUrl("in/mask.mp4"),
  FileURL: ossUrl("in/lines.srt"),
  FileUrl: ossUrl("in/lines.srt"),
  FontURL: ossUrl("in/font.ttf"),
  FontUrl: ossUrl("in/font.ttf"),
  ReferenceClipId: undefined,
  Text: undefined,
  Volume: undefined,
  ColorType: undefined,
  Disabled: false,
  LoopMode: false,
  NeedHighlighting: false,
  StartRate: 1.5,
  Loudness: -24,
  TruePeak: -2,
  X: 0.5,
  Y: 0.5,
  EndRate: 3,
  Out: 10,
  TimelineOut: 5,
  VideoTracks: film.VideoTracks,
  AudioTracks: [],
  ImageTracks: [],
  SubtitleTracks: [],
  EffectTracks: [],
  VideoTrackClips: videoTrack.VideoTrackClips,
  AudioTrackClips: [],
  ImageTrackClips: [],
  SubtitleTrackClips: [],
  EffectTrackItems: [],
};

function badValue(field: FieldKind): unknown {
  if (field.kind === "text" || field.kind === "word" || field.kind === "color") return { not: "text" };
  return field.kind === "object" || field.kind === "list" ? 7 : { not: "that" };
}

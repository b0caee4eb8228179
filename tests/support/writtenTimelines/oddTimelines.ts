import { ossUrl } from "../films";
import {
  clip,
  doubtful,
  effects,
  failing,
  image,
  lines,
  music,
  rendered,
  sound,
  titles,
  two,
  video,
  type WrittenTimeline,
} from "./parts";

const hello = { Type: "Text", Content: "Hello", FontSize: 40 };
const titled = (fields: object) => ({ ...video(two), ...titles({ ...hello, ...fields }) });
const filed = (fields: object) => ({
  ...video(two),
  ...titles({ Type: "Subtitle", FileURL: lines, ...fields }),
});
const layered = (...SubtitleEffects: readonly object[]) => titled({ SubtitleEffects });
const backed = (Color: unknown) =>
  effects({ Type: "Background", SubType: "Color", ...(Color !== undefined && { Color }) });

/** Colours: read in the forms that mean one thing, and doubted in all but ICE's own. */
const colors: readonly WrittenTimeline[] = [
  ...["#ff8800", "FF8800"].map((color) =>
    rendered(`the colour ${color}`, 2, titled({ FontColor: color, OutlineColour: color, BackColour: color })),
  ),
  ...["#f80", "0xFF8800", "&H0088FF&", "&H000088FF"].flatMap((color) => [
    doubtful(`the colour ${color} of a title`, 2, titled({ FontColor: color })),
    doubtful(`the colour ${color} of a layer`, 2, layered({ Type: "Box", Color: color })),
    doubtful(`the colour ${color} of a background`, 2, backed(color)),
  ]),
  ...[
    "#ff880080",
    "0xff8800ff",
    "&H800088FF",
    "white",
    "rgb(1,2,3)",
    "f80",
    "#12345",
    16777215,
    true,
  ].flatMap((color) => [
    failing(`no colour of a title: ${color}`, "warned", titled({ OutlineColour: color })),
    failing(`no colour of a background: ${color}`, "warned", backed(color)),
  ]),
  failing("a background without its colour", "warned", backed(undefined)),
  doubtful("a blur that names a colour", 2, {
    ...effects({ Type: "Background", SubType: "Blur", Radius: 0.1, Color: "#fff" }),
  }),
];

const names: readonly WrittenTimeline[] = [
  doubtful("a VFX in other capitals", 2, effects({ Type: "VFX", SubType: "Blur" })),
  doubtful("a Filter in other capitals", 2, effects({ Type: "Filter", SubType: "PF1" })),
  rendered("one of two filters with commas", 2, effects({ Type: "Filter", SubType: "pj1, pf1" })),
  rendered("a filter by chance", 2, effects({ Type: "Filter", SubType: "random" })),
  rendered("a VFX by chance", 2, effects({ Type: "VFX", SubType: "random" })),
  doubtful("colours without ExtParams", 2, effects({ Type: "Filter", SubType: "color" })),
  rendered("colours with a comma at the end", 2, {
    ...effects({ Type: "Filter", SubType: "color", ExtParams: "brightness=10, contrast=5," }),
  }),
  ...["brightness=300", "Brightness=1", "contrast=much", "contrast", "effect=other"].map((ExtParams) =>
    failing(`colours by ${ExtParams}`, "warned", effects({ Type: "Filter", SubType: "color", ExtParams })),
  ),
  failing("a mask without ExtParams", "warned", effects({ Type: "VFX", SubType: "mask_rec" })),
  failing(
    "a mask of no height",
    "warned",
    effects({ Type: "VFX", SubType: "mask_rec", ExtParams: "width=0.5" }),
  ),
  failing("a mask on an effect track", "warned", {
    ...video(two),
    EffectTracks: [
      { EffectTrackItems: [{ Type: "VFX", SubType: "mask_rec", ExtParams: "width=0.5,height=0.5" }] },
    ],
  }),
  failing("parameters of a blur", "warned", effects({ Type: "VFX", SubType: "blur", ExtParams: "a=1" })),
  failing("parameters that are a number", "warned", effects({ Type: "VFX", SubType: "blur", ExtParams: 5 })),
  failing("an effect that ends before it begins", "refused", {
    ...effects({ Type: "VFX", SubType: "blur", In: 1, Out: 0.5 }),
  }),
];

const texts: readonly WrittenTimeline[] = [
  doubtful("In and Out of a text", 2, titled({ In: 3, Out: 1 })),
  doubtful("the material of a text", 2, titled({ MediaURL: "none", MediaId: [] })),
  doubtful("In and Out of a subtitle file", 2, filed({ In: 0, Out: 1, MediaURL: clip })),
  rendered("a subtitle file by MediaURL", 2, {
    ...video(two),
    ...titles({ Type: "Subtitle", MediaURL: lines }),
  }),
  rendered("a border style as text", 2, titled({ BorderStyle: "3" })),
  ...[0, 2, 4, "2"].map((style) =>
    failing(`the border style ${JSON.stringify(style)}`, "warned", titled({ BorderStyle: style })),
  ),
  rendered("a box under an outline and a shadow", 2, {
    ...layered({ Type: "Box", Bord: 2 }, { Type: "Outline", Bord: 1 }, { Type: "Shadow", XShift: 2 }),
  }),
  failing("a box with the border of an outline", "warned", layered({ Type: "Box", XBord: 2 })),
  failing("a layer without a Type", "warned", layered({ Color: "#ff8800" })),
  failing("a layer of a negative border", "refused", layered({ Type: "Outline", Bord: -1 })),
  failing("a text fitted like a picture", "warned", titled({ AdaptMode: "Cover" })),
  failing("a text among videos", "warned", video(two, hello)),
  failing("a text without a Type", "warned", { ...video(two), ...titles({ Content: "Hello" }) }),
  failing("a text that scrolls from nowhere", "warned", titled({ ScrollEndY: 0 })),
  failing("a text that is true", "warned", titled({ Content: true })),
  failing("a font that is a number", "warned", titled({ Font: 5 })),
  failing("subtitles of another kind", "warned", {
    ...video(two),
    ...titles({ Type: "Subtitle", FileURL: ossUrl("in/lines.vtt") }),
  }),
  failing("titles of sound alone", "warned", { ...sound({ MediaURL: music, Out: 2 }), ...titles(hello) }),
];

const clips: readonly WrittenTimeline[] = [
  failing("a video that wraps like a text", "warned", video({ ...two, AdaptMode: "AutoWrap" })),
  failing("a video with the colour of a text", "warned", video({ ...two, FontColor: "#ff8800" })),
  failing("a type with a blank", "warned", video({ ...two, Type: "Video " })),
  failing("an address that is a number", "refused", video({ MediaURL: 5, Out: 2 })),
  failing("an image on an audio track", "warned", { ...video(two), ...sound({ MediaURL: image, Out: 2 }) }),
  failing("sound on a video track", "warned", video({ MediaURL: music, Out: 2 })),
  failing("a film of an instant", "warned", video({ MediaURL: clip, Out: 0.001 })),
  failing("a film of days", "warned", video({ ...two, TimelineIn: 1e6 })),
  failing("a number without an end", "refused", video({ ...two, X: "1e400" })),
  failing("an image of two lengths", "warned", {
    ...video({ Type: "Image", MediaURL: image, Duration: 3, TimelineIn: 0, TimelineOut: 2 }),
  }),
  failing("a clip that outlasts its part", "warned", video({ ...two, Duration: 5 })),
  failing("a track fitted to none", "warned", {
    VideoTracks: [{ VideoTrackClips: [two] }, { TrackShortenMode: "AutoSpeed", VideoTrackClips: [two] }],
  }),
  failing("a clip that lies where one does that lies elsewhere", "warned", {
    VideoTracks: [
      { VideoTrackClips: [{ ...two, ClipId: "one" }] },
      { VideoTrackClips: [{ ...two, ClipId: "two", ReferenceClipId: "one" }] },
    ],
    ...sound({ MediaURL: music, ReferenceClipId: "two" }),
  }),
  failing("images alone", "refused", {
    ImageTracks: [{ ImageTrackClips: [{ ImageURL: image, TimelineOut: 2 }] }],
  }),
];

const transition = (Duration: number) => ({ Type: "Transition", SubType: "fade", Duration });

const placed: readonly WrittenTimeline[] = [
  failing("a crop beyond the picture", "warned", effects({ Type: "Crop", X: 0.6, Width: 0.5, Height: 1 })),
  failing("a zoom from afar", "warned", effects({ Type: "Zoom", StartRate: 0.5, EndRate: 2, Duration: 1 })),
  failing("a camera beyond the picture", "warned", effects({ Type: "KenBurns", End: "0.5,0.5,0.8,0.8" })),
  failing("two cameras", "warned", {
    ...effects({ Type: "KenBurns" }, { Type: "Zoom", StartRate: 1, EndRate: 2, Duration: 1 }),
  }),
  failing("more than a full turn", "warned", effects({ Type: "Rotate", Degree: 400 })),
  failing("a loudness of nothing", "warned", effects({ Type: "ALoudNorm", Loudness: 0, TruePeak: -2 })),
  failing("an equalizer on a clip", "warned", effects({ Type: "AEqualize", Peak: 0.9, Gain: 5 })),
  failing("a hidden effect", "warned", effects({ Type: "Volume", Gain: 1, Visible: false })),
  failing("a key of another effect", "warned", effects({ Type: "Flip", Direction: "vertical", Duration: 1 })),
  failing("an effect of pictures on sound", "warned", {
    ...video(two),
    ...sound({ MediaURL: music, Out: 2, Effects: [{ Type: "Flip", Direction: "vertical" }] }),
  }),
  failing("a sound effect on an effect track", "warned", {
    ...video(two),
    EffectTracks: [{ EffectTrackItems: [{ Type: "Volume", Gain: 1 }] }],
  }),
  failing("transitions that take more than the clip between them", "warned", {
    ...video({ ...two, Effects: [transition(1.5)] }, { ...two, Effects: [transition(1.5)] }, two),
  }),
  rendered("a title on a clip that has ended", 2, {
    ...effects({ ...hello, AaiMotionInEffect: "fade_in", AaiMotionOutEffect: "fade_out", TimelineIn: 5 }),
  }),
];

/** What people write otherwise than ICE's pages: said by the preview wherever it does not become a film. */
export const oddTimelines: readonly WrittenTimeline[] = [...colors, ...names, ...texts, ...clips, ...placed];

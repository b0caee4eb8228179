import { type FrameRate, type Layer, type PicturedClip, type Picture } from "../plan/filmPlan";
import { toSeconds } from "../plan/frames";
import { type ClipContext, drawClip } from "./drawClip";
import { drawLooks } from "./drawLooks";
import { chain, filter, link } from "./filterText";

export interface PictureContext {
  readonly scaler: ClipContext["scaler"];
  /** The `ass` filters that write the titles. */
  readonly titles: readonly string[];
}

/** The part of the graph that draws the film: every layer over the ones before it, the titles over all. */
export function drawPicture(picture: Picture, { scaler, titles }: PictureContext): string[] {
  const parts: string[] = [];
  const [bottom] = picture.layers;
  const opaqueFloor = bottom !== undefined && fillsTheFilm(bottom, picture);
  let below = "black";
  if (!opaqueFloor) parts.push(link([], emptyFilm(picture), [below]));

  picture.layers.forEach((layer, index) => {
    const isFloor = index === 0 && opaqueFloor;
    const name = `layer${index}`;
    parts.push(...drawLayer(layer, name, { picture, scaler, transparent: !isFloor && showsThrough(layer) }));
    if (isFloor) {
      below = name;
      return;
    }
    const drawn = `drawn${index}`;
    const shifted = `${name}at`;
    parts.push(link([name], filter("setpts", { expr: `N+${layer.startFrame}` }), [shifted]));
    const over = filter("overlay", { x: layer.box.x, y: layer.box.y, eof_action: "pass", format: "yuv420" });
    parts.push(link([below, shifted], over, [drawn]));
    below = drawn;
  });

  const end = chain(
    filter("trim", { end_frame: picture.frames }),
    tick(picture.fps),
    ...drawLooks(picture.looks, { ...picture, skippedFrames: picture.firstFrame, name: "film" }),
    filter("setpts", { expr: `N+${picture.firstFrame}` }),
    ...titles,
    filter("format", { pix_fmts: pixelFormat(picture) }),
    "buffersink@v",
  );
  return [...parts, link([below], end)];
}

const pixelFormat = ({ transparent }: Picture) => (transparent ? "yuva420p" : "yuv420p");

/** What is seen where nothing is drawn. */
function emptyFilm(picture: Picture): string {
  const { width, height, fps, frames, transparent } = picture;
  const rate = `${fps.numerator}/${fps.denominator}`;
  return chain(
    filter("color", { color: transparent ? "black@0" : "black", size: `${width}x${height}`, rate }),
    filter("trim", { end_frame: frames }),
    filter("format", { pix_fmts: pixelFormat(picture), color_spaces: "bt709", color_ranges: "tv" }),
    filter("setsar", { sar: 1 }),
  );
}

interface LayerContext {
  readonly picture: Picture;
  readonly scaler: ClipContext["scaler"];
  readonly transparent: boolean;
}

/** The clips of a layer, one after another: cuts are joined at once, transitions one by one. */
function drawLayer(layer: Layer, name: string, { picture, scaler, transparent }: LayerContext): string[] {
  const { fps } = picture;
  const parts: string[] = [];
  let joined: string | undefined;
  let joinedFrames = 0;
  groupByCuts(layer.clips).forEach((group, groupIndex) => {
    const labels = group.map((clip, index) => {
      const label = `${name}g${groupIndex}c${index}`;
      parts.push(
        link([], drawClip(clip, { box: layer.box, fps, transparent, scaler, name: label }), [label]),
      );
      return label;
    });
    const groupFrames = group.reduce((sum, clip) => sum + clip.frames, 0);
    const groupName = `${name}g${groupIndex}`;
    const concat = labels.length === 1 ? "null" : filter("concat", { n: labels.length, v: 1, a: 0 });
    parts.push(link(labels, chain(concat, tick(fps)), [groupName]));
    const entry = group[0]?.entry;
    if (joined === undefined || entry === undefined) {
      joined = groupName;
      joinedFrames = groupFrames;
      return;
    }
    const xfade = filter("xfade", {
      transition: entry.xfade,
      duration: toSeconds(entry.frames, fps).toFixed(6),
      offset: toSeconds(joinedFrames - entry.frames, fps).toFixed(6),
    });
    const mixed = `${name}x${groupIndex}`;
    parts.push(link([joined, groupName], chain(xfade, tick(fps)), [mixed]));
    joined = mixed;
    joinedFrames += groupFrames - entry.frames;
  });
  parts.push(link([joined ?? ""], "null", [name]));
  return parts;
}

/** Counts time in frames. */
const tick = ({ numerator, denominator }: FrameRate) =>
  filter("settb", { expr: `${denominator}/${numerator}` });

/** A transition begins a new group. */
function groupByCuts(clips: readonly PicturedClip[]): PicturedClip[][] {
  const groups: PicturedClip[][] = [];
  for (const clip of clips) {
    const group = groups.at(-1);
    if (group === undefined || clip.entry !== undefined) groups.push([clip]);
    else group.push(clip);
  }
  return groups;
}

function fillsTheFilm(layer: Layer, { width, height, frames }: Picture): boolean {
  const { box, startFrame } = layer;
  const fills = box.x === 0 && box.y === 0 && box.width === width && box.height === height;
  return fills && startFrame === 0 && layer.frames >= frames && !showsThrough(layer);
}

const showsThrough = ({ clips }: Layer) =>
  clips.some(
    ({ opacity, material, fit, backdrop, masks, tiltDegrees }) =>
      opacity < 1 ||
      material.hasAlpha ||
      masks.length > 0 ||
      tiltDegrees !== 0 ||
      (fit === "Contain" && backdrop === undefined),
  );

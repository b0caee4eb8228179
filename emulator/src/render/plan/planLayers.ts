import { RenderFailure } from "../renderer";
import { formatPath } from "../timeline/parseTimeline";
import { alterationsOf, backdropOf } from "./alterations";
import { type Canvas, boxOf, displaySize, tilted, turned } from "./boxOf";
import { type Box, type FrameRate, type Layer, type PicturedClip } from "./filmPlan";
import { toFrame } from "./frames";
import { type PlacedClip } from "./placeClips";
import { masksOf } from "./planMasks";
import { looksOfClip } from "./planLooks";

interface DrawnClip {
  readonly startFrame: number;
  readonly box: Box;
  readonly picture: PicturedClip;
}

export interface LayerContext {
  readonly canvas: Canvas;
  readonly fps: FrameRate;
  /** Under the lowest track there is only black, unless the film is transparent. */
  readonly onBlack: boolean;
}

/** Groups the clips of one track into layers: neighbours in the same box without a gap, joined by cuts and transitions. */
export function planLayers(placed: readonly PlacedClip[], context: LayerContext): Layer[] {
  const runs: DrawnClip[][] = [];
  placed.forEach((clip, index) => {
    const drawn = drawClip(clip, placed[index - 1], context);
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && joins(before, drawn)) {
      run.push(drawn);
    } else if (drawn.picture.entry !== undefined) {
      throw new RenderFailure(
        "InvalidEffectParam",
        `${formatPath(clip.path)} has another X, Y, Width, Height or Rotate than the clip before it: the emulator draws transitions only between clips of one place and size.`,
      );
    } else {
      runs.push([drawn]);
    }
  });
  return runs.flatMap(toLayer);
}

function drawClip(placed: PlacedClip, before: PlacedClip | undefined, context: LayerContext): DrawnClip {
  const { clip, material } = placed;
  const { canvas, fps, onBlack } = context;
  const startFrame = toFrame(placed.startSeconds, fps);
  const frames = toFrame(placed.endSeconds, fps) - startFrame;
  if (frames < 1) {
    throw new RenderFailure("InvalidTimelineFormat", `${formatPath(placed.path)} is shorter than one frame.`);
  }
  const entryFrames =
    placed.xfade === undefined || before === undefined ? 0 : toFrame(before.endSeconds, fps) - startFrame;
  const backdrop = backdropOf(clip) ?? (onBlack ? { color: "000000" } : undefined);
  const alterations = alterationsOf(placed);
  const box = boxOf(clip, turned(displaySize(material), alterations.quarterTurns), canvas);
  const freezeAtFrame =
    placed.playsSeconds === undefined
      ? frames
      : Math.max(1, toFrame(placed.startSeconds + placed.playsSeconds, fps) - startFrame);
  return {
    startFrame,
    box: tilted(box, alterations.tiltDegrees),
    picture: {
      material,
      inSeconds: placed.inSeconds,
      speed: clip.Speed,
      frames,
      skippedFrames: 0,
      ...(freezeAtFrame < frames && { freezeAtFrame }),
      ...(clip.Type === "Image" &&
        !material.isImage && { roundFrames: Math.max(1, toFrame(material.durationSeconds, fps)) }),
      size: { width: box.width, height: box.height },
      masks: masksOf(placed),
      looks: looksOfClip(placed, { fps, frames }),
      ...(placed.xfade !== undefined &&
        entryFrames > 0 && { entry: { xfade: placed.xfade, frames: entryFrames } }),
      fit: clip.AdaptMode ?? (backdropOf(clip) === undefined ? "Fill" : "Contain"),
      ...(backdrop !== undefined && { backdrop }),
      opacity: clip.Opacity,
      ...alterations,
    },
  };
}

function joins(before: DrawnClip, after: DrawnClip): boolean {
  const touches = before.startFrame + before.picture.frames >= after.startFrame;
  const { x, y, width, height } = after.box;
  const sameBox =
    before.box.x === x && before.box.y === y && before.box.width === width && before.box.height === height;
  return touches && sameBox;
}

function toLayer(run: readonly DrawnClip[]): Layer[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  run.forEach(({ picture }, index) => {
    const overlap = (picture.entry?.frames ?? 0) + (run[index + 1]?.picture.entry?.frames ?? 0);
    const before = run[index - 1]?.picture.frames ?? Infinity;
    if (overlap <= picture.frames && (picture.entry?.frames ?? 0) < before) return;
    throw new RenderFailure(
      "InvalidEffectParam",
      `A transition at ${picture.path} is longer than the clips it joins.`,
    );
  });
  return [
    {
      startFrame: first.startFrame,
      frames: last.startFrame + last.picture.frames - first.startFrame,
      box: first.box,
      clips: run.map(({ picture }) => picture),
    },
  ];
}

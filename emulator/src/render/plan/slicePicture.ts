import { type FrameRate, type Layer, type PicturedClip, type Picture } from "./filmPlan";
import { toSeconds } from "./frames";

/**
 * What the materials of one slice may have together: every open decoder keeps some fifteen frames, so this is about
 * 300 MB. A film of any number of clips is drawn slice by slice.
 */
const MOST_PIXELS = 12_000_000;

/** Opening a graph for one clip more often than this costs more than it saves. */
const LEAST_CLIPS = 4;

/** Cuts a film in time into pieces that can be drawn one after another, never inside a transition. */
export function slicePicture(picture: Picture, mostPixels = MOST_PIXELS): Picture[] {
  const ends = [...chooseCuts(picture, mostPixels), picture.frames];
  return ends.map((end, index) => slice(picture, ends[index - 1] ?? 0, end));
}

interface Timed {
  readonly clip: PicturedClip;
  readonly start: number;
  readonly end: number;
}

function timed({ clips, startFrame }: Layer): Timed[] {
  let end = startFrame;
  return clips.map((clip) => {
    const start = end - (clip.entry?.frames ?? 0);
    end = start + clip.frames;
    return { clip, start, end };
  });
}

function chooseCuts({ layers, frames }: Picture, mostPixels: number): number[] {
  const clips = layers.flatMap(timed).sort((one, other) => one.start - other.start);
  const settled = ({ start, clip }: Timed) => start + (clip.entry?.frames ?? 0);
  const isInsideTransition = (frame: number) =>
    clips.some((clip) => clip.start <= frame && frame < settled(clip));
  const cuts: number[] = [];
  let opened: Timed[] = [];
  for (const clip of clips) {
    const frame = settled(clip);
    const isFull = opened.length >= LEAST_CLIPS && pixelsOf([...opened, clip]) > mostPixels;
    if (isFull && frame > (cuts.at(-1) ?? 0) && frame < frames && !isInsideTransition(frame)) {
      cuts.push(frame);
      opened = opened.filter(({ end }) => end > frame);
    }
    opened.push(clip);
  }
  return cuts;
}

const pixelsOf = (clips: readonly Timed[]) =>
  clips.reduce((sum, { clip: { material } }) => sum + (material.width ?? 0) * (material.height ?? 0), 0);

function slice(picture: Picture, from: number, to: number): Picture {
  const layers = picture.layers.flatMap((layer): Layer[] => {
    const inside = timed(layer).filter(({ start, end }) => start < to && end > from);
    const [first] = inside;
    if (first === undefined) return [];
    const startFrame = Math.max(first.start, from);
    const endFrame = Math.min(Math.max(...inside.map(({ end }) => end)), to);
    const clips = inside.map((clip) => trim(clip, from, to, picture.fps));
    return [{ ...layer, clips, startFrame: startFrame - from, frames: endFrame - startFrame }];
  });
  return { ...picture, layers, firstFrame: picture.firstFrame + from, frames: to - from };
}

function trim({ clip, start, end }: Timed, from: number, to: number, fps: FrameRate): PicturedClip {
  const skipped = Math.max(0, from - start);
  const { entry, freezeAtFrame, ...rest } = clip;
  // A frozen frame is still there to be read; a moving image is drawn from its beginning.
  const unread = clip.roundFrames === undefined ? Math.min(skipped, (freezeAtFrame ?? Infinity) - 1) : 0;
  return {
    ...rest,
    ...(entry !== undefined && skipped === 0 && { entry }),
    ...(freezeAtFrame !== undefined && { freezeAtFrame: freezeAtFrame - unread }),
    inSeconds: clip.inSeconds + toSeconds(unread, fps) * clip.speed,
    skippedFrames: clip.skippedFrames + skipped,
    frames: Math.min(end, to) - Math.max(start, from),
  };
}

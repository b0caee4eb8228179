import { cutAfter, cutOf, insideOf, wholeBox } from "./boxes";
import type { Box, Clip, Edges, Look, MediaClip, Plane, Title } from "./edit";

/**
 * The clips of a nest that is placed, turned, mirrored, cropped or seen through as a whole: each clip gets its share of that. It is
 * what the edit shows as long as the nest's pictures do not overlap, and are turned about its middle.
 */
export function withNestLook(plane: Plane, outer: Look): Plane {
  if (plane.kind === "sound" || Object.keys(outer).every((key) => key === "fit")) return plane;
  return { ...plane, clips: plane.clips.flatMap((clip) => placed(clip, outer)) };
}

function placed(clip: Clip, outer: Look): Clip[] {
  if (clip.kind === "title") return [{ ...clip, title: placedTitle(clip.title, outer) }];
  const look = combined(clip.look, outer);
  return look === undefined ? [] : [{ ...clip, look } satisfies MediaClip];
}

/** @returns undefined where the nest's crop leaves nothing of it */
function combined(inner: Look, outer: Look): Look | undefined {
  const cropped = cropTo(inner, outer.crop);
  if (cropped === undefined) return undefined;
  const box = mirrored(cropped.box ?? wholeBox, outer.flip);
  const rotate = (inner.rotate ?? 0) * (outer.flip?.length === 1 ? -1 : 1) + (outer.rotate ?? 0);
  const opacity = (inner.opacity ?? 1) * (outer.opacity ?? 1);
  const flip = flips(inner.flip, outer.flip);
  return {
    ...cropped,
    ...((cropped.box !== undefined || outer.box !== undefined) && {
      box: within(box, outer.box ?? wholeBox),
    }),
    rotate,
    opacity,
    flip,
    ...(outer.fit !== undefined && outer.box !== undefined && { fit: outer.fit }),
  };
}

const within = (inner: Box, outer: Box): Box => ({
  x: outer.x + inner.x * outer.width,
  y: outer.y + inner.y * outer.height,
  width: inner.width * outer.width,
  height: inner.height * outer.height,
});

const mirrored = (box: Box, flip: Look["flip"] = []): Box => ({
  ...box,
  ...(flip.includes("horizontal") && { x: 1 - box.x - box.width }),
  ...(flip.includes("vertical") && { y: 1 - box.y - box.height }),
});

const directions = ["horizontal", "vertical"] as const;
const flips = (inner: Look["flip"] = [], outer: Look["flip"] = []) =>
  directions.filter((direction) => inner.includes(direction) !== outer.includes(direction));

/** What a crop of the whole nest leaves of one of its pictures. */
function cropTo(inner: Look, crop: Edges | undefined): Look | undefined {
  if (crop === undefined) return inner;
  const box = inner.box ?? wholeBox;
  const cut = cutOf(box, crop);
  return cut && { ...inner, box: insideOf(box, cut), crop: cutAfter(cut, inner.crop) };
}

function placedTitle(title: Title, { box = wholeBox, opacity = 1, rotate = 0 }: Look): Title {
  const { x = 0.5, y = 0.5, size } = title;
  return {
    ...title,
    x: box.x + x * box.width,
    y: box.y + y * box.height,
    size: size && size * box.height,
    opacity: (title.opacity ?? 1) * opacity,
    rotate: (title.rotate ?? 0) + rotate,
  };
}

/** What a warning says of it. */
export const nestLookText =
  "its place, size, crop or opacity as a whole is put on each of its clips, which differs where they overlap.";

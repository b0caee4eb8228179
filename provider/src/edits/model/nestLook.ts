import type { Box, Clip, Edges, Look, MediaClip, Plane, Title } from "./edit";

/** Where a whole picture lies. */
const whole: Box = { x: 0, y: 0, width: 1, height: 1 };

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
  const box = mirrored(cropped.box ?? whole, outer.flip);
  const rotate = (inner.rotate ?? 0) * (outer.flip?.length === 1 ? -1 : 1) + (outer.rotate ?? 0);
  const opacity = (inner.opacity ?? 1) * (outer.opacity ?? 1);
  const flip = flips(inner.flip, outer.flip);
  return {
    ...cropped,
    ...((cropped.box !== undefined || outer.box !== undefined) && { box: within(box, outer.box ?? whole) }),
    ...(rotate % 360 !== 0 && { rotate }),
    ...(opacity < 1 && { opacity }),
    ...(flip.length > 0 ? { flip } : { flip: [] }),
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
  const box = inner.box ?? whole;
  const cut = {
    left: share(crop.left - box.x, box.width),
    right: share(box.x + box.width - 1 + crop.right, box.width),
    top: share(crop.top - box.y, box.height),
    bottom: share(box.y + box.height - 1 + crop.bottom, box.height),
  };
  if (cut.left + cut.right >= 1 || cut.top + cut.bottom >= 1) return undefined;
  const own = inner.crop ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const [width, height] = [1 - own.left - own.right, 1 - own.top - own.bottom];
  return {
    ...inner,
    box: {
      x: box.x + box.width * cut.left,
      y: box.y + box.height * cut.top,
      width: box.width * (1 - cut.left - cut.right),
      height: box.height * (1 - cut.top - cut.bottom),
    },
    crop: {
      left: own.left + cut.left * width,
      right: own.right + cut.right * width,
      top: own.top + cut.top * height,
      bottom: own.bottom + cut.bottom * height,
    },
  };
}

const share = (length: number, of: number) => Math.max(0, length) / of;

function placedTitle(title: Title, { box = whole, opacity = 1, rotate = 0 }: Look): Title {
  const { x = 0.5, y = 0.5, size } = title;
  const seen = (title.opacity ?? 1) * opacity;
  return {
    ...title,
    x: box.x + x * box.width,
    y: box.y + y * box.height,
    ...(size !== undefined && { size: size * box.height }),
    ...(seen < 1 && { opacity: seen }),
    ...(rotate !== 0 && { rotate: (title.rotate ?? 0) + rotate }),
  };
}

/** What a warning says of it. */
export const nestLookText =
  "its place, size, crop or opacity as a whole is put on each of its clips, which differs where they overlap.";

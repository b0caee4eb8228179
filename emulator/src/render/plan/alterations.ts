import { RenderFailure } from "../renderer";
import { type VideoClip } from "../timeline/clips";
import { formatPath } from "../timeline/parseTimeline";
import { displaySize } from "./boxOf";
import { type Backdrop, type Cut, type Motion, type PicturedClip } from "./filmPlan";
import { type PlacedClip } from "./placeClips";

/** The effects of a clip that change its own picture: mirrored, cut out, turned, moved over. */
export function alterationsOf({
  clip,
  material,
  path,
  ...placed
}: PlacedClip): Pick<PicturedClip, "path" | "flips" | "cuts" | "motion" | "quarterTurns" | "tiltDegrees"> {
  const own = displaySize(material);
  const flips: ("horizontal" | "vertical")[] = [];
  const cuts: Cut[] = [];
  const motions: Motion[] = [];
  let degrees = 0;
  clip.Effects.forEach((effect, index) => {
    const place = formatPath([...path, "Effects", index]);
    switch (effect.Type) {
      case "Flip":
        flips.push(effect.Direction);
        break;
      case "Rotate":
        degrees += effect.Degree;
        break;
      case "Crop": {
        const cut = {
          x: share(effect.X, own.width),
          y: share(effect.Y, own.height),
          width: share(effect.Width, own.width),
          height: share(effect.Height, own.height),
        };
        if (cut.x + cut.width > 1.0001 || cut.y + cut.height > 1.0001) {
          throw new RenderFailure("InvalidEffectParam", `${place} reaches beyond the picture.`);
        }
        cuts.push(cut);
        break;
      }
      case "Zoom":
        if (effect.EndRate <= effect.StartRate || effect.StartRate < 1) {
          throw new RenderFailure(
            "InvalidEffectParam",
            `${place}: EndRate must be more than StartRate, and StartRate 1 or more.`,
          );
        }
        motions.push({
          from: centred(effect.StartRate),
          to: centred(effect.EndRate),
          seconds: effect.Duration,
        });
        break;
      case "KenBurns":
        motions.push({
          from: windowOf(effect.Start, place),
          to: windowOf(effect.End, place),
          seconds: placed.endSeconds - placed.startSeconds,
        });
        break;
      default:
        break;
    }
  });
  const [motion, second] = motions;
  if (second !== undefined) {
    throw new RenderFailure(
      "InvalidEffectParam",
      `${formatPath(path)}.Effects has more than one Zoom or KenBurns.`,
    );
  }
  return { path: formatPath(path), flips, cuts, ...turnOf(degrees), ...(motion !== undefined && { motion }) };
}

/** Right angles turn the picture before it is fitted, as a camera held upright would; others tilt what is fitted. */
export function turnOf(degrees: number): Pick<PicturedClip, "quarterTurns" | "tiltDegrees"> {
  const clockwise = ((degrees % 360) + 360) % 360;
  return clockwise % 90 === 0
    ? { quarterTurns: clockwise / 90, tiltDegrees: 0 }
    : { quarterTurns: 0, tiltDegrees: clockwise };
}

/** What is drawn where the clip leaves its box empty. */
export function backdropOf(clip: Pick<VideoClip, "Effects">): Backdrop | undefined {
  const background = clip.Effects.find((effect) => effect.Type === "Background");
  if (background === undefined) return undefined;
  return background.SubType === "Color" ? { color: background.Color } : { blurRadius: background.Radius };
}

const share = (value: number, whole: number) => (value <= 1 ? value : value / whole);

const centred = (rate: number): Cut => ({
  x: (1 - 1 / rate) / 2,
  y: (1 - 1 / rate) / 2,
  width: 1 / rate,
  height: 1 / rate,
});

function windowOf([x, y, width, height]: readonly [number, number, number, number], place: string): Cut {
  if (width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001) return { x, y, width, height };
  throw new RenderFailure("InvalidEffectParam", `${place}: Start and End must lie within the picture.`);
}

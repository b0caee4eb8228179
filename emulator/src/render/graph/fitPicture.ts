import { displaySize, turned } from "../plan/boxOf";
import { type PicturedClip, type Size } from "../plan/filmPlan";
import { chain, filter } from "./filterText";

export interface FitContext {
  /** Whether what lies below must show through: the picture keeps an alpha channel then. */
  readonly transparent: boolean;
  readonly scaler: "bicubic" | "fast_bilinear";
  /** Unique in the graph, for links inside of a clip. */
  readonly name: string;
}

/** The blurred copy is drawn this much smaller: blurring costs by the pixel, and nobody sees it. */
const BLUR_SHRINKS = 4;

/** Scales a picture into its box the way AdaptMode says, and fills what it leaves empty. */
export function fitPicture(clip: PicturedClip, context: FitContext): string {
  const box = clip.size;
  const own = shownSize(clip);
  switch (clip.fit) {
    case "Fill":
      return chain(scale(box, context), format(context));
    case "Cover":
      return cover(own, box, context);
    case "Contain": {
      const inner = contained(own, box);
      const { backdrop } = clip;
      if (backdrop !== undefined && "blurRadius" in backdrop) {
        return overBlurred(own, inner, { box, radius: backdrop.blurRadius }, context);
      }
      const color = backdrop === undefined ? "black@0" : `0x${backdrop.color}`;
      const pad = { w: box.width, h: box.height, x: "2*floor((ow-iw)/4)", y: "2*floor((oh-ih)/4)", color };
      return chain(scale(inner, context), format(context), filter("pad", pad));
    }
  }
}

/** The size of what is left of the material after cutting and turning. */
export function shownSize({ material, cuts, quarterTurns }: PicturedClip): Size {
  const own = displaySize(material);
  const width = cuts.reduce((rest, cut) => rest * cut.width, own.width);
  const height = cuts.reduce((rest, cut) => rest * cut.height, own.height);
  return turned({ width: Math.max(1, width), height: Math.max(1, height) }, quarterTurns);
}

const scale = ({ width, height }: Size, { scaler }: Pick<FitContext, "scaler">) =>
  filter("scale", { w: width, h: height, flags: scaler, out_color_matrix: "bt709", out_range: "tv" });

const format = ({ transparent }: Pick<FitContext, "transparent">) =>
  chain(filter("format", { pix_fmts: transparent ? "yuva420p" : "yuv420p" }), filter("setsar", { sar: 1 }));

function contained(own: Size, box: Size): Size {
  const ratio = Math.min(box.width / own.width, box.height / own.height);
  return {
    width: Math.min(box.width, even(own.width * ratio)),
    height: Math.min(box.height, even(own.height * ratio)),
  };
}

function cover(own: Size, box: Size, context: FitContext): string {
  const ratio = Math.max(box.width / own.width, box.height / own.height);
  const outer = {
    width: Math.max(box.width, even(own.width * ratio)),
    height: Math.max(box.height, even(own.height * ratio)),
  };
  return chain(scale(outer, context), format(context), filter("crop", { w: box.width, h: box.height }));
}

/** The whole picture over a blurred copy of itself that fills the box. */
function overBlurred(
  own: Size,
  inner: Size,
  { box, radius }: { readonly box: Size; readonly radius: number },
  context: FitContext,
): string {
  const { name } = context;
  const small = { width: even(box.width / BLUR_SHRINKS), height: even(box.height / BLUR_SHRINKS) };
  const sigma = (radius * box.height) / 4 / BLUR_SHRINKS;
  const blurred = chain(
    cover(own, small, context),
    filter("gblur", { sigma: sigma.toFixed(2) }),
    scale(box, context),
  );
  const sharp = chain(scale(inner, context), format(context));
  const over = filter("overlay", { x: "2*floor((W-w)/4)", y: "2*floor((H-h)/4)", format: "yuv420" });
  return (
    `split[${name}far][${name}near];[${name}far]${blurred},${format(context)}[${name}blurred];` +
    `[${name}near]${sharp}[${name}sharp];[${name}blurred][${name}sharp]${over},${format(context)}`
  );
}

const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);

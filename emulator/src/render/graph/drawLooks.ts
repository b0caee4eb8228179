import { type Change, type Grade, type Look } from "../plan/filmPlan";
import { chain, filter, link } from "./filterText";

export interface LookContext {
  readonly height: number;
  /** Frames that are drawn here. */
  readonly frames: number;
  /** Frames that were drawn before. */
  readonly skippedFrames: number;
  /** Whether the picture has an alpha channel to keep. */
  readonly transparent: boolean;
  /** Unique in the graph. */
  readonly name: string;
}

/** A blur's reach and a mosaic's stone, in shares of the height: ICE's own are not documented. */
const BLUR_SHARE = 1 / 40;
const STONE_SHARE = 1 / 24;

/** The filters that grade, blur and otherwise change a picture, each in its own frames. */
export function drawLooks(looks: readonly Look[], context: LookContext): string[] {
  return looks.flatMap((look, index) => {
    const from = look.fromFrame - context.skippedFrames;
    const to = look.toFrame - context.skippedFrames;
    if (to <= 0 || from >= context.frames) return [];
    const always = from <= 0 && to >= context.frames;
    const when = always ? {} : { enable: `between(n,${from},${to - 1})` };
    return draw(look.change, { from, to, when }, { ...context, name: `${context.name}look${index}` });
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly when: Readonly<Record<string, string>>;
}

function draw(change: Change, { from, to, when }: Span, context: LookContext): string[] {
  switch (change.kind) {
    case "grade":
      return drawGrade(change.grade, when, context);
    case "mosaic": {
      const stone = Math.max(2, Math.round(context.height * STONE_SHARE));
      return [filter("pixelize", { w: stone, h: stone, ...when })];
    }
    case "blur": {
      const radius = Math.max(1, Math.round(context.height * BLUR_SHARE));
      if (change.across && change.down) return [filter("gblur", { sigma: radius, ...when })];
      return [filter("dblur", { angle: change.across ? 0 : 90, radius: 2 * radius, ...when })];
    }
    case "color": {
      const done = `clip((n-(${from}))/${Math.max(1, to - from - 1)},0,1)`;
      return [filter("hue", { s: change.direction === "out" ? `1-${done}` : done, ...when })];
    }
  }
}

/** ICE counts in shares of 255 and of 100. Chroma has its zero at 128, and luma its range from 16 to 235. */
function drawGrade(grade: Grade, when: Span["when"], context: LookContext): string[] {
  const { brightness, contrast, saturation, kelvin, mix, darkCorners } = grade;
  const light = (brightness * 219) / 255;
  const steep = 1 + contrast / 100;
  const chroma = `(val-128)*${1 + saturation / 100}+128`;
  const isPlain = brightness === 0 && contrast === 0 && saturation === 0;
  return [
    isPlain
      ? ""
      : filter("lutyuv", {
          y: `clip((val-126)*${steep}+126+${light},16,235)`,
          u: chroma,
          v: chroma,
          ...when,
        }),
    mix === 0
      ? ""
      : inLight(filter("colortemperature", { temperature: kelvin, mix: mix / 100, ...when }), context),
    darkCorners === 0
      ? ""
      : keepingAlpha(filter("vignette", { angle: ((darkCorners / 100) * Math.PI) / 2.5, ...when }), context),
  ];
}

/** A filter that works on red, green and blue. */
const inLight = (light: string, { transparent }: LookContext) =>
  chain(
    filter("format", { pix_fmts: transparent ? "gbrap" : "gbrp" }),
    light,
    filter("scale", { out_color_matrix: "bt709", out_range: "tv" }),
    filter("format", { pix_fmts: transparent ? "yuva420p" : "yuv420p" }),
  );

/** A filter that knows no alpha channel. */
function keepingAlpha(change: string, { transparent, name }: LookContext): string {
  if (!transparent) return change;
  return [
    `split[${name}a][${name}b]`,
    link([`${name}a`], "alphaextract", [`${name}alpha`]),
    link([`${name}b`], chain(filter("format", { pix_fmts: "yuv420p" }), change), [`${name}opaque`]),
    link([`${name}opaque`, `${name}alpha`], "alphamerge"),
  ].join(";");
}

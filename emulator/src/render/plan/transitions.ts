import { RenderFailure } from "../renderer";

/**
 * ICE's transitions and the FFmpeg transition each is drawn with. ICE's are shaders (gl-transitions); the nearest
 * relative stands in: same length, similar movement, not the same pixels.
 */
const DRAWN_WITH: Readonly<Record<string, string>> = {
  fade: "fade",
  fadecolor: "fadeblack",
  fadegrayscale: "fadegrays",
  luma: "fade",
  morph: "fade",
  dreamy: "fade",
  multiplyblend: "fade",
  colordistance: "dissolve",
  colorphase: "dissolve",
  perlin: "dissolve",
  burn: "dissolve",
  undulatingburnout: "dissolve",
  randomsquares: "dissolve",
  linearblur: "hblur",
  directional: "slideup",
  directionalwipe: "wipetl",
  directionalwarp: "smoothright",
  crosswarp: "smoothleft",
  wiperight: "wiperight",
  wipeleft: "wipeleft",
  wipeup: "wipeup",
  wipedown: "wipedown",
  wind: "hrwind",
  windowslice: "hrslice",
  windowblinds: "vdslice",
  doomscreentransition_up: "vuslice",
  doomscreentransition_down: "vdslice",
  bowtievertical: "vertopen",
  bowtiehorizontal: "horzopen",
  doorway: "horzopen",
  squeeze: "squeezeh",
  cube: "slideleft",
  swap: "coverleft",
  bounce_up: "slideup",
  bounce_down: "slidedown",
  simplezoom: "zoomin",
  dreamyzoom: "zoomin",
  zoomincircles: "zoomin",
  rotatescalefade: "zoomin",
  circle: "circlecrop",
  circlecrop: "circlecrop",
  circleopen: "circleopen",
  heart: "circleopen",
  polka: "circleopen",
  ripple: "circleclose",
  waterdrop: "circleopen",
  displacement: "distance",
  swirl: "radial",
  radial: "radial",
  angular: "radial",
  pinwheel: "radial",
  polarfunction: "radial",
  crazyparametricfun: "radial",
  mosaic: "pixelize",
  pixelize: "pixelize",
  hexagonalize: "pixelize",
  squareswire: "diagtl",
  gridflip: "diagbr",
  crosshatch: "dissolve",
  kaleidoscope: "distance",
  flyeye: "distance",
  glitchmemories: "hlslice",
  glitchdisplace: "hblur",
};

const KNOWN = Object.keys(DRAWN_WITH);

/**
 * The FFmpeg transition for a SubType: a name, `random`, or a list of names to choose from. Chance is replaced by the
 * place in the film, so that the same timeline always makes the same film.
 */
export function chooseTransition(subType: string, place: string): string {
  const wanted = subType.trim().toLowerCase();
  const candidates = wanted === "random" ? KNOWN : wanted.split(",").map((name) => name.trim());
  const drawable = candidates.map((name) => {
    const xfade = DRAWN_WITH[name];
    if (xfade === undefined) {
      throw new RenderFailure(
        "InvalidEffectParam",
        `${place}.SubType is "${subType.slice(0, 80)}": the emulator knows no transition of that name.`,
      );
    }
    return xfade;
  });
  return drawable[hash(place) % drawable.length] ?? "fade";
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}

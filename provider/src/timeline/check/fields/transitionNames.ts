/** The transitions that ICE's pages name; paid ones have ids such as OT0001-000001. */
export const transitionNames: readonly string[] = [
  "random directional displacement windowslice bowTieVertical bowTieHorizontal simplezoom linearblur waterdrop",
  "glitchmemories polka perlin directionalwarp bounce_up bounce_down wiperight wipeleft wipedown wipeup morph",
  "colordistance circlecrop swirl dreamy gridflip zoomincircles radial mosaic undulatingburnout crosshatch",
  "crazyparametricfun kaleidoscope windowblinds hexagonalize glitchdisplace dreamyzoom doomscreentransition_up",
  "doomscreentransition_down ripple pinwheel angular burn circle circleopen colorphase crosswarp cube",
  "directionalwipe doorway fade fadecolor fadegrayscale flyeye heart luma multiplyblend pixelize polarfunction",
  "randomsquares rotatescalefade squareswire squeeze swap wind",
].flatMap((line) => line.split(" "));

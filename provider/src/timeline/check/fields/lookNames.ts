const names = (text: string): readonly string[] => text.split(/\s+/u);
const numbered = (family: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${family}${from + index}`);

/**
 * The visual effects that ICE's pages name; paid ones have ids such as OV0001-000001. A job with another name fails:
 * "Invalid vfx subType".
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/example-of-common-effects
 */
export const visualEffectNames: readonly string[] = names(
  `random open close h_blur v_blur blur slightshake zoominout movie zoomslight zoom color_difference withcircleopen
  withcircleclose withcircleshake withcircleflashlight disappear shock bluropen blurclose photograph black blurring
  color_to_grey grey_to_color slightrectshow slightshow wipecross whiteshow image_in_image
  colorfulradial colorfulstarry flyfire heartfireworks meteorshower moons_and_stars sparklestarfield spotfall starexplosion
  starry
  white minus_glitter jitter soulout scanlight swing heartbeat flashingscreen illusion segmentation neolighting curl shine
  smalljitter flashinglight windowblur windowblur2 kaleidoscope
  moon_projection star_projection heart_projection sunset_projection carwindow_projection shinningstar_light anglelight
  darknight_rainbow fallingcircle lightcenter lightsweep moon rotationspotlight
  blackwhitetv edgescan oldtv oldtvshine nightvision tvshow
  colorfulsun bigsun fallingheart colorfulfireworks heartshot starfieldshinee starfieldshinee2 fireworks heartsurround
  risingheartbubble starfield colorfulripples colorfulbubbles heartbubbleshinee starsparkle
  rainy waterripple snow foggy meteor stormlaser simpleripple fadeshadow
  marquee livesplit splitstill2 splitstill3 splitstill4 splitstill9 splitstill6 blackwhitesplit blurthreesplit
  colorful blackfade rainbowfilter movingrainbow discolights
  fisheye mosaic_rect glass planet
  mask_circle mask_rec mask_linear mask_minor`,
);

/**
 * The filters that ICE's pages name.
 *
 * @see https://github.com/aliyun/alibabacloud-aiops-skills alibabacloud-video-editor, references/04
 */
export const filterNames: readonly string[] = [
  ...names("random color delta electric faded slowlived tokoyo urbex warm"),
  ...numbered("m", 1, 8),
  ...numbered("pf", 1, 9),
  ...names("pfa pfb pfc"),
  ...numbered("pi", 1, 4),
  ...numbered("pl", 1, 4),
  ...numbered("pj", 1, 4),
  ...numbered("f", 1, 7),
  ...numbered("pv", 1, 6),
  ...numbered("a", 1, 6),
];

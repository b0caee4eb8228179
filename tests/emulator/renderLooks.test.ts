import { featureTable } from "../support/featureTable";
import { colorAt, difference } from "../support/mediaMeasure";
import { type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** One colour for a second, above another. */
const above = (...Effects: readonly object[]) => ({
  VideoTracks: [
    { VideoTrackClips: [{ Type: "Image", MediaURL: "green", Duration: 1 }] },
    { VideoTrackClips: [{ MediaURL: "red", Out: 1, X: 80, Y: 45, Width: 160, Height: 90, Effects }] },
  ],
});

const wide = (...Effects: readonly object[]) => videoTrack({ MediaURL: "wide", Out: 2, Effects });

const greyness = (color: readonly number[]) => 255 - (Math.max(...color) - Math.min(...color));

featureTable("Filters and visual effects", ({ rendered, refused }) => {
  rendered(
    "Filter color",
    "ExtParams brightness, contrast, saturation, kelvin_temperature with temperature_ratio, dark_corner_ratio, each in the direction of its name: how strong ICE's are is not documented",
    async () => {
      const graded = (ExtParams: string) => ({
        Type: "Image",
        MediaURL: "green",
        Duration: 0.2,
        Effects: [{ Type: "Filter", SubType: "color", ExtParams }],
      });
      const film = await studio.film(
        videoTrack(
          graded(
            "effect=color,brightness=0,contrast=0,saturation=0,kelvin_temperature=6500,temperature_ratio=0,tint=0",
          ),
          graded("brightness=60"),
          { ...graded("contrast=80"), MediaURL: "red", Type: "Video", Duration: 0.2 },
          graded("saturation=-100"),
          graded("kelvin_temperature=2500,temperature_ratio=100"),
          graded("dark_corner_ratio=100"),
        ),
      );
      const [plain, bright, contrast, grey, warm] = await Promise.all(
        [2, 7, 12, 17, 22].map((frame) => colorAt(film.file, frame)),
      );
      const sum = (color: readonly number[] = []) => color.reduce((all, value) => all + value, 0);
      expect(distanceTo("green", plain ?? [])).toBeLessThan(NEAR);
      expect(sum(bright) - sum(plain)).toBeGreaterThan(90);
      // Red is dark: more contrast makes it darker.
      expect(sum(contrast)).toBeLessThan(200);
      expect(greyness(grey ?? [])).toBeGreaterThan(245);
      expect((plain?.[2] ?? 0) - (warm?.[2] ?? 0)).toBeGreaterThan(20);
      const corner = await colorAt(film.file, 27, "20:20:0:0");
      const middle = await colorAt(film.file, 27, "20:20:150:80");
      expect((middle[1] ?? 0) - (corner[1] ?? 0)).toBeGreaterThan(40);
    },
  );

  rendered(
    "Filter m2, m4, m6, pf1, pf3, pfb, pv6, warm",
    "those whose names say what they do (grey, blue, dim, high contrast, warm, greyscale, black and white), **drawn by a relative**",
    async () => {
      const names = ["m2", "m4", "m6", "pf1", "pf3", "pfb", "pv6", "warm"];
      const film = await studio.film(
        videoTrack(
          ...names.map((SubType) => ({
            MediaURL: SubType === "pf1" ? "red" : "green",
            ...(SubType !== "pf1" && { Type: "Image" }),
            Duration: 0.2,
            Effects: [{ Type: "Filter", SubType }],
          })),
        ),
      );
      const colors = await Promise.all(names.map((_, index) => colorAt(film.file, 5 * index + 2)));
      const [grey, blue, dim, , warm, pfb, pv6] = colors.map(([r = 0, g = 0, b = 0]) => ({ r, g, b }));
      for (const [index, color] of colors.entries()) {
        expect(distanceTo(names[index] === "pf1" ? "red" : "green", color)).toBeGreaterThan(5);
      }
      expect((grey?.g ?? 0) - (grey?.r ?? 0)).toBeLessThan(90);
      expect((blue?.b ?? 0) - (warm?.b ?? 255)).toBeGreaterThan(12);
      expect(dim?.g).toBeLessThan(145);
      for (const plain of [pfb, pv6]) expect(Math.abs((plain?.g ?? 0) - (plain?.r ?? 99))).toBeLessThan(8);
    },
  );

  refused("Filter of any other SubType, and tint", "colour tables that nobody outside has", [
    [
      wide({ Type: "Filter", SubType: "m1" }),
      /^InvalidEffectParam: .*SubType is "m1": it must be "color" or "m2"/,
    ],
    [
      wide({ Type: "Filter", SubType: "color", ExtParams: "tint=5" }),
      /^InvalidEffectParam: .*tint is "tint=5"/,
    ],
    [wide({ Type: "Filter", SubType: "color", ExtParams: "hue=5" }), /^InvalidEffectParam: .*ExtParams\.hue/],
  ]);

  rendered("VFX h_blur, v_blur, blur", "how far ICE's reach is not documented", async () => {
    const film = await studio.film(
      videoTrack(
        ...[undefined, "h_blur", "v_blur", "blur"].map((SubType) => ({
          MediaURL: "bars",
          Out: 0.2,
          Effects: SubType === undefined ? [] : [{ Type: "VFX", SubType }],
        })),
      ),
    );
    // Between the yellow bar and the blue one: a blur across mixes them, one up and down does not.
    const mixed = async (frame: number) => {
      const color = await colorAt(film.file, frame, "2:20:157:60");
      const nearest = Math.min(spread(color, [255, 255, 0]), spread(color, [0, 0, 255]));
      return nearest > 40;
    };
    expect(await mixed(7)).toBe(true);
    expect(await mixed(17)).toBe(true);
    expect(await difference({ file: film.file, frame: 12 }, { file: film.file, frame: 2 })).toBeGreaterThan(
      1,
    );
    expect(
      await difference({ file: film.file, frame: 12 }, { file: film.file, frame: 2 }, "30:20:8:100"),
    ).toBeLessThan(2);
  });

  rendered("VFX mosaic_rect", "stones of a twenty-fourth of the height _(chosen)_", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "bars", Out: 0.2 },
        { MediaURL: "bars", Out: 0.2, Effects: [{ Type: "VFX", SubType: "mosaic_rect" }] },
      ),
    );
    expect(await difference({ file: film.file, frame: 2 }, { file: film.file, frame: 7 })).toBeGreaterThan(2);
  });

  rendered("VFX color_to_grey, grey_to_color", "over the time of the effect", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1, Effects: [{ Type: "VFX", SubType: "color_to_grey" }] },
        { MediaURL: "red", Out: 1, Effects: [{ Type: "VFX", SubType: "grey_to_color", Duration: 0.4 }] },
      ),
    );
    const grey = async (frame: number) => greyness(await colorAt(film.file, frame)) > 240;
    expect(await Promise.all([0, 24, 25, 40].map(grey))).toEqual([false, true, true, false]);
    expect(distanceTo("red", await colorAt(film.file, 40))).toBeLessThan(NEAR);
  });

  rendered(
    "VFX mask_circle, mask_rec",
    "ExtParams x, y (the middle), width, height, radius (mask_rec), antialias, outer_alpha. Up to 1 a share of the picture, above it pixels of the material",
    async () => {
      const masked = (SubType: string, ExtParams: string) => above({ Type: "VFX", SubType, ExtParams });
      const circle = await studio.film(masked("mask_circle", "x=0.5,y=0.5,width=0.5,height=0.8"));
      const square = await studio.film(masked("mask_rec", "width=160,height=0.8,radius=0.3,outer_alpha=0.5"));
      const middle = "20:20:150:80";
      const corner = "8:8:82:47";
      for (const { file } of [circle, square]) {
        expect(distanceTo("red", await colorAt(file, 5, middle))).toBeLessThan(NEAR);
      }
      expect(distanceTo("green", await colorAt(circle.file, 5, corner))).toBeLessThan(NEAR);
      // Half as wide as the picture: it ends 40 pixels left of the middle.
      expect(distanceTo("green", await colorAt(circle.file, 5, "8:8:104:86"))).toBeLessThan(NEAR);
      expect(distanceTo("red", await colorAt(circle.file, 5, "8:8:128:86"))).toBeLessThan(NEAR);
      // Half of what lies outside is still seen.
      const [red = 0, green = 0] = await colorAt(square.file, 5, corner);
      expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
      expect(Math.abs(green - 95)).toBeLessThan(2 * NEAR);
    },
  );

  refused("VFX of any other SubType", "stars, fireworks and the like are ICE's own pictures", [
    [
      wide({ Type: "VFX", SubType: "heartfireworks" }),
      /^InvalidEffectParam: .*SubType is "heartfireworks": it must be/,
    ],
    [
      wide({ Type: "VFX", SubType: "mask_linear", ExtParams: "x=0.5" }),
      /^InvalidEffectParam: .*SubType is "mask_linear"/,
    ],
    [
      wide({ Type: "VFX", SubType: "mask_circle", ExtParams: "width=1,height=1,blur_intensity=0.5" }),
      /^InvalidEffectParam: .*ExtParams\.blur_intensity/,
    ],
  ]);

  rendered(
    "TimelineIn, TimelineOut, Duration of a Filter or VFX",
    "on the film's time; masks have none",
    async () => {
      const filter = { Type: "Filter", SubType: "pfb", TimelineIn: 1.2, TimelineOut: 1.6 };
      const film = await studio.film(
        videoTrack({ MediaURL: "blue", Out: 1 }, { MediaURL: "red", Out: 1, Effects: [filter] }),
      );
      const grey = async (frame: number) => greyness(await colorAt(film.file, frame)) > 240;
      expect(await Promise.all([24, 29, 30, 39, 40].map(grey))).toEqual([false, false, true, true, false]);
    },
  );
});

const spread = (color: readonly number[], wanted: readonly number[]) =>
  Math.max(...wanted.map((value, channel) => Math.abs(value - (color[channel] ?? 0))));

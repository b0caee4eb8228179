import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TRANSITIONS } from "../../emulator/src/render/plan/transitions";
import { featureTable } from "../support/featureTable";
import { colorAt, difference, frameCount } from "../support/mediaMeasure";
import { planOf } from "../support/planning";
import { type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

const NEAR = 12;

/** The test card's bars from left to right; red to yellow are warm (little blue), blue to cyan are cold. */
const LEFT_BAR = "30:20:8:150";
const RIGHT_BAR = "30:20:284:150";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** The test card, for 0.4 s. */
const bars = (...Effects: readonly object[]) => videoTrack({ MediaURL: "bars", Out: 0.4, Effects });

/** One colour for a second, above another. */
const above = (...Effects: readonly object[]) => ({
  VideoTracks: [
    { VideoTrackClips: [{ Type: "Image", MediaURL: "green", Duration: 1 }] },
    { VideoTrackClips: [{ MediaURL: "red", Out: 1, X: 80, Y: 45, Width: 160, Height: 90, Effects }] },
  ],
});

const wide = (...Effects: readonly object[]) => videoTrack({ MediaURL: "wide", Out: 2, Effects });

const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) => red > 180 && green < 90 && blue < 90;
const isCyan = ([red = 0, green = 0, blue = 0]: readonly number[]) => red < 90 && green > 180 && blue > 180;
const greyness = (color: readonly number[]) => 255 - (Math.max(...color) - Math.min(...color));

featureTable("Effects on the picture", ({ rendered, accepted, refused }) => {
  rendered(
    "Transition",
    "overlaps the next clip, so the film is shorter by Duration (default 1 s), also where TimelineIn puts the clips edge to edge; clips that the timeline lets overlap stay where they are _(chosen)_. Sound fades over with the picture",
    async () => {
      const film = await studio.film(
        videoTrack(
          { MediaURL: "red", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
          { MediaURL: "blue", Out: 2 },
        ),
      );
      expect(await frameCount(film.file)).toBe(75);
      expect(distanceTo("red", await colorAt(film.file, 24))).toBeLessThan(NEAR);
      const [red = 0, , blue = 0] = await colorAt(film.file, 37);
      expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
      expect(Math.abs(blue - 115)).toBeLessThan(2 * NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 51))).toBeLessThan(NEAR);
      const placed = (TimelineIn: number, Effects: readonly object[] = []) => ({
        MediaURL: "wide",
        TimelineIn,
        TimelineOut: TimelineIn + 4,
        Effects,
      });
      const over = [{ Type: "Transition", SubType: "directional" }];
      expect(planOf(videoTrack(placed(0, over), placed(4, over), placed(8))).seconds).toBeCloseTo(10);
    },
  );

  rendered(
    "Transition SubType",
    "the names ICE documents, **drawn by a relative**: ICE's transitions are shaders, the emulator's are FFmpeg's `xfade` (see `plan/transitions.ts` in the emulator). `random` and lists choose the same way every time",
    async () => {
      const names = [...Object.keys(TRANSITIONS), "random", "wiperight,perlin"];
      const clips = names.map((SubType, index) => ({
        MediaURL: index % 2 === 0 ? "red" : "bars",
        Out: 0.4,
        Effects: [{ Type: "Transition", SubType, Duration: 0.2 }],
      }));
      const film = await studio.film(videoTrack(...clips, { MediaURL: "blue", Out: 0.4 }), {
        width: 160,
        height: 128,
      });
      expect(await frameCount(film.file)).toBe(5 * (names.length + 2));
      // In the middle of each, neither clip stands alone.
      const [first, second] = ["fade", "wiperight"].map((name) => 5 * names.indexOf(name) + 7);
      expect(distanceTo("red", await colorAt(film.file, first ?? 0))).toBeGreaterThan(NEAR);
      expect(distanceTo("red", await colorAt(film.file, second ?? 0))).toBeGreaterThan(NEAR);
      expect(planOf(wideThenWide("random"))).toEqual(planOf(wideThenWide("random")));
    },
  );

  refused("Transition SubType OT0001-... and unknown names", "ICE's paid package has the former", [
    [wideThenWide("OT0001-000001"), /^InvalidEffectParam: .*knows no transition/],
    [wideThenWide("shake"), /^InvalidEffectParam: .*Effects\[0\]\.SubType is "shake"/],
  ]);

  accepted("Transition on a last clip, or before a gap", "there is nothing to go over to", [
    [wide({ Type: "Transition", SubType: "fade" }), wide()],
    [
      videoTrack(
        { MediaURL: "wide", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
        { MediaURL: "wide", Out: 2, TimelineIn: 5 },
      ),
      videoTrack({ MediaURL: "wide", Out: 2 }, { MediaURL: "wide", Out: 2, TimelineIn: 5 }),
    ],
  ]);

  refused("Transition between clips of different X, Y, Width, Height or tilt", "", [
    [
      videoTrack(
        { MediaURL: "wide", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
        { MediaURL: "wide", Out: 2, X: 0.5, Y: 0, Width: 0.5 },
      ),
      /^InvalidEffectParam: VideoTracks\[0\]\.VideoTrackClips\[1\] has another X, Y, Width, Height or Rotate/,
    ],
  ]);

  rendered("DLTransition", "the clip before goes on under the next one; the length stays", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1, Effects: [{ Type: "DLTransition", SubType: "fade", Duration: 1 }] },
        { MediaURL: "blue", Out: 1 },
      ),
    );
    expect(await frameCount(film.file)).toBe(50);
    const [red = 0, , blue = 0] = await colorAt(film.file, 37);
    expect(Math.abs(red - blue)).toBeLessThan(3 * NEAR);
  });

  rendered("Background Color, Blur", "what Contain leaves empty", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "blue", Out: 0.4, Effects: [{ Type: "Background", SubType: "Color", Color: "#1ea03c" }] },
        { MediaURL: "blue", Out: 0.4, Effects: [{ Type: "Background", SubType: "Blur", Radius: 0.2 }] },
      ),
    );
    expect(distanceTo("green", await colorAt(film.file, 5, "80:180:0:0"))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 5, "80:170:120:4"))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 15, "80:180:0:0"))).toBeLessThan(NEAR);
  });

  rendered("Flip", "horizontal, vertical", async () => {
    const plain = await studio.film(bars());
    expect(isRed(await colorAt(plain.file, 0, LEFT_BAR))).toBe(true);
    const mirrored = await studio.film(bars({ Type: "Flip", Direction: "horizontal" }));
    expect(isCyan(await colorAt(mirrored.file, 0, LEFT_BAR))).toBe(true);
    expect(isRed(await colorAt(mirrored.file, 0, RIGHT_BAR))).toBe(true);
  });

  rendered("Crop", "a share of the picture up to 1, above it pixels of the material", async () => {
    const right = await studio.film(bars({ Type: "Crop", X: 0.84, Y: 0.8, Width: 0.16, Height: 0.15 }));
    expect(isCyan(await colorAt(right.file, 0, LEFT_BAR))).toBe(true);
    const left = await studio.film(bars({ Type: "Crop", X: 0, Y: 140, Width: 48, Height: 30 }));
    expect(isRed(await colorAt(left.file, 0, RIGHT_BAR))).toBe(true);
  });

  rendered(
    "Rotate",
    "Degree, clockwise _(chosen)_. Right angles turn the picture before it is fitted; any other angle, which ICE does not document, tilts it about the middle of its box, and lets through what is below",
    async () => {
      const quarter = await studio.film(bars({ Type: "Rotate", Degree: 90 }));
      // The left bar comes to the top, the right one to the bottom.
      expect(isRed(await colorAt(quarter.file, 0, "100:10:10:8"))).toBe(true);
      expect(isCyan(await colorAt(quarter.file, 0, "100:10:10:164"))).toBe(true);
      const half = await studio.film(bars({ Type: "Rotate", Degree: 180 }));
      expect(isCyan(await colorAt(half.file, 0, "30:20:8:60"))).toBe(true);
      const tilted = await studio.film(above({ Type: "Rotate", Degree: 30 }));
      for (const [box, color] of [
        ["20:20:150:80", "red"],
        // The upper left corner goes up and to the right, and leaves its old place.
        ["8:8:82:47", "green"],
        ["8:8:114:16", "red"],
        ["8:8:230:47", "green"],
        ["8:8:200:156", "red"],
      ] as const) {
        expect(distanceTo(color, await colorAt(tilted.file, 5, box))).toBeLessThan(2 * NEAR);
      }
    },
  );

  rendered("Zoom", "EndRate must be more than StartRate, as in ICE", async () => {
    const zoom = { Type: "Zoom", StartRate: 1, EndRate: 2, Duration: 0.5 };
    const film = await studio.film(videoTrack({ MediaURL: "bars", Out: 1, Effects: [zoom] }));
    expect(isRed(await colorAt(film.file, 0, LEFT_BAR))).toBe(true);
    for (const frame of [14, 24]) {
      const [red = 0, green = 0, blue = 0] = await colorAt(film.file, frame, "8:20:2:70");
      expect([red < 90, green > 180, blue < 90]).toEqual([true, true, true]);
    }
  });

  rendered("KenBurns", "Start and End; without them a slow push towards the middle _(chosen)_", async () => {
    const film = await studio.film(
      bars({ Type: "KenBurns", Start: "0,0.8,0.15,0.15", End: "0.85,0.8,0.15,0.15" }),
    );
    expect(isRed(await colorAt(film.file, 0))).toBe(true);
    expect(isCyan(await colorAt(film.file, 9))).toBe(true);
  });

  rendered("FreezeFrame", "the last frame stands for Duration at the clip's end, in silence", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "bars", In: 0.5, Out: 1, Effects: [{ Type: "FreezeFrame", Duration: 1 }] },
        { MediaURL: "red", Out: 0.4 },
      ),
    );
    expect(await frameCount(film.file)).toBe(48);
    const at = (frame: number) => ({ file: film.file, frame });
    const frozen = await difference(at(14), at(36));
    expect(await difference(at(0), at(12))).toBeGreaterThan(2 * frozen);
    expect(distanceTo("red", await colorAt(film.file, 40))).toBeLessThan(NEAR);
  });

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
    [wide({ Type: "Filter", SubType: "random" }), /^InvalidEffectParam: .*SubType is "random"/],
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

  refused("Scale, Pad, Clip, RandomClip, AI\\_\\*, Harmonization, DeWatermark", "`InvalidEffectParam`", [
    ...["Scale", "Pad", "Clip", "AI_Matting", "Harmonization", "DeWatermark"].map(
      (Type) =>
        [wide({ Type }), new RegExp(`^InvalidEffectParam: .*Effects\\[0\\]\\.Type is "${Type}"`)] as const,
    ),
  ]);
});

it("a film taken with the camera turned is shown upright", async () => {
  const turned = await readFile(studio.materials["bars"] ?? "");
  const matrix = turned.indexOf("tkhd") + 4 + 40;
  [0, 0x10000, 0, -0x10000, 0, 0].forEach((value, index) => turned.writeInt32BE(value, matrix + 4 * index));
  studio.materials["turned"] = join(studio.folder, "turned.mp4");
  await writeFile(studio.materials["turned"], turned);
  const film = await studio.film(videoTrack({ MediaURL: "turned", Out: 0.4 }), { ownSize: true });
  expect([film.width, film.height]).toEqual([180, 320]);
  expect(isRed(await colorAt(film.file, 0, "20:30:10:8"))).toBe(true);
  expect(isCyan(await colorAt(film.file, 0, "20:30:10:284"))).toBe(true);
});

function wideThenWide(SubType: string) {
  return videoTrack(
    { MediaURL: "wide", Out: 3, Effects: [{ Type: "Transition", SubType }] },
    { MediaURL: "wide", Out: 3 },
  );
}

const spread = (color: readonly number[], wanted: readonly number[]) =>
  Math.max(...wanted.map((value, channel) => Math.abs(value - (color[channel] ?? 0))));

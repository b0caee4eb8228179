import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { featureTable } from "../support/featureTable";
import { colorAt, difference, frameCount } from "../support/mediaMeasure";
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

featureTable("Effects on the picture", ({ rendered, refused }) => {
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

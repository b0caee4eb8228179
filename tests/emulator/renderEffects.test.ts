import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { render } from "../../emulator/src/render/render";
import { colorAt } from "../support/mediaMeasure";
import { type Studio, openStudio, videoTrack } from "../support/renderStudio";

/** The test card's bars from left to right; red to yellow are warm (little blue), blue to cyan are cold. */
const LEFT_BAR = "30:20:8:150";
const RIGHT_BAR = "30:20:284:150";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const bars = (...Effects: readonly object[]) => videoTrack({ MediaURL: "bars", Effects });

const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) => red > 180 && green < 90 && blue < 90;
const isCyan = ([red = 0, green = 0, blue = 0]: readonly number[]) => red < 90 && green > 180 && blue > 180;

it("Flip mirrors the picture", async () => {
  const plain = await studio.film(bars());
  expect(isRed(await colorAt(plain.file, 0, LEFT_BAR))).toBe(true);
  expect(isCyan(await colorAt(plain.file, 0, RIGHT_BAR))).toBe(true);
  const mirrored = await studio.film(bars({ Type: "Flip", Direction: "horizontal" }));
  expect(isCyan(await colorAt(mirrored.file, 0, LEFT_BAR))).toBe(true);
  expect(isRed(await colorAt(mirrored.file, 0, RIGHT_BAR))).toBe(true);
});

it("Crop shows only a part", async () => {
  const right = await studio.film(bars({ Type: "Crop", X: 0.84, Y: 0.8, Width: 0.16, Height: 0.15 }));
  expect(isCyan(await colorAt(right.file, 0, LEFT_BAR))).toBe(true);
  const left = await studio.film(bars({ Type: "Crop", X: 0, Y: 140, Width: 48, Height: 30 }));
  expect(isRed(await colorAt(left.file, 0, RIGHT_BAR))).toBe(true);
});

it("Zoom grows to the middle and stays there", async () => {
  const film = await studio.film(bars({ Type: "Zoom", StartRate: 1, EndRate: 2, Duration: 2 }));
  expect(isRed(await colorAt(film.file, 0, LEFT_BAR))).toBe(true);
  for (const frame of [50, 99]) {
    const [red = 0, green = 0, blue = 0] = await colorAt(film.file, frame, "8:20:2:70");
    expect([red < 90, green > 180, blue < 90]).toEqual([true, true, true]);
  }
});

it("KenBurns goes from Start to End", async () => {
  const film = await studio.film(
    bars({ Type: "KenBurns", Start: "0,0.8,0.15,0.15", End: "0.85,0.8,0.15,0.15" }),
  );
  expect(isRed(await colorAt(film.file, 0))).toBe(true);
  expect(isCyan(await colorAt(film.file, 99))).toBe(true);
});

it("a film taken with the camera turned is shown upright", async () => {
  const turned = await readFile(studio.materials["bars"] ?? "");
  const matrix = turned.indexOf("tkhd") + 4 + 40;
  [0, 0x10000, 0, -0x10000, 0, 0].forEach((value, index) => turned.writeInt32BE(value, matrix + 4 * index));
  const file = join(studio.folder, "turned.mp4");
  await writeFile(file, turned);
  const film = await render({
    timeline: videoTrack({ MediaURL: "turned" }),
    materials: { turned: file },
    outputFile: join(studio.folder, "upright.mp4"),
    speed: "fast",
  });
  expect([film.width, film.height]).toEqual([180, 320]);
  const output = join(studio.folder, "upright.mp4");
  expect(isRed(await colorAt(output, 0, "20:30:10:8"))).toBe(true);
  expect(isCyan(await colorAt(output, 0, "20:30:10:284"))).toBe(true);
});

export interface GifOptions {
  readonly width: number;
  readonly height: number;
  readonly secondsEach: number;
}

type Rgb = readonly [number, number, number];

/** An animated GIF whose frames are of one colour each. Written without compression: every code is eight bits' worth. */
export function writeGif(colors: readonly Rgb[], { width, height, secondsEach }: GifOptions): Buffer {
  const size = [width & 255, width >> 8, height & 255, height >> 8];
  const palette = Array.from({ length: 128 }, (_, index) => colors[index] ?? [0, 0, 0]).flat();
  const hundredths = Math.round(secondsEach * 100);
  const frames = colors.flatMap((_, index) => [
    ...[0x21, 0xf9, 4, 4, hundredths & 255, hundredths >> 8, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0],
    ...pixels(index, width * height),
  ]);
  return Buffer.from([...Buffer.from("GIF89a"), ...size, 0xf6, 0, 0, ...palette, ...frames, 0x3b]);
}

/** A table of 128 colours leaves codes of 8 bits; clearing it often enough keeps them so. */
function pixels(color: number, count: number): number[] {
  const CLEAR = 128;
  const END = 129;
  const codes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 100 === 0) codes.push(CLEAR);
    codes.push(color);
  }
  codes.push(END);
  const blocks: number[] = [];
  for (let start = 0; start < codes.length; start += 255) {
    const block = codes.slice(start, start + 255);
    blocks.push(block.length, ...block);
  }
  return [7, ...blocks, 0];
}

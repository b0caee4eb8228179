import { colorAt } from "../mediaMeasure";

/** Luma between two digits of makeTestClip's look "numbers". */
const step = 13;

/** The number on a frame of a film of 320 x 180 pixels. */
export async function numberOn(film: string, frame: number): Promise<number> {
  const [left, right] = [
    await colorAt(film, frame, "80:100:40:40"),
    await colorAt(film, frame, "80:100:200:40"),
  ];
  return 16 * digit(left) + digit(right);
}

const digit = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  Math.round((((red + green + blue) / 3) * 219) / 255 / step);

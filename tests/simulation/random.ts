import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance from a seed: the same seed, the same run. */
export class Random {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(mixed(seed));
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    return this.between(0, 0xffffff) / 0x1000000;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  of<T>(first: T, ...others: readonly T[]): T {
    return others[this.between(0, others.length) - 1] ?? first;
  }

  /** One of the items; undefined when there are none. */
  oneOf<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.between(0, items.length - 1)];
  }
}

/** Neighbouring seeds, far apart: the generator's first numbers would be nearly the same. */
function mixed(seed: number): number {
  let bits = seed;
  for (const factor of [0x7feb352d, 0x846ca68b]) bits = Math.imul(bits ^ (bits >>> 16), factor);
  return bits ^ (bits >>> 16);
}

import fc from "fast-check";
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  rounded,
  roundedDown,
  times,
} from "../../../../provider/src/edits/time/fraction";

/** The same sums with nothing but bigints. */
const parts = ({ n, d }: Fraction) => [BigInt(n), BigInt(d)] as const;
const equals = (found: Fraction, n: bigint, d: bigint) => {
  const [a, b] = parts(found);
  return a * d === n * b;
};
const huge = 10n ** 30n;
const whole = fc.oneof(fc.bigInt(-1000n, 1000n), fc.bigInt(-(2n ** 55n), 2n ** 55n), fc.bigInt(-huge, huge));
const below = fc.oneof(fc.bigInt(1n, 1_000_000n), fc.bigInt(1n, huge));
const fractions = fc.tuple(whole, below).map(([n, d]) => fraction(n, d));

test("sums are exact, however large the numbers, and numbers wherever those are exact", () => {
  fc.assert(
    fc.property(fractions, fractions, (left, right) => {
      const [[a, b], [c, d]] = [parts(left), parts(right)];
      expect(equals(plus(left, right), a * d + c * b, b * d)).toBe(true);
      expect(equals(minus(left, right), a * d - c * b, b * d)).toBe(true);
      expect(equals(times(left, right), a * c, b * d)).toBe(true);
      if (c !== 0n) expect(equals(over(left, right), a * d, b * c)).toBe(true);
      expect(Math.sign(compare(left, right))).toBe(a * d === c * b ? 0 : a * d < c * b ? -1 : 1);
      for (const { n, d: under } of [plus(left, right), times(left, right)])
        expect(
          typeof n === "number" ? Number.isSafeInteger(n) && Number.isSafeInteger(under) : typeof n,
        ).toBe(typeof n === "number" ? true : "bigint");
    }),
    { numRuns: 2000 },
  );
});

test("rounding is to the nearest, halves upwards, or down", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.bigInt(1n, 10n ** 7n), (n, d) => {
      const floor = (above: bigint, under: bigint) => {
        const part = above / under;
        return Number(above < 0n && part * under !== above ? part - 1n : part);
      };
      expect(rounded(fraction(n, d), 4)).toBe(floor(2n * n * 10_000n + d, 2n * d) / 10_000 + 0);
      expect(roundedDown(fraction(n, d), 4)).toBe(floor(n * 10_000n, d) / 10_000 + 0);
    }),
    { numRuns: 2000 },
  );
});

test("decimals are the very numbers that are written", () => {
  expect(decimal("23.976")).toEqual({ n: 2997, d: 125 });
  expect(decimal(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
  expect(decimal("-0.5e1")).toEqual({ n: -5, d: 1 });
  expect(() => decimal("1:2")).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

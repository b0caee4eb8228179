/** A whole number: a bigint where a number would no longer be exact. */
type Whole = number | bigint;

/**
 * An exact number of seconds, frames a second, or times: `n / d`, with `d` above 0. Both are numbers as long as both are exact as
 * such, which is nearly always and many times as fast, and bigints otherwise.
 */
export interface Fraction {
  readonly n: Whole;
  readonly d: Whole;
}

export const zero: Fraction = { n: 0, d: 1 };
export const one: Fraction = { n: 1, d: 1 };

/** @throws RangeError if `d` is 0 */
export function fraction(n: Whole, d: Whole = 1): Fraction {
  if (typeof n === "number" && typeof d === "number" && isExact(n) && isExact(d)) {
    if (d > 0) return reduced(n, d);
    if (d < 0) return reduced(-n, -d);
  }
  return fromBig(BigInt(n), BigInt(d));
}

/** The very number that a decimal such as 23.976 writes. */
export function decimal(value: number | string): Fraction {
  if (typeof value === "number" && isExact(value)) return { n: value, d: 1 };
  const text = String(value).trim();
  if (/^\d{1,15}$/u.test(text)) return { n: Number(text), d: 1 };
  const written = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/iu.exec(text);
  const [, sign = "", whole = "", part = "", exponent = "0"] = written ?? [];
  if (written === null || whole + part === "" || Math.abs(Number(exponent)) > 400)
    throw new RangeError(`${text.slice(0, 40)} is not a number.`);
  const digits = BigInt(`${whole}${part}`) * (sign === "-" ? -1n : 1n);
  const places = part.length - Number(exponent);
  return places >= 0 ? fromBig(digits, 10n ** BigInt(places)) : fromBig(digits * 10n ** BigInt(-places), 1n);
}

/** A safe integer. A product of two that is one in a double's arithmetic is exact. */
const isExact = Number.isSafeInteger;

export function plus(left: Fraction, right: Fraction): Fraction {
  const { n: a, d: b } = left;
  const { n: c, d } = right;
  if (a === 0) return right;
  if (c === 0) return left;
  if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
    if (b === d) {
      if (isExact(a + c)) return { n: a + c, d };
    } else {
      const [first, second, below] = [a * d, c * b, b * d];
      if (isExact(first) && isExact(second) && isExact(first + second) && isExact(below))
        return reduced(first + second, below);
    }
  }
  return fromBig(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));

export function times(left: Fraction, right: Fraction): Fraction {
  if (isOne(right)) return left;
  if (isOne(left)) return right;
  return quotient(left.n, left.d, right.n, right.d);
}

export function over(left: Fraction, right: Fraction): Fraction {
  if (isOne(right)) return left;
  if (right.n < 0) return quotient(left.n, left.d, -right.d, -right.n);
  return quotient(left.n, left.d, right.d, right.n);
}

/** `a / b * c / d` */
function quotient(a: Whole, b: Whole, c: Whole, d: Whole): Fraction {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
    const [above, below] = [a * c, b * d];
    if (below > 0 && isExact(above) && isExact(below)) return reduced(above, below);
  }
  return fromBig(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`. */
export function compare({ n: a, d: b }: Fraction, { n: c, d }: Fraction): number {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
    if (b === d) return a - c;
    const [left, right] = [a * d, c * b];
    if (isExact(left) && isExact(right)) return left - right;
  }
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isLess = (a: Fraction, b: Fraction): boolean => compare(a, b) < 0;
export const isMore = (a: Fraction, b: Fraction): boolean => compare(a, b) > 0;
export const isSame = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const isOne = ({ n, d }: Fraction): boolean => n === d;
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);
export const most = (a: Fraction, b: Fraction): Fraction => (isMore(b, a) ? b : a);
export const negative = ({ n, d }: Fraction): Fraction => ({ n: typeof n === "number" ? 0 - n : -n, d });
export const absolute = (a: Fraction): Fraction => (a.n < 0 ? negative(a) : a);

export const toNumber = ({ n, d }: Fraction): number => Number(n) / Number(d);

/** A power costs more than all the rest. */
const units = [1, 10, 100, 1000, 10_000];

/** The nearest number with so many decimals; halves go up. */
export function rounded({ n, d }: Fraction, decimals: number): number {
  const unit = units[decimals] ?? 10 ** decimals;
  if (typeof n === "number" && typeof d === "number") {
    const doubled = 2 * n * unit + d;
    if (isExact(2 * n * unit) && isExact(doubled) && isExact(2 * d))
      return Math.floor(doubled / (2 * d)) / unit + 0;
  }
  const [above, below] = [2n * BigInt(n) * BigInt(unit) + BigInt(d), 2n * BigInt(d)];
  return Number(floored(above, below)) / unit + 0;
}

/** The largest number with so many decimals that is no larger. */
export function roundedDown({ n, d }: Fraction, decimals: number): number {
  const unit = units[decimals] ?? 10 ** decimals;
  if (typeof n === "number" && typeof d === "number" && isExact(n * unit))
    return Math.floor((n * unit) / d) / unit + 0;
  return Number(floored(BigInt(n) * BigInt(unit), BigInt(d))) / unit + 0;
}

function floored(above: bigint, below: bigint): bigint {
  const part = above / below;
  return above < 0n && part * below !== above ? part - 1n : part;
}

function reduced(n: number, d: number): Fraction {
  if (d === 1) return { n: n + 0, d };
  let [a, b] = [n < 0 ? -n : n, d];
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a === 1 ? { n, d } : { n: n / a + 0, d: d / a };
}

function fromBig(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError("A fraction has nothing below its line.");
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const whole = d < 0n ? -a : a;
  const [above, below] = [n / whole, d / whole];
  const [small, smallBelow] = [Number(above), Number(below)];
  return isExact(small) && isExact(smallBelow) ? { n: small, d: smallBelow } : { n: above, d: below };
}

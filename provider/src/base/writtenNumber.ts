/**
 * A number of a JSON text that JavaScript would write in another way: one with more digits than a double holds
 * (9007199254740993), or one that ends in a zero (1.10). It is sent as it was written.
 */
export class WrittenNumber {
  constructor(readonly text: string) {}

  /** The nearest double. */
  get rounded(): number {
    return Number(this.text);
  }

  /** The same text for equal numbers: the double's own where it is exactly that one. */
  get meaning(): string {
    const double = String(this.rounded);
    const exact = decimal(this.text);
    return exact === decimal(double) ? decimalOfZero(double) : exact;
  }

  /** Where nobody asks for the exact number. */
  toJSON(): number {
    return this.rounded;
  }
}

/** Whether two values are numbers of equal value. */
export function isSameNumber(one: unknown, other: unknown): boolean {
  const [its, others] = [meaningOf(one), meaningOf(other)];
  return its !== undefined && its === others;
}

function meaningOf(value: unknown): string | undefined {
  if (value instanceof WrittenNumber) return value.meaning;
  return typeof value === "number" ? decimalOfZero(String(value)) : undefined;
}

function decimalOfZero(text: string): string {
  return text === "-0" ? "0" : text;
}

/** Digits without zeros at their ends, and the power of ten that they are multiplied by. */
function decimal(text: string): string {
  const match = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?(?:e(?<power>[+-]?\d+))?$/iu.exec(text);
  const { sign = "", whole = "", part = "", power = "0" } = match?.groups ?? {};
  const digits = `${whole}${part}`.replace(/^0+/u, "");
  const significant = digits.replace(/0+$/u, "");
  if (significant === "") return match === null ? text : "0";
  const exponent = BigInt(power) - BigInt(part.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${exponent}`;
}

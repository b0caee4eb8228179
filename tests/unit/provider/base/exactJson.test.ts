import fc from "fast-check";
import { canonicalJson, sentJson } from "../../../../provider/src/base/canonical";
import { parseJson, writeJson } from "../../../../provider/src/base/exactJson";
import { isJsonArray } from "../../../../provider/src/base/json";
import { isSameNumber } from "../../../../provider/src/base/writtenNumber";

/** Numbers that JavaScript can't hold, or writes in another way. */
const odd = [
  "9007199254740993",
  "-9007199254740993",
  "123456789012345678901234567890",
  "1.10",
  "0.0",
  "1.0",
  "-0",
  "-0.0",
  "1e3",
  "1E+3",
  "0.0000001",
  "1e400",
  "123456789.12345678",
  "0.30000000000000004441",
];

describe("numbers of a JSON text", () => {
  it.each(odd)("%s goes out as it was written, wherever it stands", (number) => {
    for (const text of [number, `[${number}]`, `{"a":{"b":[1,${number},"${number}"]}}`]) {
      expect(sentJson(parseJson(text))).toBe(text);
    }
  });

  it("that JavaScript writes the same way are read as ever, to the byte", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const parsed = parseJson(text);
        // As it is, minus zero is written as zero.
        expect(parsed).toEqual(JSON.parse(text));
        expect(canonicalJson(parsed)).toBe(canonicalJson(JSON.parse(text)));
        expect(sentJson(parsed)).toBe(canonicalJson(JSON.parse(text)));
      }),
    );
  });

  it("are written by our own writer as by the library, keys in the same order", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed: unknown = JSON.parse(`[${JSON.stringify(value)}]`);
        if (!isJsonArray(parsed)) throw new Error("It is a list.");
        const own = writeJson(parsed, {
          isSorted: true,
          number: ({ text }) => text,
        });
        expect(own).toBe(canonicalJson(parsed));
      }),
    );
  });

  it.each([
    ["9007199254740993", "9007199254740992", false],
    ["9007199254740993", "9007199254740993.0", true],
    ["1.10", "1.1", true],
    ["1.10", "1.11", false],
    ["1e3", "1000", true],
    ["1e3", "1000.000", true],
    ["-0", "0", true],
    ["-0.0", "0", true],
    ["0.30000000000000004441", "0.30000000000000004", false],
    ["1e400", "1e401", false],
    ["10e399", "1e400", true],
    ["-5", "5.0", false],
  ])("%s and %s mean the same: %s", (one, other, isSame) => {
    const [its, others] = [parseJson(`[${one}]`), parseJson(`[${other}]`)];
    expect(canonicalJson(its) === canonicalJson(others)).toBe(isSame);
    expect(isSameNumber(parseJson(one), parseJson(other))).toBe(isSame);
  });
});

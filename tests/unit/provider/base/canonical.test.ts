import fc from "fast-check";
import { canonicalJson, digest, sentJson } from "../../../../provider/src/base/canonical";

/**
 * The text of a request is its name: the ClientToken, the mark and the digests in states are made of it. A byte that is
 * another renders every film again: what is here was written by safe-stable-stringify 2.5.0 and never changes.
 */
describe("canonical text", () => {
  it.each<[what: string, value: unknown, text: string]>([
    [
      "keys by their UTF-16 units",
      { b: 1, a: 2, B: 3, "": 4, "10": 5, "9": 6 },
      '{"":4,"10":5,"9":6,"B":3,"a":2,"b":1}',
    ],
    ["keys beyond the first plane", { "\uff5e": 1, "\u{1f3ac}": 2, é: 3 }, '{"é":3,"🎬":2,"～":1}'],
    ["what is undefined", { a: undefined, b: [undefined, () => 1], c: null }, '{"b":[null,null],"c":null}'],
    ["nothing at all", undefined, "null"],
    [
      "numbers",
      [-0, 1e21, 5e-324, 0.1 + 0.2, NaN, -Infinity],
      "[0,1e+21,5e-324,0.30000000000000004,null,null]",
    ],
    ["half of a pair", ["\ud83c", "a\udfacb"], '["\\ud83c","a\\udfacb"]'],
    [
      "what JSON escapes",
      ['"\\/\b\f\n\r\t\u0000\u007f\u2028'],
      '["\\"\\\\/\\b\\f\\n\\r\\t\\u0000\u007f\u2028"]',
    ],
    [
      "what tells its own JSON",
      { at: new Date(0), none: new Date(NaN) },
      '{"at":"1970-01-01T00:00:00.000Z","none":null}',
    ],
    [
      "a key of all objects",
      JSON.parse('{"__proto__":{"b":1,"a":[]},"toString":{}}'),
      '{"__proto__":{"a":[],"b":1},"toString":{}}',
    ],
  ])("of %s", (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(sentJson(value)).toBe(text);
  });

  it("of 1,000 documents is what it ever was", () => {
    const random = numbersFrom(22);
    const texts = Array.from({ length: 1000 }, () => canonicalJson(documentOf(random, 3)));
    expect(Math.max(...texts.map(({ length }) => length))).toBeGreaterThan(20_000);
    expect(digest(...texts)).toBe("fc4970685a521db6491c371a83555f69908e0c2addac16d4c4f364aa02fccfa7");
  });

  it("is JSON with sorted keys, for any document", () => {
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, false, undefined),
        fc.double(),
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.array(tie("document"), { maxLength: 6 }),
        // Libraries sort few keys and many in different ways.
        fc.dictionary(fc.string({ unit: "binary", maxLength: 6 }), tie("document"), { maxKeys: 60 }),
      ),
    }));
    fc.assert(fc.property(document, (value) => expect(canonicalJson(value)).toBe(plainest(value) ?? "null")));
  });
});

/** The same text by the plainest means. */
function plainest(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => plainest(item) ?? "null").join(",")}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => [JSON.stringify(key), plainest(member)])
    .filter(([, text]) => text !== undefined);
  return `{${members.map((member) => member.join(":")).join(",")}}`;
}

/** Whole numbers below a limit, the same for a seed in every release of every library (mulberry32). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Objects of few keys and of hundreds, text short and long, with and without what has to be escaped. */
function documentOf(random: (limit: number) => number, depth: number): unknown {
  const kind = random(depth > 0 ? 8 : 4);
  if (kind === 0) return [null, true, false, undefined][random(4)];
  if (kind === 1) return (random(2 ** 31) - 2 ** 30) / 10 ** random(12);
  if (kind <= 3) return textOf(random, random(40) === 0 ? 6000 : 160);
  if (kind === 4) return Array.from({ length: random(6) }, () => documentOf(random, depth - 1));
  const count = random(60) === 0 ? 300 : random(9);
  return Object.fromEntries(
    Array.from({ length: count }, () => [textOf(random, 8), documentOf(random, count > 9 ? 0 : depth - 1)]),
  );
}

function textOf(random: (limit: number) => number, maxLength: number): string {
  const units = random(3) === 0 ? escapedToo : plain;
  return Array.from({ length: random(maxLength + 1) }, () => units[random(units.length)]).join("");
}

const plain = Array.from("abcXYZ_$01 :/.é中～🎬");
const escapedToo = [...plain, '"', "\\", "\n", "\u0001", "\ud83c"];

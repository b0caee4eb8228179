import fc from "fast-check";
import { parseRepeating } from "../../../../provider/src/edits/json/parseRepeating";

const scalar = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.constantFrom(null, true, false, "children", '"children": [', "\u00000", "}{][", 'a"b\\'),
);
const time = fc.record({ OTIO_SCHEMA: fc.constantFrom("RationalTime.1"), rate: scalar, value: scalar });
const clip = fc.record(
  {
    OTIO_SCHEMA: fc.constantFrom("Clip.2", "Gap.1", 7),
    name: scalar,
    7: scalar,
    source_range: fc.record({ duration: time, start_time: time }),
    effects: fc.array(fc.record({ name: scalar }), { maxLength: 2 }),
    metadata: fc.dictionary(fc.string(), scalar, { maxKeys: 2 }),
  },
  { requiredKeys: ["OTIO_SCHEMA", "name"] },
);
const nest = fc.record({ name: scalar, children: fc.array(fc.oneof(clip, scalar), { maxLength: 4 }) });
const document = fc.record({
  tracks: fc.record({
    children: fc.array(
      fc.record({ children: fc.array(fc.oneof({ weight: 9, arbitrary: clip }, nest, scalar)) }),
    ),
  }),
});

test.each([undefined, 4, "\t"])("what is read is what JSON.parse reads, indented by %p", (indent) => {
  fc.assert(
    fc.property(document, (value) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(parseRepeating(text)).toEqual(JSON.parse(text));
      expect(parseRepeating(Buffer.from(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});

test("lists that are longer than what is decoded at a time are read, wherever its ends lie", () => {
  const text = fc.string({ unit: fc.constantFrom("é", "剪", "😀", "a", " "), maxLength: 40 });
  const long = fc.array(fc.record({ OTIO_SCHEMA: fc.constant("Clip.2"), name: text, value: fc.integer() }), {
    minLength: 300,
    maxLength: 600,
  });
  const metadata = fc.nat(20_000).map((length) => ({ notes: "剪".repeat(length) }));
  fc.assert(
    fc.property(fc.noShrink(fc.tuple(long, metadata, long)), ([before, noted, after]) => {
      const value = { tracks: { children: [{ children: [...before, noted, ...after] }] } };
      const written = JSON.stringify(value, undefined, 20);
      const parse = jest.spyOn(JSON, "parse");
      const read = [parseRepeating(written), parseRepeating(Buffer.from(written))];
      const longest = Math.max(...parse.mock.calls.map(([parsed]) => parsed.length));
      parse.mockRestore();
      expect(read).toEqual([value, value]);
      // The whole was never parsed at once.
      expect(longest).toBeLessThan(written.length / 2);
    }),
    { numRuns: 5 },
  );
});

test("a value that was the same for long may change after all, at any child", () => {
  const times = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(3));
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 4 }), (changes) => {
      const children = Array.from({ length: 200 }, (_, index) => ({
        name: `clip ${String(index)}`,
        kind: changes.some(([at]) => at === index) ? 'a "kind"' : "Video",
        source_range: {
          start_time: { rate: 25, value: changes.some(([, from]) => index >= from) ? 1.5 : 90_000 },
          duration: { value: 25 + (index % 3) },
        },
        ...(changes.some(([, at, by]) => index === at + by) && { enabled: false }),
      }));
      const text = JSON.stringify({ tracks: { children: [{ children }] } });
      expect(parseRepeating(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 20 },
  );
});

const list = (children: string) => `{"tracks": {"children": [${children}]}}`;

test.each([
  ["a comma too many", list('{"name": "a"}, {"name": "b"},')],
  ["no comma", list('{"name": "a"} {"name": "b"}')],
  ["a number with zeros before it", list('{"value": 1}, {"value": 02}')],
  ["a number without digits", list('{"value": 1}, {"value": -}')],
  ["a number without a whole part", list('{"value": 1}, {"value": .5}')],
  ["no value", list('{"value": 1}, {"value": }')],
  ["a line break in a text", list('{"name": "a"}, {"name": "b\nc"}')],
  ["an open text", list('{"name": "a"}, {"name": "b')],
  ["no end", '{"tracks": {"children": [{"name": "a"}'],
])("%s is refused in the words of JSON.parse", (_, text) => {
  const told = (read: () => unknown) => {
    try {
      return [read()];
    } catch (error) {
      return String(error);
    }
  };
  expect(told(() => parseRepeating(text))).toBe(told(() => JSON.parse(text)));
});

test("children that are all written otherwise are read too", () => {
  const children = Array.from({ length: 200 }, (_, at) => ({
    [`key ${String(at)}`]: at,
    name: `clip ${String(at)}`,
  }));
  expect(parseRepeating(JSON.stringify({ tracks: { children } }))).toEqual({ tracks: { children } });
});

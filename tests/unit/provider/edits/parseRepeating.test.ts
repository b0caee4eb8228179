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
    }),
    { numRuns: 300 },
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

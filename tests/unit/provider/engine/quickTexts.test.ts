import type * as googleProtobuf from "google-protobuf";
import type * as structs from "google-protobuf/google/protobuf/struct_pb";
import { quicken } from "../../../../provider/src/hosts/dynamic/quickTexts";

type Protobuf = typeof googleProtobuf & typeof structs;

/** A copy of its own, since it is changed. */
function protobuf(): Protobuf {
  let loaded: Protobuf | undefined;
  jest.isolateModules(() => {
    loaded = {
      ...jest.requireActual<typeof googleProtobuf>("google-protobuf"),
      ...jest.requireActual<typeof structs>("google-protobuf/google/protobuf/struct_pb"),
    };
  });
  if (loaded === undefined) throw new Error("not loaded");
  return loaded;
}

const texts = [
  "",
  "film",
  "é".repeat(39),
  "é".repeat(40),
  "中".repeat(1_000),
  "\u{1f39e}a".repeat(50),
].concat(["\u{1f39e}".repeat(20), `${"a".repeat(50)}\0\u{10ffff}\uffff`]);
const bag = {
  ...Object.fromEntries(texts.map((text, index) => [`${text}${index}`, text])),
  films: { trailer: JSON.stringify({ timeline: { VideoTracks: [] }, title: "片".repeat(60) }) },
  list: [texts, { deep: { deeper: [1.5, true, null, texts[4]] } }],
};

function written({ Struct, BinaryWriter }: Protobuf, value: object): Uint8Array {
  const writer = new BinaryWriter();
  writer.writeMessage(2, Struct.fromJavaScript({ ...value }), (its: structs.Struct, to) =>
    Struct.serializeBinaryToWriter(its, to),
  );
  return writer.getResultBuffer();
}

function bagIn({ Struct, BinaryReader }: Protobuf, bytes: Uint8Array): structs.Struct {
  const reader = new BinaryReader(bytes);
  const read = new Struct();
  reader.nextField();
  reader.readMessage(read, (its: structs.Struct, from) => Struct.deserializeBinaryFromReader(its, from));
  return read;
}

test("a bag is written to the byte as before, and read as it was", () => {
  const [slow, quick] = [protobuf(), protobuf()];
  expect(quicken(quick)).toBe(true);
  const bytes = written(slow, bag);
  expect(Buffer.compare(written(quick, bag), bytes)).toBe(0);
  expect(bagIn(quick, bytes).toJavaScript()).toEqual(bag);
  expect(bagIn(slow, bytes).toJavaScript()).toEqual(bag);
});

test("half of a character is written as google-protobuf writes it", () => {
  const [slow, quick] = [protobuf(), protobuf()];
  quicken(quick);
  const broken = { title: `${"a".repeat(60)}\ud83c${"b".repeat(60)}` };
  expect(Buffer.compare(written(quick, broken), written(slow, broken))).toBe(0);
});

test("a bag that nobody has looked into is handed on whole, and is read but once", () => {
  const quick = protobuf();
  quicken(quick);
  const bytes = written(quick, bag);
  const handedOn = bagIn(quick, bytes);
  expect(quick.Struct.deserializeBinary(handedOn.serializeBinary()).toJavaScript()).toEqual(bag);
  const changed = bagIn(quick, bytes);
  changed.getFieldsMap().del("films");
  expect(changed.toJavaScript()).toEqual({ ...bag, films: undefined });
});

test("broken bytes fail when they are looked into, and the next bag is read", () => {
  const quick = protobuf();
  quicken(quick);
  const bytes = written(quick, bag);
  const broken = bagIn(quick, Uint8Array.of(0x12, 4, 0x0a, 200, 1, 2));
  expect(() => broken.toJavaScript()).toThrow();
  expect(bagIn(quick, bytes).toJavaScript()).toEqual(bag);
});

test("where google-protobuf hands out other bytes than that, all stays as it was", () => {
  const other = protobuf();
  const { prototype } = other.BinaryReader;
  Object.assign(prototype, { readBytes: () => new Uint8Array(3) });
  const methods = () => ["readString", "readMessage"].map((name): unknown => Reflect.get(prototype, name));
  const before = methods();
  expect(quicken(other)).toBe(false);
  expect(methods()).toEqual(before);
});

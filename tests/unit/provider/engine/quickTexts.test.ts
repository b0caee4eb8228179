import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type * as requests from "@pulumi/pulumi/proto/provider_pb";
import type * as googleProtobuf from "google-protobuf";
import type * as structs from "google-protobuf/google/protobuf/struct_pb";
import { quicken, sdkProtobuf } from "../../../../provider/src/hosts/dynamic/quickTexts";

type Protobuf = typeof googleProtobuf &
  typeof structs &
  Pick<typeof requests, "DiffRequest" | "UpdateRequest">;

/** A copy of its own, since it is changed. */
function protobuf(): Protobuf {
  let loaded: Protobuf | undefined;
  jest.isolateModules(() => {
    loaded = {
      ...jest.requireActual<typeof googleProtobuf>("google-protobuf"),
      ...jest.requireActual<typeof structs>("google-protobuf/google/protobuf/struct_pb"),
      ...jest.requireActual<typeof requests>("@pulumi/pulumi/proto/provider_pb"),
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

/** As the engine sends it. */
function requestBytes({ UpdateRequest, Struct }: Protobuf, value: object): Uint8Array {
  const request = new UpdateRequest();
  request.setOlds(Struct.fromJavaScript({ ...value }));
  return request.serializeBinary();
}

test("a request's bag that nobody has looked into is handed on whole, and is read but once", () => {
  const quick = protobuf();
  quicken(quick);
  const bytes = requestBytes(quick, bag);
  const request = () => quick.UpdateRequest.deserializeBinary(bytes);
  const handedOn = quick.UpdateRequest.deserializeBinary(request().serializeBinary());
  expect(handedOn.getOlds()?.toJavaScript()).toEqual(bag);
  const changed = request().getOlds();
  changed?.getFieldsMap().del("films");
  expect(changed?.toJavaScript()).toEqual({ ...bag, films: undefined });
});

test("a request's broken bag fails when it is looked into, and the next is read", () => {
  const quick = protobuf();
  quicken(quick);
  const bytes = requestBytes(quick, bag);
  const broken = quick.UpdateRequest.deserializeBinary(Uint8Array.of(0x1a, 4, 0x0a, 200, 1, 2));
  expect(() => broken.getOlds()?.toJavaScript()).toThrow();
  expect(() => quick.UpdateRequest.deserializeBinary(Uint8Array.of(0x1a, 200))).toThrow();
  expect(quick.UpdateRequest.deserializeBinary(bytes).getOlds()?.toJavaScript()).toEqual(bag);
});

test("what another library of the program does with a message that holds a bag, it does as before", () => {
  const [slow, quick] = [protobuf(), protobuf()];
  quicken(quick);
  const bytes = written(slow, bag);
  const done = (its: Protobuf) => {
    const copied = new its.Struct();
    its.Message.copyInto(bagIn(its, bytes), copied);
    return {
      cloned: bagIn(its, bytes).cloneMessage().toJavaScript(),
      copied: copied.toJavaScript(),
      isEmpty: its.Message.equals(bagIn(its, bytes), new its.Struct()),
    };
  };
  expect(done(quick)).toEqual({ cloned: bag, copied: bag, isEmpty: false });
  expect(done(quick)).toEqual(done(slow));
});

/** As the code of generated messages, which has no types, calls it. */
interface LooseWriter {
  writeString(field: number, text: string | null | undefined): void;
  getResultBuffer(): Uint8Array;
}

test.each([undefined, null])("%s for a text is left out, as by google-protobuf", (missing) => {
  const quick = protobuf();
  quicken(quick);
  const writer: LooseWriter = new quick.BinaryWriter();
  writer.writeString(1, missing);
  expect(writer.getResultBuffer()).toHaveLength(0);
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

describe("the google-protobuf of the SDK", () => {
  const classes = {
    "google-protobuf/index.js": ["BinaryReader", "BinaryWriter"],
    "google-protobuf/google/protobuf/struct_pb.js": ["Struct"],
    "@pulumi/pulumi/proto/provider_pb.js": ["DiffRequest", "UpdateRequest"],
    "@pulumi/pulumi/index.js": [],
  };

  /** A folder with an SDK that lacks a class. */
  function sdkWithout(missing: string | undefined): NodeJS.Require {
    const folder = mkdtempSync(join(tmpdir(), "ice-sdk-"));
    for (const [file, names] of Object.entries(classes)) {
      const path = join(folder, "node_modules", file);
      mkdirSync(dirname(path), { recursive: true });
      const exported = names.filter((name) => name !== missing).map((name) => `${name}: class {}`);
      writeFileSync(path, `module.exports = { ${exported.join(", ")} };`);
    }
    return createRequire(join(folder, "program.js"));
  }

  test("is taken where it has all that is replaced, and left alone where it has not", () => {
    expect(sdkProtobuf(sdkWithout(undefined))).toHaveProperty("Struct");
    for (const name of Object.values(classes).flat()) expect(sdkProtobuf(sdkWithout(name))).toBeUndefined();
  });
});

import { createRequire } from "node:module";
import type { DiffRequest, UpdateRequest } from "@pulumi/pulumi/proto/provider_pb";
import type * as googleProtobuf from "google-protobuf";
import type * as structs from "google-protobuf/google/protobuf/struct_pb";
import { once } from "../../base/once";

type Protobuf = Pick<typeof googleProtobuf, "BinaryReader" | "BinaryWriter"> &
  Pick<typeof structs, "Struct"> & {
    readonly DiffRequest: typeof DiffRequest;
    readonly UpdateRequest: typeof UpdateRequest;
  };

/**
 * Has the SDK of this process take texts from messages, and put them there, by Node's own means, and read no property bag of an
 * engine's request before somebody looks into it. google-protobuf goes through texts byte by byte in JavaScript: the films of a
 * set of ten thousand, 4 MB, are in eight bags of each `up`, a quarter of a second each, and two of these the SDK never opens.
 * Where it has no such code, or what comes of it is not the same to the byte, all stays as slow as it is.
 */
export const quickenTexts = once(() => {
  try {
    const protobuf = sdkProtobuf(createRequire(__filename));
    if (protobuf !== undefined) quicken(protobuf);
  } catch {
    // See above.
  }
});

/** The one that the SDK uses, where that is found from a module. */
export function sdkProtobuf(from: NodeJS.Require): Protobuf | undefined {
  const sdk = createRequire(from.resolve("@pulumi/pulumi"));
  const loaded = ["google-protobuf", "google-protobuf/google/protobuf/struct_pb", "./proto/provider_pb"].map(
    (path): unknown => sdk(path),
  );
  const found: unknown = Object.assign({}, ...loaded);
  return isProtobuf(found) ? found : undefined;
}

/** @returns whether it is quick now */
export function quicken(protobuf: Protobuf): boolean {
  const { BinaryReader, BinaryWriter, Struct } = protobuf;
  const before = sampleBytes(protobuf);
  const goBack: (() => void)[] = [];
  const replace = <T extends object>(
    owner: T,
    name: keyof T & string,
    quick: (this: T, ...given: never[]) => unknown,
  ) => {
    const slow: unknown = owner[name];
    Object.assign(owner, { [name]: quick });
    goBack.push(() => Object.assign(owner, { [name]: slow }));
    return (self: T, ...given: unknown[]): unknown =>
      typeof slow === "function" && Reflect.apply(slow, self, given);
  };
  const unread = new WeakMap<object, Uint8Array>();
  let isRequest = false;
  replace(BinaryReader.prototype, "readString", function () {
    const { buffer, byteOffset, byteLength } = this.readBytes();
    return Buffer.from(buffer, byteOffset, byteLength).toString();
  });
  const writeSlowly = replace(BinaryWriter.prototype, "writeString", function (field: number, text: unknown) {
    if (typeof text !== "string" || text.length < longText || /\p{Surrogate}/u.test(text))
      writeSlowly(this, field, text);
    else this.writeBytes(field, Buffer.from(text));
  });
  // Nobody copies or compares the bags of these, which would take an unread one for an empty one.
  for (const request of [protobuf.DiffRequest, protobuf.UpdateRequest]) {
    const readRequest = replace(request, "deserializeBinary", (bytes: unknown): unknown => {
      isRequest = true;
      try {
        return readRequest(request, bytes);
      } finally {
        isRequest = false;
      }
    });
  }
  const readNow = replace(BinaryReader.prototype, "readMessage", function (message: object, read: unknown) {
    if (isRequest && message instanceof Struct) unread.set(message, this.readBytes());
    else readNow(this, message, read);
  });
  const fieldsOf: (bag: structs.Struct, ...given: unknown[]) => unknown = replace(
    Struct.prototype,
    "getFieldsMap",
    function (...given: unknown[]) {
      const bytes = unread.get(this);
      if (bytes !== undefined) {
        unread.delete(this);
        Struct.deserializeBinaryFromReader(this, new BinaryReader(bytes));
      }
      return fieldsOf(this, ...given);
    },
  );
  const isSame = isReadAndWritten(protobuf, before);
  if (!isSame) for (const undo of goBack) undo();
  return isSame;
}

/** To begin with shorter ones takes longer than to write them. */
const longText = 40;
const sample = { film: "\u00e9\u4e2d\u{1f39e}".repeat(longText), in: { seconds: [1.5, null, true] } };

function sampleBytes({ Struct }: Protobuf): Uint8Array {
  return Struct.fromJavaScript(sample).serializeBinary();
}

function isReadAndWritten(protobuf: Protobuf, before: Uint8Array): boolean {
  try {
    const read = protobuf.Struct.deserializeBinary(before).toJavaScript();
    return (
      Buffer.compare(before, sampleBytes(protobuf)) === 0 && JSON.stringify(read) === JSON.stringify(sample)
    );
  } catch {
    return false;
  }
}

function isProtobuf(found: unknown): found is Protobuf {
  return (
    typeof found === "object" &&
    found !== null &&
    "BinaryReader" in found &&
    "BinaryWriter" in found &&
    "Struct" in found &&
    "DiffRequest" in found &&
    "UpdateRequest" in found
  );
}

import { gzipSync } from "node:zlib";
import { packedText, unpacked } from "../../../../provider/src/base/packedText";

const long = JSON.stringify(Array.from({ length: 9_000 }, (_, index) => `film-${index} é`));

it("leaves what is short as it is", () => {
  const text = JSON.stringify({ en: { jobId: "1" } });
  expect(packedText(text, undefined)).toBe(text);
  expect(unpacked(text)).toBe(text);
});

it("packs what is long, to be read again", () => {
  const packed = packedText(long, undefined);
  expect(packed.length).toBeLessThan(long.length / 2);
  expect(unpacked(packed) === long).toBe(true);
});

it("keeps what another machine has packed in its own way, as long as it says the same", () => {
  const others = gzipSync(long, { level: 9 }).toString("base64");
  expect(packedText(long, others) === others).toBe(true);
  expect(packedText(`${long} `, others) === others).toBe(false);
  expect(unpacked(packedText(long, "H4sI of nothing")) === long).toBe(true);
});

it("says nothing of packed text that is cut off", () => {
  expect(unpacked(packedText(long, undefined).slice(0, 200))).toBeUndefined();
});

import { gzipSync } from "node:zlib";
import { entriesIn, entriesText } from "../../../../provider/src/base/packedEntries";

const films = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `film-${index} é`,
      { jobId: `job-${index}`, status: "Success" },
    ]),
  );
const piecesOf = (text: string) => text.split(",");
const asOne = (entries: object) => gzipSync(JSON.stringify(entries), { level: 9 }).toString("base64");

it("leaves what is short as it is", () => {
  const text = JSON.stringify({ en: { jobId: "1" } });
  expect(entriesText({ en: { jobId: "1" } }, undefined)).toBe(text);
  expect(entriesIn(text)).toEqual({ en: { jobId: "1" } });
});

it.each([
  ["many entries", films(1_000)],
  ["few long ones", { a: { text: "é".repeat(60_000) }, b: { text: "b".repeat(60_000) } }],
])("packs %s, to be read again in their order", (_, entries) => {
  const packed = entriesText(entries, undefined);
  expect(packed.length).toBeLessThan(JSON.stringify(entries).length / 2);
  expect(JSON.stringify(entriesIn(packed)) === JSON.stringify(entries)).toBe(true);
});

it("packs again only the pieces in which something has changed", () => {
  const older = piecesOf(entriesText(films(1_000), undefined));
  const read = entriesIn(older.join(","));
  const newer = piecesOf(entriesText({ ...read, "film-300 é": { jobId: "other" } }, undefined));
  expect(newer.map((piece, index) => piece === older[index])).toEqual([true, false, true, true]);
  expect(entriesIn(newer.join(","))?.["film-300 é"]).toEqual({ jobId: "other" });
});

it("does not take what was read for what has changed since", () => {
  const read = entriesIn(entriesText(films(300), undefined)) ?? {};
  const [first = "", ...others] = Object.keys(read);
  const moved = Object.fromEntries([...others, first].map((key) => [key, read[key]]));
  expect(Object.keys(entriesIn(entriesText(moved, undefined)) ?? {})).toEqual([...others, first]);
  const fewer = Object.fromEntries(Object.entries(read).slice(1));
  expect(entriesIn(entriesText(fewer, undefined))).toEqual(fewer);
});

it("keeps what another machine has packed in its own way, as long as it says the same", () => {
  const some = { text: { of: "a film".repeat(20_000) } };
  const others = asOne(some);
  expect(entriesText(some, others) === others).toBe(true);
  expect(entriesText({ text: { of: "b" } }, others) === others).toBe(false);
  expect(entriesIn(entriesText(some, "H4sI of nothing"))).toEqual(some);
});

it("reads what is packed as one piece, however long", () => {
  const entries = films(1_000);
  expect(JSON.stringify(entriesIn(asOne(entries))) === JSON.stringify(entries)).toBe(true);
});

it("keeps a key that is a word of the language's own", () => {
  const own: [string, object] = ["__proto__", { jobId: "x" }];
  const entries: Record<string, object> = Object.fromEntries([...Object.entries(films(260)), own]);
  expect(Object.keys(entriesIn(entriesText(entries, undefined)) ?? {})).toContain("__proto__");
});

it("says nothing of packed text that is cut off", () => {
  expect(entriesIn(entriesText(films(1_000), undefined).slice(0, 200))).toBeUndefined();
});

import { readPackedFilms } from "../../../../provider/src/lifecycle/set/packedRecord";
import { readSetArguments } from "../../../../provider/src/lifecycle/set/setArguments";
import { readFilm } from "../../../../provider/src/lifecycle/set/setFilm";
import { failedSetState } from "../../../../provider/src/lifecycle/set/setState";
import { stillWriting } from "../../../../provider/src/lifecycle/set/stillWriting";
import type { StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { filmArgs } from "../../../support/films";

it("the jobs that still write are known by their addresses, several to one", () => {
  const record = { given: "g", request: "r", settings: {}, submittedAtMs: 1 };
  const film = (jobId: string, status: string, address: string): StoredFilm => ({
    result: { jobId, status },
    record: { ...record, address },
  });
  const all = new Map([
    ["a", film("1", "Processing", "oss://b/x")],
    ["b", film("2", "Queuing", "oss://b/x")],
    ["c", film("3", "Success", "oss://b/x")],
    ["d", film("4", "Failed", "oss://b/y")],
    ["e", film("5", "Init", "oss://b/z")],
  ]);
  const stored = { region: "r", endpoint: undefined, deletionPolicy: "retain", shared: "s", films: all };
  expect([...stillWriting(stored)]).toEqual([
    ["oss://b/x", ["1", "2"]],
    ["oss://b/z", ["5"]],
  ]);
  expect([...stillWriting(undefined)]).toEqual([]);
});

it("what is packed of a set that failed is a secret where one of its films has secrets", () => {
  const record = { given: "g", request: "r", settings: {}, address: "oss://b/x", submittedAtMs: 1 };
  const result = { jobId: "j", status: "Failed" };
  const packed = (isSecret: boolean) => {
    const films = new Map([
      ["open", { result, record }],
      ["other", { result, record: { ...record, isSecret } }],
    ]);
    return failedSetState({ args: {}, region: "r", shared: "s", films }, 0).isRecordSecret;
  };
  expect([packed(true), packed(false)]).toEqual([true, false]);
});

it("of a packed text that can't be read nothing is known", () => {
  for (const packed of ["", "nonsense", Buffer.from("[]").toString("base64")])
    expect(readPackedFilms(packed)).toEqual([]);
});

it("triggers of a film that are no list are refused, and one list is made of the set's and its own", () => {
  const { shared } = readSetArguments({ films: {}, triggers: ["all"] }, "cn-shanghai");
  const read = (triggers: unknown) => readFilm({ ...filmArgs(), triggers }, shared);
  expect(read("now").failures).toEqual([expect.objectContaining({ path: "triggers" })]);
  expect(read(["own"]).raw["triggers"]).toEqual([["all"], ["own"]]);
  for (const none of [undefined, null]) expect(read(none).raw["triggers"]).toEqual([["all"], []]);
  const alone = readSetArguments({ films: {} }, "cn-shanghai").shared;
  expect(readFilm(filmArgs(), alone).raw).not.toHaveProperty("triggers");
});

import { readSecret, secret, withSecretFields } from "../../../../provider/src/hosts/stateKeys";
import { addressed } from "../../../../provider/src/job/filmAddress";
import { redact } from "../../../../provider/src/job/redact";
import { isListEnough } from "../../../../provider/src/job/watch/isListEnough";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { filmArgs, ossUrl } from "../../../support/films";

const inputsOf = (args: object) => {
  const { inputs } = parseInputs({ ...args }, "cn-shanghai");
  if (inputs === undefined) throw new Error("These arguments are not complete.");
  return inputs;
};

it("a job that succeeded has the address that was asked for where ICE tells none, and no other job has it", () => {
  const output = inputsOf(filmArgs());
  const ended = (job: object) => ({ kind: "ended", job: { jobId: "j", status: "Success", ...job } }) as const;
  expect(addressed(ended({}), output)).toEqual(ended({ mediaUrl: ossUrl("out/film.mp4") }));
  for (const job of [{ mediaUrl: "told" }, { status: "Failed" }])
    expect(addressed(ended(job), output)).toEqual(ended(job));
  const waiting = { kind: "interrupted", last: undefined } as const;
  expect(addressed(waiting, output)).toBe(waiting);
});

it("List tells all of a job of a timeline to OSS alone", () => {
  const { outputMediaConfig } = filmArgs();
  const vod = {
    outputMediaTarget: "vod-media",
    outputMediaConfig: { storageLocation: "s", fileName: "f.mp4" },
  };
  expect(isListEnough(inputsOf(filmArgs()))).toBe(true);
  expect(isListEnough(inputsOf({ templateId: "t", clipsParam: {}, outputMediaConfig }))).toBe(false);
  expect(isListEnough(inputsOf({ ...filmArgs(), ...vod }))).toBe(false);
});

it("what is shorter than a secret is left as it is, however it is written", () => {
  const args = { userData: { pin: "abc", word: "abcd", quoted: 'a"b' } };
  expect(redact('abc abcd a\\"b', args, ["userData"])).toBe('abc (secret) a\\"b');
});

it("secret fields are marked in objects alone, and a secret is known by its signature", () => {
  const values = { a: { x: 1, y: 2 }, b: null, c: "text" };
  expect(withSecretFields(values, { a: ["x"], b: ["x"], c: ["x"] })).toEqual({
    ...{ a: { x: secret(1), y: 2 }, b: null, c: "text" },
  });
  expect(withSecretFields(values)).toEqual(values);
  expect(readSecret(secret(7))).toEqual({ value: 7 });
  expect(readSecret({ value: 7 })).toBeUndefined();
});

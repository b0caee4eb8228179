import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEdit } from "../../provider/src/edits";
import { readRate } from "../../provider/src/edits/time/frameRate";
import {
  draftWriter,
  editLibraries,
  fcpxmlRenderer,
  type PythonVenv,
  pythonVenv,
} from "../../scripts/lib/pythonVenv.mts";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { anyMedia } from "../support/edits/converted";
import { type HardEdit, hardEdits } from "../support/edits/hard";
import { draftDifferences, randomDraftSchema } from "./edits/draftPieces";
import { differences, readingSchema } from "./edits/pieces";

/** `npm run edits:oracle`: the hard edits of the tests, read by the Python libraries of their formats (from PyPI). */
let venv: PythonVenv;
let folder: string;
beforeAll(async () => {
  venv = await pythonVenv([...editLibraries, fcpxmlRenderer, draftWriter]);
  folder = mkdtempSync(join(tmpdir(), "edits-oracle-"));
}, 600_000);
afterAll(() => {
  venv.remove();
  rmSync(folder, { recursive: true, force: true });
});

const extensions: Readonly<Record<HardEdit["format"], string>> = {
  otio: "otio",
  edl: "edl",
  xmeml: "xml",
  fcpxml: "fcpxml",
  draft: "json",
};

async function theirs({ format, input, options }: HardEdit) {
  const file = join(folder, `edit.${extensions[format]}`);
  writeFileSync(file, input);
  const rate = readRate(options?.rate ?? 25);
  const args = [join(__dirname, "edits", "oracle.py"), format, file];
  const { stdout } = await runCommand(
    venv.python,
    rate === undefined ? args : [...args, `${String(rate.n)}/${String(rate.d)}`],
    { env: process.env, timeoutMs: 120_000, output: "keep" },
  );
  return readingSchema.parse(JSON.parse(stdout));
}

test.each(hardEdits)("$format: $name", async (edit) => {
  const { timeline, rate = { n: 25, d: 1 } } = readEdit(edit.input, { ...edit.options, media: anyMedia });
  // A list's starts are told to us only: the library counts from 00:00:00:00.
  const plain =
    edit.options?.starts === undefined
      ? timeline
      : readEdit(edit.input, { ...edit.options, starts: {}, media: anyMedia }).timeline;
  const found = differences(plain, await theirs(edit), rate.n / rate.d);
  if (edit.library === "the same") expect(found).toEqual([]);
  // What is noted as a fault of the library is one still.
  else expect(found).not.toEqual([]);
});

/** 400 drafts, with the libraries that people write them with. Another seed: `DRAFTS_SEED=7000 npm run edits:oracle`. */
test.each(["pyJianYingDraft", "pycapcut"])(
  "random drafts of %s are read as its objects say",
  async (library) => {
    const args = [
      join(__dirname, "edits", "randomDrafts.py"),
      library,
      process.env["DRAFTS_SEED"] ?? "1",
      "200",
    ];
    const { stdout } = await runCommand(venv.python, args, {
      env: process.env,
      timeoutMs: 300_000,
      output: "keep",
    });
    const drafts = stdout
      .trim()
      .split("\n")
      .map((line) => randomDraftSchema.parse(JSON.parse(line)));
    expect(drafts).toHaveLength(200);
    for (const draft of drafts) {
      const found = draftDifferences(draft, readEdit(draft.draft, { media: anyMedia }));
      expect({ seed: draft.seed, found }).toEqual({ seed: draft.seed, found: [] });
    }
  },
);

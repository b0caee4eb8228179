import { join } from "node:path";
import ts from "typescript";
import { codeBlocks } from "../support/codeBlocks";

const root = join(__dirname, "../..");

/** Each is a program of its own, as a reader would paste it; the compiler is as strict as ours, but for unused values. */
const blocks = codeBlocks();

it("every example compiles against the built package", () => {
  const files = new Map(blocks.map(({ code }, index) => [join(root, `tests/docs/example${index}.ts`), code]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ["node"],
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
    getSourceFile: (name, target, ...rest) => {
      const code = files.get(name);
      return code === undefined
        ? disk.getSourceFile(name, target, ...rest)
        : ts.createSourceFile(name, code, target);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const index = file === undefined ? -1 : [...files.keys()].indexOf(file.fileName);
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${blocks[index]?.place ?? "?"} line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(problems).toEqual([]);
});

it("finds them where they are", () => {
  const documents = new Set(blocks.map(({ place }) => place.replace(/:\d+$/, "")));
  expect([...documents]).toEqual(
    expect.arrayContaining([
      "README.md",
      "provider/README.md",
      "docs/timeline.md",
      "provider/src/program/mediaProducingJob.ts",
      "provider/src/timeline/build/film.ts",
    ]),
  );
});

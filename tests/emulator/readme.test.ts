import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
const README = join(ROOT, "emulator/README.md");

/** All TypeScript of the README, as one module that follows the reader from example to example. */
function examples(): string {
  const blocks = [...readFileSync(README, "utf8").matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code]) => code ?? "",
  );
  const [imports, rest] = [/^import .*$/gm, blocks.join("\n")] as const;
  return `${rest.match(imports)?.join("\n") ?? ""}\nexport async function read() {\n${rest.replace(imports, "")}\n}\n`;
}

describe("the README", () => {
  it("shows examples that compile", () => {
    const file = join(ROOT, "tests/emulator/readmeExamples.ts");
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      types: ["node"],
      paths: { "ice-emulator": [join(ROOT, "emulator/src/index.ts")] },
    };
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, languageVersion) =>
      name === file
        ? ts.createSourceFile(name, examples(), languageVersion)
        : getSourceFile(name, languageVersion);
    const program = ts.createProgram([file], options, host);
    const problems = ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(problems).toEqual([]);
    expect(examples()).toContain("await start(");
  });

  it("names every flag of the command", () => {
    const flags =
      readFileSync(join(ROOT, "emulator/src/readFlags.ts"), "utf8").match(/--[a-z-]+(?= <)/g) ?? [];
    const readme = readFileSync(README, "utf8");
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !readme.includes(`\`${flag}\``))).toEqual([]);
  });
});

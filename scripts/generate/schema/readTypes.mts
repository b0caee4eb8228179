import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { cloneDir } from "../../lib/paths.mts";

/** The types of the classes and their arguments, as they are written. */
export type Declarations = ReadonlyMap<
  string,
  ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration
>;

const folders = ["provider/src/program", "provider/src/program/args", "provider/src/job/state"];

export function readDeclarations(): Declarations {
  const files = folders.flatMap((folder) =>
    readdirSync(join(cloneDir, folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(cloneDir, folder, name)),
  );
  const found = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
    for (const statement of source.statements) {
      if (
        (ts.isInterfaceDeclaration(statement) ||
          ts.isTypeAliasDeclaration(statement) ||
          ts.isClassDeclaration(statement)) &&
        statement.name !== undefined
      )
        found.set(statement.name.text, statement);
    }
  }
  return found;
}

/** The sentences of a docstring, with what it says of the default; `undefined` where there is none. */
export function sentencesOf(node: ts.Node): string | undefined {
  const docs = ts.getJSDocCommentsAndTags(node);
  const said = docs.flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ""] : []));
  const byDefault = ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === "default")
    .map(({ comment }) => `Default: ${(ts.getTextOfJSDocComment(comment) ?? "").trim()}`);
  const text = [...said, ...byDefault]
    .map((part) =>
      part
        .replace(/\{@link (?<name>[^}]+)\}/gu, "$<name>")
        .replace(/\s*\n\s*/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "")
    .map((part) => (/[.:!?]$/u.test(part) ? part : `${part}.`))
    .join(" ");
  return text === "" ? undefined : text;
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { cloneDir } from "../../lib/paths.mts";

/** The docstrings of the types of ICE's documents. */
export interface TypeDocs {
  /** Of a type's key, also of one that it takes over from another type; undefined where the type has no such key. */
  ofKey(type: string, key: string): string | undefined;
  keysOf(type: string): readonly string[];
  /** The interface of the effects of one Type. */
  effectOf(type: string): string;
}

const folder = join(cloneDir, "provider", "src");
const sources = [join(folder, "timeline", "types", "effects"), join(folder, "timeline", "types")].flatMap(
  (place) =>
    readdirSync(place)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(place, name)),
);

export function readTypeDocs(): TypeDocs {
  const files = [...sources, join(folder, "program", "args", "outputMediaConfig.ts")];
  const program = ts.createProgram(files, {
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.CommonJS,
  });
  const checker = program.getTypeChecker();
  const interfaces = new Map(
    files
      .flatMap((file) => program.getSourceFile(file)?.statements ?? [])
      .filter(ts.isInterfaceDeclaration)
      .map((one) => [one.name.text, one] as const),
  );
  const typeOf = (name: string) => {
    const declaration = interfaces.get(name);
    if (declaration === undefined) throw new Error(`There is no interface ${name}.`);
    return checker.getTypeAtLocation(declaration);
  };
  return {
    ofKey(type, key) {
      const symbol = checker.getPropertyOfType(typeOf(type), key);
      if (symbol === undefined) return undefined;
      const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      // Where a fact comes from is for those who change the types.
      return doc.replaceAll(/\s*\n\s*/gu, " ").replace(/ ?\((?:web editor|sample|Timeline page)\)$/u, "");
    },
    keysOf: (type) =>
      typeOf(type)
        .getProperties()
        .map(({ name }) => name),
    effectOf(type) {
      const found = [...interfaces].find(
        ([name, one]) => name !== "Effect" && typesNamedBy(one).includes(type) && name.endsWith("Effect"),
      );
      return found?.[0] ?? "Effect";
    },
  };
}

/** The words of an interface's Type. */
function typesNamedBy(declaration: ts.InterfaceDeclaration): string[] {
  const member = declaration.members.find((one) => one.name?.getText() === "Type");
  return [...(member?.getText() ?? "").matchAll(/"(?<word>[^"]+)"/gu)].map(
    ({ groups }) => groups?.["word"] ?? "",
  );
}

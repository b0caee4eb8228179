import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { SHARED_RULES } from "./sharedRules";

const TESTS = join(__dirname, "..");

/** docs/emulator-operations.md: what the tests hold every operation to. */
export function operationsTable(operations: readonly string[]): string {
  const names = SHARED_RULES.map(({ name }) => name);
  const row = (operation: string) => [
    `[${operation}](#${operation.toLowerCase()})`,
    ...SHARED_RULES.map(({ concerns }) => (concerns?.(operation) === false ? "–" : "✓")),
    String(ownRules(operation).length),
  ];
  return [
    "# What the tests hold every operation of the emulator to",
    "Written by `tests/emulator/operations.test.ts` (`UPDATE_DOCS=1`), which runs the rules of the first table and fails when this page is stale.",
    "## Rules that all share",
    [
      line(["operation", ...names, "own rules"]),
      line(["---", ...names.map(() => ":-:"), "--:"]),
      ...operations.map((operation) => line(row(operation))),
    ].join("\n"),
    SHARED_RULES.map(({ name, means }) => `- **${name}**: ${means}.`).join("\n"),
    "## Rules of its own",
    ...operations.map(
      (operation) =>
        `### ${operation}\n\n${ownRules(operation)
          .map((rule) => `- ${rule}`)
          .join("\n")}`,
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** The names of the tests in `<Operation>.test.ts`; of a table of tests, each row's. */
function ownRules(operation: string): string[] {
  const file = join(TESTS, `${operation}.test.ts`);
  if (!existsSync(file)) return [];
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const rules: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) rules.push(...titlesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rules;
}

function titlesOf({ expression, arguments: [title] }: ts.CallExpression): string[] {
  if (title === undefined || !ts.isStringLiteralLike(title)) return [];
  if (ts.isIdentifier(expression) && expression.text === "it") return [title.text];
  if (!ts.isCallExpression(expression) || !isItEach(expression.expression)) return [];
  const [rows] = expression.arguments;
  if (rows === undefined || !ts.isArrayLiteralExpression(rows)) return [title.text];
  return rows.elements.map((element) => title.text.replace("%s", firstText(element)));
}

function isItEach(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "each" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "it"
  );
}

function firstText(row: ts.Expression): string {
  const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
  return first !== undefined && ts.isStringLiteralLike(first) ? first.text : "...";
}

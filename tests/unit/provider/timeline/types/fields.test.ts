import { join } from "node:path";
import ts from "typescript";
import { timelineRows } from "../../../../support/timelineRows";

const types = join(__dirname, "../../../../../provider/src/timeline/types/timeline.ts");

/** The fields of the type Timeline: "VideoTrackClips.MediaURL", and what their docstrings say. */
const fields = fieldsOf(types);

describe("each field of a timeline", () => {
  it("has a docstring that ends with its source", () => {
    const undocumented = [...fields].filter(
      ([, docs]) =>
        !/\((Timeline page|sample|web editor|exported timelines|web editor, exported timelines|unconfirmed)\)$/.test(
          docs,
        ),
    );
    expect(undocumented.map(([field]) => field)).toEqual([]);
    expect(fields.size).toBeGreaterThan(250);
  });

  it("is in a row", () => {
    const used = new Set(timelineRows.flatMap(({ timeline }) => keysIn(timeline, "Timeline")));
    expect([...fields.keys()].filter((field) => !used.has(field))).toEqual([]);
  });
});

it("no two rows have one name", () => {
  const names = timelineRows.map(({ row }) => row);
  expect(names).toEqual([...new Set(names)]);
});

function fieldsOf(file: string): Map<string, string> {
  const program = ts.createProgram([file], {
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.Node16,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const walk = (type: ts.Type, owner: string) => {
    for (const property of checker.getPropertiesOfType(type)) {
      const field = `${owner}.${property.name}`;
      if (found.has(field)) continue;
      found.set(field, ts.displayPartsToString(property.getDocumentationComment(checker)));
      const value = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      const item = checker.getIndexTypeOfType(value, ts.IndexKind.Number);
      if ((value.flags & ts.TypeFlags.Object) !== 0) walk(item ?? value, ownerOf(property.name));
    }
  };
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const timeline = module?.exports?.get(ts.escapeLeadingUnderscores("Timeline"));
  if (timeline === undefined) throw new Error(`${file} exports no Timeline.`);
  walk(checker.getDeclaredTypeOfSymbol(timeline), "Timeline");
  return found;
}

function keysIn(value: unknown, owner: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, owner));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${owner}.${key}`, ...keysIn(inner, ownerOf(key))]);
}

/** Effects are one kind of thing wherever they stand. */
function ownerOf(key: string): string {
  return key === "EffectTrackItems" ? "Effects" : key;
}

import type { Fields } from "../layout/fields";
import type { CheckContext } from "./checkContext";
import { checkField } from "./checkField";
import type { FieldKind, FieldTable } from "./fields/fieldKinds";
import { type Finding, finding } from "./finding";
import { likelyWord } from "./likelyWord";

/** The keys of one object and their values. The first table that knows a key decides. */
export function checkFields(
  path: string,
  fields: Fields,
  tables: readonly FieldTable[],
  context: CheckContext,
): Finding[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const field = fieldOf(tables, key);
    return field === undefined
      ? [unknownKey(placeOf(path, key), key, tables, context)]
      : checkField(path === "" ? key : `${path}.${key}`, value, field);
  });
}

/** A key that is no name, such as one with a line break, is shown as text. */
function placeOf(path: string, key: string): string {
  if (!/^[\w$-]{1,80}$/u.test(key)) return `${path}[${JSON.stringify(key.slice(0, 40))}]`;
  return path === "" ? key : `${path}.${key}`;
}

function fieldOf(tables: readonly FieldTable[], key: string): FieldKind | undefined {
  for (const table of tables) if (Object.hasOwn(table, key)) return table[key];
  return undefined;
}

function unknownKey(
  place: string,
  key: string,
  tables: readonly FieldTable[],
  { hints }: CheckContext,
): Finding {
  const where = `${tables.length} ${place.replace(/\[\d+\]/gu, "")}`;
  if (!hints.has(where)) {
    hints.set(
      where,
      likelyWord(
        key,
        tables.flatMap((table) => Object.keys(table)),
      ),
    );
  }
  const hint = hints.get(where);
  const proposal = hint === undefined ? "" : ` (did you mean "${hint}"?)`;
  return finding(
    "unknown key",
    place,
    `is not a key this version knows${proposal}; it is passed on to ICE as it is`,
    { isUnknownKey: true },
  );
}

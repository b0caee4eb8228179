import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../base/json";
import { type Placeholder, placeholdersIn } from "../timeline/placeholders";
import { didYouMean } from "./didYouMean";
import type { Failure } from "./failure";
import { holdsUnknown } from "./unknowns";

/**
 * What does not fit between a template and the clips that are to fill it: a value that is missing, one that the template does
 * not have, and one of the wrong kind. Values that a preview does not know yet are not judged.
 *
 * @param config a Timeline with placeholders
 */
export function judgeClips(clips: JsonObject, config: unknown): Failure[] {
  return judge("clipsParam", clips, placeholdersIn(config), []);
}

/** @param outer what is given around a list: its elements may leave it to that */
function judge(
  path: string,
  given: JsonObject,
  wanted: readonly Placeholder[],
  outer: readonly Around[],
): Failure[] {
  const around = [...outer, { given, wanted }];
  const isFilled = (name: string) => around.some((level) => !isNothing(level.given[name]));
  const missing = wanted
    .filter(({ name, isRequired }) => isRequired && !isFilled(name))
    .map(({ name }) => ({
      path: `${path}.${name}`,
      problem: `is required: the template's $${name} has no default`,
    }));
  const judged = Object.entries(given).flatMap(([name, value]) => {
    const placeholder = namedIn(around, name);
    if (placeholder === undefined) return [unknownName(`${path}.${name}`, name, value, around)];
    if (isNothing(value) || isUnknown(value)) return [];
    return judgeValue(`${path}.${name}`, value, placeholder, around);
  });
  return [...missing, ...judged];
}

interface Around {
  readonly given: JsonObject;
  readonly wanted: readonly Placeholder[];
}

function judgeValue(
  path: string,
  value: Json,
  { name, use, items }: Placeholder,
  around: readonly Around[],
): Failure[] {
  if (use === "list") {
    if (!isJsonArray(value))
      return [{ path, problem: `must be a list: the template repeats a part for each of $${name}`, value }];
    return value.flatMap((element: Json, index) =>
      // A plain element is what each placeholder of the part stands for.
      isJsonObject(element) ? judge(`${path}[${index}]`, element, items, around) : [],
    );
  }
  if (use === "material" && typeof value !== "string")
    return [{ path, problem: "must be the address or the id of a material", value }];
  return [];
}

/** Of a list's element also what stands around it; at the top also what stands in a list's part. */
function namedIn(around: readonly Around[], name: string): Placeholder | undefined {
  return around
    .flatMap(({ wanted }) => [...wanted, ...wanted.flatMap(everyItem)])
    .find((placeholder) => placeholder.name === name);
}

function everyItem({ items }: Placeholder): Placeholder[] {
  return items.flatMap((item) => [item, ...everyItem(item)]);
}

function unknownName(
  path: string,
  name: string,
  value: Json | undefined,
  around: readonly Around[],
): Failure {
  const names = around.flatMap(({ wanted }) => wanted.flatMap((item) => [item, ...everyItem(item)]));
  const hint = didYouMean(
    name,
    names.map((placeholder) => placeholder.name),
  );
  return { path, problem: `is no placeholder of the template${hint}`, value };
}

const isUnknown = (value: Json | undefined) => typeof value === "string" && holdsUnknown(value);

const isNothing = (value: Json | undefined) => value === undefined || value === null;

import { type Fields, textAt } from "../layout/fields";
import type { CheckContext } from "./checkContext";
import { checkNeeded } from "./checkEffectless";
import { checkFields } from "./checkFields";
import { lookParameters } from "./fields/lookParameters";
import { type Finding, finding } from "./finding";

/** The ExtParams of a filter or a visual effect: `key=value` pairs with commas. */
export function checkLookParameters(path: string, look: Fields, context: CheckContext): Finding[] {
  const name = textAt(look, "SubType")?.trim().toLowerCase() ?? "";
  const table = Object.hasOwn(lookParameters, name) ? lookParameters[name] : undefined;
  const text = textAt(look, "ExtParams");
  const place = `${path}.ExtParams`;
  if (table === undefined) {
    if (text === undefined || name === "") return [];
    return [finding("look parameter", place, "is not known to this version of such an effect")];
  }
  if (text === undefined) return checkNeeded(path, look, ["ExtParams"]);
  const parameters = parametersIn(text);
  const needed = Object.hasOwn(table, "width") ? ["width", "height"] : [];
  return [
    ...checkNeeded(place, parameters, needed),
    ...checkFields(place, parameters, [table], context).map(({ path: at, problem, ...rest }): Finding => ({
      ...rest,
      ...finding("look parameter", at, problem),
    })),
  ];
}

function parametersIn(text: string): Fields {
  const parts = text.split(",").filter((part) => part.trim() !== "");
  return Object.fromEntries(
    parts.map((part) => {
      const [key = "", ...value] = part.split("=");
      return [key.trim(), value.join("=").trim()];
    }),
  );
}

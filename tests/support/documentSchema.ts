import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";

type SchemaName = "timeline" | "output-media-config";

const folder = join(__dirname, "../../provider/schema");

/** A schema of the package, as an editor applies it. */
export function documentSchema(name: SchemaName): (document: unknown) => readonly string[] {
  const schema: unknown = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error(`${name} holds no schema.`);
  // What only editors of the VS Code family read.
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    keywords: ["patternErrorMessage"],
  });
  const validate = ajv.compile(schema);
  return (document) => faultsOf(validate, document);
}

/** The places that it faults, written as `check` writes them; each once. */
function faultsOf(validate: ValidateFunction, document: unknown): readonly string[] {
  validate(document);
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  return [...new Set(errors.map(placeOf))];
}

function placeOf({ instancePath, params, data, keyword }: ErrorObject): string {
  const added: unknown = params["additionalProperty"];
  // An object without what it needs is at fault itself, also where that is null or empty.
  const isMissing = (data === null || data === "") && (keyword === "not" || instancePath.endsWith("/Type"));
  const path = isMissing ? instancePath.replace(/\/[^/]*$/u, "") : instancePath;
  const parts = path.split("/").slice(1);
  return [...parts, ...(typeof added === "string" ? [added] : [])].reduce(
    (place, part) => (/^\d+$/u.test(part) ? `${place}[${part}]` : place === "" ? part : `${place}.${part}`),
    "",
  );
}

import type { FieldKind, FieldTable } from "../../../provider/dist/timeline/check/fields/fieldKinds.js";
import {
  fontFaceFields,
  subtitleEffectFields,
} from "../../../provider/dist/timeline/check/fields/textFields.js";
import { spellings } from "../../../provider/dist/timeline/layout/readable.js";
import { Definitions } from "./definitions.mts";
import { fieldSchema, type JsonSchema } from "./fieldSchema.mts";
import type { TypeDocs } from "./typeDocs.mts";

type Schemas = Readonly<Record<string, JsonSchema>>;
type ObjectSchema = Exclude<JsonSchema, boolean>;

/** Schemas of the objects in a timeline: the tables of `check` say which keys and values, the types say what they mean. */
export class ObjectSchemas {
  readonly definitions = new Definitions();
  readonly docs: TypeDocs;
  constructor(docs: TypeDocs) {
    this.docs = docs;
  }

  /** @param inside what is known of the inside of a key's value */
  object(name: string, types: readonly string[], tables: readonly FieldTable[], inside: Schemas): JsonSchema {
    return this.definitions.add(name, {
      ...this.keys(types[0] ?? name, tables, inside, types),
      additionalProperties: false,
    });
  }

  keys(type: string, tables: readonly FieldTable[], inside: Schemas, types: readonly string[] = [type]) {
    const fields = new Map<string, FieldKind>(tables.toReversed().flatMap((table) => Object.entries(table)));
    const properties = [...fields].flatMap(([key, field]) => this.#property(key, field, types, inside[key]));
    // Notes of ICE's editor have such keys.
    return { properties: Object.fromEntries(properties), patternProperties: { "^_": {} } };
  }

  /** An object of its own type at one key. */
  nested(type: string, tables: readonly FieldTable[]): JsonSchema {
    return {
      ...fieldSchema({ kind: "object" }),
      ...this.keys(type, tables, {}),
      additionalProperties: false,
    };
  }

  /** What is nested in the fields of a text. `check` judges nothing inside HighlightingStyle. */
  styles(): Schemas {
    return {
      FontFace: this.nested("FontFace", [fontFaceFields]),
      HighlightingStyle: this.#described("HighlightingStyle"),
      SubtitleEffects: {
        ...fieldSchema({ kind: "list" }),
        items: orOpen(
          unlessRepeated(this.object("SubtitleEffect", ["SubtitleEffect"], [subtitleEffectFields], {})),
        ),
      },
    };
  }

  #described(type: string): JsonSchema {
    const keys = this.docs.keysOf(type).map((key) => [key, { description: this.docs.ofKey(type, key) }]);
    return { ...fieldSchema({ kind: "object" }), properties: Object.fromEntries(keys) };
  }

  /** With the other letters in which ICE's pages write the key. */
  #property(key: string, field: FieldKind, types: readonly string[], inside: JsonSchema | undefined) {
    const known = types.map((type) => this.docs.ofKey(type, key)).find((doc) => doc !== undefined);
    const value = inside ?? fieldSchema(field);
    const described =
      typeof value === "object" && (known ?? "") !== "" ? { description: known, ...value } : value;
    const schema = this.definitions.add(key, described);
    const others = [...spellings].filter(([, name]) => name === key).map(([other]) => other);
    return [key, ...others].map((name) => [name, schema] as const);
  }
}

/** Or a template's placeholder in its place. */
export function orOpen(schema: ObjectSchema): ObjectSchema {
  return { type: ["object", "string"], pattern: String.raw`^\$[\p{L}_]`, ...schema };
}

/** Or a node that a template repeats. */
export function unlessRepeated(schema: JsonSchema): ObjectSchema {
  return { if: { type: "object", required: ["Sys_Type"] }, else: { if: { type: "object" }, then: schema } };
}

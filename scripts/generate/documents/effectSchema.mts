import { effectFields, neededFields } from "../../../provider/dist/timeline/check/fields/effectFields.js";
import type { JsonSchema } from "./fieldSchema.mts";
import type { ObjectSchemas } from "./objectSchema.mts";

/** An effect: which keys it has hangs on its Type. */
export function effectSchema(objects: ObjectSchemas): Exclude<JsonSchema, boolean> {
  const types = Object.keys(effectFields);
  const description = objects.docs.ofKey("Effect", "Type");
  return {
    required: ["Type"],
    properties: {
      Type: { description, anyOf: [{ enum: types }, { type: "string", pattern: String.raw`^\$[\p{L}_]` }] },
    },
    allOf: Object.entries(effectFields).map(([type, table]) => {
      const kind = objects.docs.effectOf(type);
      const fields = objects.object(`Effect.${type}`, [kind, "Effect"], [table], {
        ...objects.styles(),
        Type: { const: type },
      });
      const needed = neededFields[type];
      return {
        if: { required: ["Type"], properties: { Type: { const: type } } },
        then: needed === undefined ? fields : { allOf: [fields, given(needed)] },
      };
    }),
  };
}

/** Null and empty text say that nothing is set. */
function given(keys: readonly string[]): JsonSchema {
  const isSet = { not: { enum: [null, ""] } };
  return { required: keys, properties: Object.fromEntries(keys.map((key) => [key, isSet])) };
}

import { z } from "zod";
import { isJsonObject } from "../../base/json";
import { documentSchema, oneOf, textSchema } from "../../inputs/argumentSchemas";
import { type ResourceArgument, timeoutArgument, whereArguments } from "../../inputs/resourceArguments";
import type { templateChanges } from "../../inputs/siblingArguments";
import { withoutSchema } from "../../inputs/withoutSchema";
import type { Described } from "../resourceCheck";

export const templateTypes = ["Timeline", "BatchEditing", "VETemplate"] as const;

/** A Timeline's file may name its JSON Schema. */
const config = documentSchema.transform((document) =>
  isJsonObject(document) ? withoutSchema(document) : document,
);

const listsByKind = { error: "must be lists of media ids by their kind" };

/** How the arguments of a Template are read. */
export const templateArguments = {
  name: { schema: textSchema },
  type: { schema: oneOf(templateTypes) },
  config: { schema: config, isRequired: true },
  coverUrl: { schema: textSchema },
  previewMedia: { schema: textSchema },
  relatedMediaIds: {
    schema: z.record(z.string(), z.array(z.string(listsByKind), listsByKind), listsByKind),
  },
  timeout: timeoutArgument,
  ...whereArguments,
} as const satisfies Readonly<Record<keyof typeof templateChanges, ResourceArgument>>;

export const describedTemplate: Described<typeof templateArguments> = {
  type: "Template",
  table: templateArguments,
};

import { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "../../base/json";
import { toApiLetters } from "../../inputs/apiLetters";
import { documentSchema, listSchema, objectSchema, oneOf, trueOrFalse } from "../../inputs/argumentSchemas";
import { type ResourceArgument, timeoutArgument, whereArguments } from "../../inputs/resourceArguments";
import type { batchChanges } from "../../inputs/siblingArguments";
import type { Described } from "../resourceCheck";

/** The limits of a batch, from the pages of scripted batches (help.aliyun.com/document_detail/2697182, 2692547). */
const most = {
  groups: 40,
  media: 200,
  groupName: 50,
  titles: 50,
  title: 50,
  speeches: 50,
  speech: 1000,
  count: 100,
};

const configuration = objectSchema.transform((document): JsonObject => toApiLetters(document));

/** A configuration that keeps the rules: what a rule says is told under the path of what breaks it. */
const ruled = (rules: (document: JsonObject) => readonly Broken[]) =>
  configuration.superRefine((document, context) => {
    for (const { path, message } of rules(document))
      context.addIssue({ code: "custom", path: [...path], message });
  });

interface Broken {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const templateForm = "must be a list of ids of templates of type BatchEditing";
const templateConfig = documentSchema.pipe(
  z.array(z.string({ error: templateForm }), { error: templateForm }),
);

export const batchArguments = {
  inputConfig: { schema: ruled(inputRules), isRequired: true },
  outputConfig: { schema: ruled(outputRules), isRequired: true },
  editingConfig: { schema: configuration },
  templateConfig: { schema: templateConfig },
  userData: { schema: objectSchema },
  triggers: { schema: listSchema },
  failWhen: { schema: oneOf(["any", "all"]) },
  skipAwait: { schema: trueOrFalse },
  deletionPolicy: { schema: oneOf(["retain", "delete"]) },
  timeout: timeoutArgument,
  ...whereArguments,
} as const satisfies Readonly<Record<keyof typeof batchChanges, ResourceArgument>>;

export const describedBatch: Described<typeof batchArguments> = {
  type: "BatchMediaProducingJob",
  table: batchArguments,
};

function inputRules(input: JsonObject): Broken[] {
  const groups = listAt(input, "MediaGroupArray");
  const isGrouped = groups !== undefined;
  const broken: Broken[] = [];
  if (isGrouped === (listAt(input, "MediaArray") !== undefined))
    broken.push({ path: [], message: "must have exactly one of MediaGroupArray and MediaArray" });
  broken.push(
    ...tooMany(input, "MediaGroupArray", most.groups),
    ...tooMany(input, "TitleArray", most.titles, most.title),
    ...tooMany(input, "SpeechTextArray", most.speeches, most.speech),
    ...tooMany(input, "BackgroundMusicArray", most.titles),
    ...tooMany(input, "BackgroundImageArray", most.titles),
  );
  (groups ?? []).forEach((group, index) => {
    if (!isJsonObject(group)) return;
    const under = (found: readonly Broken[]) =>
      found.map(({ path, message }) => ({ path: ["MediaGroupArray", index, ...path], message }));
    broken.push(...under(tooMany(group, "MediaArray", most.media)));
    broken.push(...under(tooMany(group, "SpeechTextArray", most.speeches, most.speech)));
    const name = group["GroupName"];
    if (typeof name === "string" && name.length > most.groupName)
      broken.push(
        ...under([{ path: ["GroupName"], message: `must be at most ${most.groupName} characters` }]),
      );
    if (input["SpeechTextArray"] !== undefined && group["SpeechTextArray"] !== undefined)
      broken.push(
        ...under([
          { path: ["SpeechTextArray"], message: "must be left out where inputConfig has one for all" },
        ]),
      );
  });
  return broken;
}

function outputRules(output: JsonObject): Broken[] {
  const { MediaURL: url, FileName: file, Count: count, MaxDuration: longest, FixedDuration: fixed } = output;
  const broken: Broken[] = [];
  if ((url === undefined) === (file === undefined))
    broken.push({ path: [], message: "must have MediaURL, or StorageLocation and FileName" });
  for (const [name, address] of Object.entries({ MediaURL: url, FileName: file })) {
    if (address !== undefined && (typeof address !== "string" || !address.includes("{index}")))
      broken.push({ path: [name], message: "must hold {index}, which stands for the number of the film" });
  }
  if (
    count !== undefined &&
    !(typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= most.count)
  )
    broken.push({ path: ["Count"], message: `must be a whole number from 1 to ${most.count}` });
  if (longest !== undefined && fixed !== undefined)
    broken.push({ path: [], message: "must have MaxDuration or FixedDuration, not both" });
  return broken;
}

function tooMany(document: JsonObject, name: string, mostItems: number, mostCharacters?: number): Broken[] {
  const items = listAt(document, name) ?? [];
  const long = items.findIndex(
    (item) => typeof item === "string" && mostCharacters !== undefined && item.length > mostCharacters,
  );
  return [
    ...(items.length > mostItems
      ? [{ path: [name], message: `must have at most ${mostItems} entries` }]
      : []),
    ...(long >= 0
      ? [{ path: [name, long], message: `must be at most ${mostCharacters ?? 0} characters` }]
      : []),
  ];
}

function listAt(document: JsonObject, name: string): readonly Json[] | undefined {
  const value = document[name];
  return Array.isArray(value) ? value : undefined;
}

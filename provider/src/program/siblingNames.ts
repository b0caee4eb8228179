import { batchChanges, mediaInfoChanges, templateChanges } from "../inputs/siblingArguments";
import type { BatchMediaProducingJobArgs, MediaInfoArgs, TemplateArgs } from "./args/siblings";

type Names<T> = Readonly<Record<keyof T, unknown>>;

/** Neither one more nor one less than the type has: any other does not compile. */
const named =
  <T>() =>
  <N extends Names<T>>(names: N & Readonly<Record<Exclude<keyof N, keyof T>, never>>): readonly string[] =>
    Object.keys(names);

/** The arguments by name: each becomes an output. */
export const templateArgumentNames = named<TemplateArgs>()(templateChanges);
export const mediaInfoArgumentNames = named<MediaInfoArgs>()(mediaInfoChanges);
export const batchArgumentNames = named<BatchMediaProducingJobArgs>()(batchChanges);

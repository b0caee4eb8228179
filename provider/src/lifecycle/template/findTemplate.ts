import { canonicalJson } from "../../base/canonical";
import { parseJson } from "../../base/exactJson";
import { PlainError } from "../../base/plainError";
import type { IceApi } from "../../ice/api";
import { type IceTemplate, listTemplates } from "../../ice/siblings/templates";

/** What a template is known by where a reply was lost: ICE has no token for it. */
export interface WantedTemplate {
  readonly name: string;
  readonly type: string;
  /** JSON text. */
  readonly config: string;
  /** Whether the name is this resource's own, which no other has. */
  readonly isNameOwn: boolean;
}

/**
 * The template that an earlier try made.
 *
 * @throws PlainError where several fit: which one is meant, only a person can tell
 */
export async function findTemplate(
  ice: IceApi,
  { name, type, config, isNameOwn }: WantedTemplate,
  signal: AbortSignal,
): Promise<IceTemplate | undefined> {
  const named = (await listTemplates(ice, name, signal)).filter(
    (template) => template.name === name && template.type === type,
  );
  const fitting = isNameOwn ? named : named.filter((template) => isSameConfig(template.config, config));
  if (fitting.length > 1) {
    const ids = fitting.map(({ templateId }) => templateId).join(", ");
    throw new PlainError(
      `ICE has several templates named "${name}" that fit this one: ${ids}. Delete those that are not wanted, or give the template another name.`,
    );
  }
  return fitting[0];
}

/** By meaning: the order of keys, spaces and ways to write a number are no difference. */
export function isSameConfig(one: string | undefined, other: string | undefined): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return canonicalJson(parseJson(text));
  } catch {
    return text;
  }
}

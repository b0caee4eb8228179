import { parsedConfig, templateHash } from "../inputs/templateHash";

/** A template as the run knows it. */
export interface KnownTemplate {
  readonly type: string;
  readonly config: unknown;
  /** Its config is a secret: nothing of it is printed. */
  readonly isSecret: boolean;
}

/** The templates that a run has met: a film that is made from one is checked against it without a call of its own. */
export interface TemplateBook {
  /** @param templateId undefined for one that is still to be made */
  note(templateId: string | undefined, template: KnownTemplate): void;
  /** By its id, else by the hash of its config among the film's triggers, which `render()` puts there. */
  find(templateId: string | undefined, triggers: readonly unknown[]): KnownTemplate | undefined;
}

export function createTemplateBook(): TemplateBook {
  const byId = new Map<string, KnownTemplate>();
  const byHash = new Map<unknown, KnownTemplate>();
  return {
    note(templateId, { type, config, isSecret }) {
      const known = { type, config: typeof config === "string" ? parsedConfig(config) : config, isSecret };
      if (templateId !== undefined) byId.set(templateId, known);
      byHash.set(templateHash(config), known);
    },
    find(templateId, triggers) {
      const found = triggers.map((trigger) => byHash.get(trigger)).find((known) => known !== undefined);
      return found ?? byId.get(templateId ?? "");
    },
  };
}

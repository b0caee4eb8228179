import { IceError } from "../call/iceError";
import type { Store } from "../store/store";
import type { Template } from "../store/templateStore";

/** @throws IceError where there is no such template */
export function findTemplate({ templates }: Pick<Store, "templates">, templateId: string): Template {
  const template = templates.get(templateId);
  if (template === undefined) throw new IceError("TemplateNotFound", "The specified template not found.");
  return template;
}

import { definedFields } from "../../base/definedFields";
import type { IceTemplate } from "../../ice/siblings/templates";
import type { ResourceContext } from "../../inputs/resourceContext";
import { parsedConfig, templateHash } from "../../inputs/templateHash";
import { placeholderNames } from "../../timeline/placeholderNames";
import type { Props } from "../props";
import type { ResourceState } from "../results";
import { isSameConfig } from "./findTemplate";

/** What a template's outputs say: the arguments as given, as long as ICE has them so. */
export function templateState(
  { secretArguments }: ResourceContext,
  args: Props,
  template: IceTemplate,
  region: string,
): ResourceState {
  const given = args["config"];
  const sent = typeof given === "string" ? given : JSON.stringify(given);
  const has = template.config ?? sent;
  const isDrifted = template.config !== undefined && !isSameConfig(template.config, sent);
  return {
    outputs: definedFields({
      ...args,
      region,
      // ICE's own where somebody has changed it: the next `up` sees the difference.
      config: isDrifted ? template.config : given,
      name: template.name ?? args["name"],
      type: template.type ?? args["type"] ?? "Timeline",
      templateId: template.templateId,
      status: template.status ?? "Available",
      parameters: placeholderNames(parsedConfig(has)),
      clipsParam: template.clipsParam,
      configHash: templateHash(has),
      modifiedTime: template.modifiedTime,
    }),
    secretOutputs: secretArguments.includes("config") ? ["config", "clipsParam", "parameters"] : [],
    isRecordSecret: false,
  };
}

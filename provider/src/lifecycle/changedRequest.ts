import { toApiLetters } from "../inputs/apiLetters";
import type { RenderInputs } from "../inputs/inputs";
import { differsWhereKnown } from "../inputs/knownDifference";
import { argumentNames, readArgs } from "../inputs/readArgs";
import { holdsUnknown } from "../inputs/unknowns";
import { changedNames, type RenderRecord } from "../job/renderRecord";
import { fingerprint, renderRequest } from "../job/renderRequest";
import type { Props } from "./props";

/**
 * The arguments whose change renders the film again. Complete arguments are compared by their hashes; where a preview does
 * not know some values yet, the known parts are compared with the arguments in the state, and the others decide nothing.
 */
export function changedRequest(
  record: RenderRecord,
  olds: Props,
  args: Props,
  inputs: RenderInputs | undefined,
): string[] {
  if (inputs !== undefined) return changedNames(record.fingerprint, fingerprint(renderRequest(inputs)));
  const older = readable(olds);
  const newer = readable(args);
  return requestArguments.filter((name) => {
    if (typeof args[name] === "string" && holdsUnknown(args[name])) return false;
    // ICE's answer fills arguments that were not given.
    const was = name in record.fingerprint ? older[name] : undefined;
    return differsWhereKnown(was ?? defaults[name], newer[name] ?? defaults[name]);
  });
}

/** The arguments of the request in which two sets of arguments differ, as far as both are known. */
export function differentArguments(olds: Props, news: Props): string[] {
  const older = readable(olds);
  const newer = readable(news);
  return requestArguments.filter((name) =>
    differsWhereKnown(older[name] ?? defaults[name], newer[name] ?? defaults[name]),
  );
}

/** The arguments that decide the film. */
export const requestArguments = argumentNames.filter((name) =>
  [
    "timeline",
    "templateId",
    "clipsParam",
    "projectId",
    "outputMediaConfig",
    "outputMediaTarget",
    "editingProduceConfig",
    "triggers",
    "region",
  ].includes(name),
);
const defaults: Props = { outputMediaTarget: "oss-object", triggers: [] };

function readable(props: Props): Props {
  const { args } = readArgs(props);
  const { outputMediaConfig, editingProduceConfig } = args;
  return {
    ...args,
    outputMediaConfig: outputMediaConfig && toApiLetters(outputMediaConfig),
    editingProduceConfig: editingProduceConfig && toApiLetters(editingProduceConfig),
  };
}

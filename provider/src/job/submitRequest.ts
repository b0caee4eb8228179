import type { SubmitRequest } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import type { JsonObject } from "../base/json";
import { definedFields } from "../base/definedFields";
import { sentJson } from "../base/canonical";
import { type Mark, withMark } from "./find/mark";

/** What is sent to ICE: canonical text, so that the same token always goes with the same words. */
export function submitRequest(inputs: RenderInputs, clientToken: string, mark: Mark): SubmitRequest {
  const { film } = inputs;
  return definedFields({
    clientToken,
    timeline: film.kind === "timeline" ? sentJson(film.timeline) : undefined,
    templateId: film.kind === "template" ? film.templateId : undefined,
    clipsParam: film.kind === "template" ? sentJson(film.clipsParam) : undefined,
    projectId: film.kind === "project" ? film.projectId : undefined,
    outputMediaConfig: sentJson(inputs.outputMediaConfig),
    outputMediaTarget: inputs.outputMediaTarget,
    editingProduceConfig: text(inputs.editingProduceConfig),
    mediaMetadata: text(inputs.mediaMetadata),
    projectMetadata: text(inputs.projectMetadata),
    source: inputs.source,
    userData: withMark(inputs.userData, mark),
  });
}

function text(document: JsonObject | undefined): string | undefined {
  return document && sentJson(document);
}

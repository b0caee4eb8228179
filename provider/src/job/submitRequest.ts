import type { SubmitRequest } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import type { JsonObject } from "../json";
import { present } from "../present";
import { canonicalJson } from "./canonical";
import { type Mark, withMark } from "./mark";

/** What is sent to ICE: canonical text, so that the same token always goes with the same words. */
export function submitRequest(inputs: RenderInputs, clientToken: string, mark: Mark): SubmitRequest {
  const { film } = inputs;
  return present({
    clientToken,
    timeline: film.kind === "timeline" ? canonicalJson(film.timeline) : undefined,
    templateId: film.kind === "template" ? film.templateId : undefined,
    clipsParam: film.kind === "template" ? canonicalJson(film.clipsParam) : undefined,
    projectId: film.kind === "project" ? film.projectId : undefined,
    outputMediaConfig: canonicalJson(inputs.outputMediaConfig),
    outputMediaTarget: inputs.outputMediaTarget,
    editingProduceConfig: text(inputs.editingProduceConfig),
    mediaMetadata: text(inputs.mediaMetadata),
    projectMetadata: text(inputs.projectMetadata),
    source: inputs.source,
    userData: withMark(inputs.userData, mark),
  });
}

function text(document: JsonObject | undefined): string | undefined {
  return document && canonicalJson(document);
}

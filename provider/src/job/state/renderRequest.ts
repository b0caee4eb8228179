import { canonicalAddress } from "../../base/ossAddress";
import type { RenderInputs } from "../../inputs/inputs";
import type { JsonObject } from "../../base/json";
import { canonicalJson, digest } from "../../base/canonical";

/** What decides the film: a change of any of these renders it again. Canonical text, the same every time. */
export interface RenderRequest {
  readonly timeline?: string;
  readonly templateId?: string;
  readonly clipsParam?: string;
  readonly projectId?: string;
  /** Without credentials: those of an S3 target change without changing the film. */
  readonly outputMediaConfig: string;
  readonly outputMediaTarget: string;
  readonly editingProduceConfig?: string;
  readonly triggers: string;
  readonly region: string;
}

export function renderRequest(inputs: RenderInputs): RenderRequest {
  const { film, editingProduceConfig } = inputs;
  return {
    ...(film.kind === "timeline" && { timeline: canonicalJson(film.timeline) }),
    ...(film.kind === "template" && {
      templateId: film.templateId,
      clipsParam: canonicalJson(film.clipsParam),
    }),
    ...(film.kind === "project" && { projectId: film.projectId }),
    outputMediaConfig: canonicalJson(withoutCredentials(inputs.outputMediaConfig)),
    outputMediaTarget: inputs.outputMediaTarget,
    ...(editingProduceConfig !== undefined && { editingProduceConfig: canonicalJson(editingProduceConfig) }),
    triggers: canonicalJson(inputs.triggers),
    region: inputs.region,
  };
}

/**
 * One hash per property of the request, to compare by in later runs. Hashes, because ICE's answer has fields of the same
 * names, and because a second copy of a secret argument would not be marked secret.
 */
export type Fingerprint = Readonly<Record<string, string>>;

export function fingerprint(request: RenderRequest): Fingerprint {
  return Object.fromEntries(
    Object.entries(request).map(([name, text]: [string, string]) => [name, digest(name, text).slice(0, 32)]),
  );
}

/** The text that names this request of this resource. */
export function requestDigest(urn: string, request: RenderRequest): string {
  return digest(urn, canonicalJson(request));
}

/** Where the film will lie: two requests with equal text write one object. */
export function outputAddress(inputs: Pick<RenderInputs, "outputMediaConfig" | "outputMediaTarget">): string {
  const output = inputs.outputMediaConfig;
  const text = (key: string) => (typeof output[key] === "string" ? output[key] : "");
  switch (inputs.outputMediaTarget) {
    case "oss-object":
      return canonicalAddress(text("MediaURL"));
    case "vod-media":
      return `vod://${text("StorageLocation")}/${text("FileName")}`;
    case "S3":
      return `s3://${text("Endpoint")}/${text("Bucket")}/${text("ObjectKey")}`;
  }
}

const credentialKeys = ["AccessKeyId", "AccessKeySecret", "SecurityToken"];

function withoutCredentials(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !credentialKeys.includes(key)));
}

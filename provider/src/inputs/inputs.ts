import type { Endpoint } from "../base/endpoint";
import type { JsonObject } from "../base/json";
import type { Expectation } from "./expectation";
import type { DeletionPolicy, OutputMediaTarget } from "../base/limits";

/** What the film is made from: exactly one of the three. */
export type RenderSource =
  | { readonly kind: "timeline"; readonly timeline: JsonObject }
  | { readonly kind: "template"; readonly templateId: string; readonly clipsParam: JsonObject }
  | { readonly kind: "project"; readonly projectId: string };

/** The arguments of one render, complete and checked; every document in the API's own letters. */
export interface RenderInputs {
  readonly film: RenderSource;
  readonly outputMediaTarget: OutputMediaTarget;
  readonly outputMediaConfig: JsonObject;
  readonly editingProduceConfig: JsonObject | undefined;
  readonly mediaMetadata: JsonObject | undefined;
  readonly projectMetadata: JsonObject | undefined;
  /** The text sent as UserData, without our own mark. */
  readonly userData: string | undefined;
  readonly source: string | undefined;
  readonly triggers: readonly unknown[];
  readonly region: string;
  readonly endpoint: Endpoint | undefined;
  readonly timeoutMs: number;
  readonly skipAwait: boolean;
  readonly deletionPolicy: DeletionPolicy;
  readonly rerenderIfMissing: boolean;
  readonly expect: Expectation | undefined;
  readonly preflight: boolean;
}

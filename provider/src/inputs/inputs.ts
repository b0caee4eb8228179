import type { Endpoint } from "../endpoint";
import type { JsonObject } from "../json";
import type { Expectation } from "./expectation";
import type { DeletionPolicy, OutputMediaTarget } from "./limits";

/** What the film is made from: exactly one of the three. */
export type FilmSource =
  | { readonly kind: "timeline"; readonly timeline: JsonObject }
  | { readonly kind: "template"; readonly templateId: string; readonly clipsParam: JsonObject }
  | { readonly kind: "project"; readonly projectId: string };

/** The arguments of one render, complete and checked; every document in the API's own letters. */
export interface RenderInputs {
  readonly film: FilmSource;
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

/** What the resource's constructor knows and the engine's verbs do not; travels as the hidden input `__context`. */
export interface ResourceContext {
  readonly urn: string;
  readonly name: string;
  readonly protect: boolean;
  /** Names of the arguments that hold secrets. */
  readonly secretArguments: readonly string[];
  /** From the resource option customTimeouts, e.g. "30m". */
  readonly createTimeout?: string | undefined;
  readonly updateTimeout?: string | undefined;
  /** Only the update phase of `up` waits in `get`: a preview says false, a refresh says nothing. */
  readonly waits?: boolean | undefined;
}

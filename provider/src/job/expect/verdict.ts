import { definedFields } from "../../base/definedFields";

/** Whether a finished film is what was asked for. */
export type Verdict =
  | { readonly kind: "met" }
  /** How it differs, one sentence part each, both values in it. */
  | { readonly kind: "unmet"; readonly differences: readonly string[] }
  /** It could not be told; the gate stays shut. */
  | { readonly kind: "untold"; readonly because: string };

/**
 * What the state keeps of a verdict: nothing where nothing was judged, and an empty list for a film that is as expected.
 * Everything else holds the gate.
 */
export function verdictOutput(verdict: Verdict | undefined): {
  readonly unmetExpectations?: readonly string[];
} {
  return definedFields({ unmetExpectations: verdict && unmetExpectations(verdict) });
}

function unmetExpectations(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case "met":
      return [];
    case "unmet":
      return verdict.differences;
    case "untold":
      return [`it could not be told: ${verdict.because}`];
  }
}

import type { ReadEditOptions } from "../../../../provider/src/edits";

/** An edit that is read wrongly by a reader that has not thought of it, with what is right. */
export interface HardEdit {
  readonly name: string;
  readonly format: "otio" | "edl" | "xmeml" | "fcpxml" | "draft";
  readonly input: string;
  readonly options?: Partial<ReadEditOptions>;
  /** The timeline in short lines, and its warnings (`code clip at`). */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /**
   * What the format's Python library reads (`npm run edits:oracle` compares): the same, or something else, and why that counts less
   * than the format's own rule.
   */
  readonly library: "the same" | { readonly differs: string };
}

import type { Title } from "../plan/filmPlan";

/** A title as it is drawn. */
export interface DrawnTitle extends Title {
  readonly fontPixels: number;
  /** Its Content as ASS text. */
  readonly text: string;
}

import type { Plane } from "./edit";
import { UnreadableEdit } from "./unreadableEdit";

/** Larger nests are no edit, but one that holds itself many times over. */
const most = 300_000;

/** How many nests, and clips in them, one edit may open. */
export class ClipBudget {
  private opened = 0;

  /** Counts the planes of a nest, or of the whole edit, each time that they are opened. @throws UnreadableEdit */
  open(planes: readonly Plane[]): void {
    this.opened += planes.reduce((clips, plane) => clips + plane.clips.length, 1);
    if (this.opened > most)
      throw new UnreadableEdit("The edit has more than 300,000 clips, those of nests counted each time.");
  }
}

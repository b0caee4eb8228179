import { type Lane } from "./arrangeLanes";
import { nameOf } from "./clipWords";

/** Names for clips that are too narrow for their own, best first. */
export type ShortNames = (name: string) => readonly string[];

/** Without the ending of the file; and where the clips of a lane are numbered, what tells one from the other. */
export function shortNamesOf({ clips }: Lane): ShortNames {
  const stems = [...new Set(clips.map(({ clip }) => stemOf(nameOf(clip))))];
  const shared = stems.length < FEWEST_TO_COMPARE ? "" : commonStart(stems);
  return (name) => {
    const stem = stemOf(name);
    return [name, stem, stem.slice(shared.length)];
  };
}

function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{2,4}$/u, "");
}

/** Up to the digits: of "scene-001" and "scene-012" that is "scene-". */
function commonStart(texts: readonly string[]): string {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/\d+$/u, "");
}

const FEWEST_TO_COMPARE = 6;

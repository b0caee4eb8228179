import type { MediaClip, TitleClip } from "../model/edit";
import type { JoinedPlane } from "../model/joinClips";
import type { Warnings } from "../model/warnings";
import { compare, isLess, isMore } from "../time/fraction";

export interface TitlePlane {
  readonly clips: readonly TitleClip[];
}

/** The texts of the pictures' planes, which ICE draws over all pictures: where the edit has one above, that is told. */
export function titlesOf(planes: readonly JoinedPlane[], warnings: Warnings): TitlePlane[] {
  const fonts = new Map<string, number>();
  const found = planes.flatMap((plane, at): TitlePlane[] => {
    const clips = plane.clips
      .filter((clip): clip is TitleClip => clip.kind === "title")
      .sort((a, b) => compare(a.from, b.from));
    if (clips.length === 0) return [];
    for (const { name, from, to, title } of clips) {
      if (title.font !== undefined) fonts.set(title.font, (fonts.get(title.font) ?? 0) + 1);
      if ((title.align === "left" || title.align === "right") && title.text.includes("\n"))
        warnings.add(
          "title",
          { track: plane.name, clip: name, at: from, until: to },
          `its lines are aligned to the ${title.align}; the film's are centred.`,
        );
    }
    const above = planes.slice(at + 1).flatMap((higher) => higher.clips.filter(isPicture));
    if (above.length > 0) tellOfHidden(clips, above, plane.name, warnings);
    return [{ clips }];
  });
  for (const [font, count] of fonts)
    warnings.add(
      "font",
      {},
      `${count === 1 ? "A title has" : `${String(count)} titles have`} the font ${JSON.stringify(font)}: the film has ICE's own font, unless Font or FontURL is set.`,
    );
  return found;
}

const isPicture = (clip: MediaClip | TitleClip): clip is MediaClip => clip.kind !== "title";

function tellOfHidden(
  titles: readonly TitleClip[],
  above: readonly MediaClip[],
  track: string,
  warnings: Warnings,
): void {
  const sorted = [...above].sort((a, b) => compare(a.from, b.from));
  let first = 0;
  // Titles come by their beginnings: what ended before one has ended before all that follow.
  const hasEnded = (title: TitleClip) => {
    const clip = sorted[first];
    return clip !== undefined && !isMore(clip.to, title.from);
  };
  for (const title of titles) {
    while (hasEnded(title)) first += 1;
    const over = sorted[first];
    if (over !== undefined && isLess(over.from, title.to))
      warnings.add(
        "title",
        { track, clip: title.name, at: title.from, until: title.to },
        `the edit draws ${JSON.stringify(over.name)} over this title; ICE draws titles over all pictures.`,
      );
  }
}

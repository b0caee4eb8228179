import { cutPlanes, type Window } from "../model/cutPlanes";
import type { Clip, MediaClip } from "../model/edit";
import { withNestSound } from "../model/nestSound";
import { joinNest } from "../model/openNest";
import { Warnings } from "../model/warnings";
import { type Fraction, isMore, one, zero } from "../time/fraction";
import type { XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";
import { PlaneBook } from "./planeBook";
import { readWhole } from "./readClip";
import { putParts } from "./splitSound";
import {
  deeper,
  enabledPlanes,
  isInside,
  isItem,
  type ItemPlace,
  readSideBySide,
  type Story,
  whereOf,
} from "./story";
import type { Played } from "./timeMap";

/** A `clip`, whose video and audio lie inside it, in its own time. @returns where that time begins */
export function readInnerClip(element: XmlElement, place: ItemPlace, story: Story): Fraction {
  const warnings = new Warnings();
  const inner: Story = deeper({ ...story, warnings, book: new PlaneBook() }, element);
  const contents = element.children.filter((child) => isItem(child) && isInside(child));
  readSideBySide(contents, inner);
  const start = timeAt(element, "start") ?? timeAt(contents[0] ?? element, "offset") ?? zero;
  const where = whereOf(element, place, story);
  const { played, look, level } = readWhole(element, start, where, story);
  const isStill = !isMore(played.speed, zero);
  const joined = joinNest(inner.book.list(), warnings, story.budget);
  const window = ({ from, to }: Pick<Window, "from" | "to">, what: Played): Window => ({
    innerFrom: what.innerFrom,
    from,
    to,
    speed: isMore(what.speed, zero) ? what.speed : one,
    order: place.order,
    name: where.track,
  });
  const put = (part: Window, shown: string | undefined) => {
    for (const plane of enabledPlanes(cutPlanes(joined, part), shown)) {
      const span = { ...where, at: part.from, until: part.to };
      const { clips, ...rest } = withNestSound(plane, level, span, story.warnings);
      const named = clips.map((clip): Clip =>
        clip.kind === "title"
          ? clip
          : {
              ...withoutLimit(clip),
              name: where.clip,
              ...(isStill && { speed: zero }),
              look: { ...clip.look, ...look },
            },
      );
      story.book.addPlane({ ...rest, clips: named });
    }
  };
  story.warnings.adopt(warnings, putParts(element, start, where, played, window, put));
  return start;
}

/** What is beyond the clip's window is in its file, and a transition may have it. */
function withoutLimit(clip: MediaClip): MediaClip {
  const free: { -readonly [Key in keyof MediaClip]: MediaClip[Key] } = { ...clip };
  delete free.room;
  return free;
}

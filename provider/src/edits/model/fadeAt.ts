import { isLess, isMore, least, minus, most, zero } from "../time/fraction";
import type { Join, MediaClip, Plane } from "./edit";
import { earliest, firstFrom, latest, trimHead } from "./moveEdge";
import { quoted } from "./unreadableEdit";
import type { Warnings } from "./warnings";

/** A transition with a clip on one side only. The clip lasts to its far end; a sound fades, a picture can't. */
export function fadeAt(plane: Plane, clips: MediaClip[], join: Join, warnings: Warnings): void {
  const [ending, beginning] = [endingIn(clips, join), beginningIn(clips, join)];
  // A draft's transition does nothing at a clip that none follows: the clip lasts no longer.
  if (join.movable === true || (ending === undefined && beginning === undefined)) {
    const clip = clips[ending ?? beginning ?? clips.length]?.name;
    warnings.add(
      "transition",
      { track: plane.name, clip, at: join.from, until: join.to },
      `the transition ${quoted(join.name)} has no clip to lead to, and is left out.`,
    );
    return;
  }
  if (ending !== undefined) fadeOut(plane, clips, ending, join, warnings);
  if (beginning !== undefined && beginning !== ending) fadeIn(plane, clips, beginning, join, warnings);
}

function fadeOut(plane: Plane, clips: MediaClip[], at: number, join: Join, warnings: Warnings): void {
  const clip = clips[at];
  if (clip === undefined) return;
  const limit = least(clips[at + 1]?.from ?? join.to, plane.end ?? join.to);
  const to = most(clip.to, least(join.to, least(limit, latest(clip))));
  const seconds = minus(to, most(join.from, clip.from));
  clips[at] = { ...clip, to, sound: { ...clip.sound, fadeOut: seconds } };
  if (plane.kind === "picture") tell(plane, clip, join, "to", warnings);
}

function fadeIn(plane: Plane, clips: MediaClip[], at: number, join: Join, warnings: Warnings): void {
  const clip = clips[at];
  if (clip === undefined) return;
  const limit = most(clips[at - 1]?.to ?? join.from, zero);
  const from = least(clip.from, most(join.from, most(limit, earliest(clip))));
  const seconds = minus(least(join.to, clip.to), from);
  clips[at] = { ...trimHead(clip, from), sound: { ...clip.sound, fadeIn: seconds } };
  if (plane.kind === "picture") tell(plane, clip, join, "from", warnings);
}

function tell(plane: Plane, clip: MediaClip, join: Join, way: "from" | "to", warnings: Warnings): void {
  warnings.add(
    "fade",
    { track: plane.name, clip: clip.name, at: join.from, until: join.to },
    `the transition ${quoted(join.name)} is a fade ${way} black, which ICE has not: the picture ${way === "to" ? "ends" : "begins"} with a cut.`,
  );
}

function endingIn(clips: readonly MediaClip[], { from, to }: Join): number | undefined {
  // Clips that end in the transition begin before its end.
  for (let at = firstFrom(clips, to) - 1; at >= 0; at--) {
    const clip = clips[at];
    if (clip === undefined || isLess(clip.to, from)) return undefined;
    if (!isMore(clip.to, to) && isLess(clip.from, from)) return at;
  }
  return undefined;
}

function beginningIn(clips: readonly MediaClip[], { from, to }: Join): number | undefined {
  const at = firstFrom(clips, from);
  const clip = clips[at];
  return clip !== undefined && isLess(clip.from, to) && isMore(clip.to, to) ? at : undefined;
}

import type { Clip, Edit, Join, Plane } from "../model/edit";
import { silencePictures } from "../model/soundTracks";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Warnings } from "../model/warnings";
import {
  compare,
  type Fraction,
  fraction,
  isLess,
  isSame,
  least,
  minus,
  most,
  over,
  plus,
  zero,
} from "../time/fraction";
import { readRate } from "../time/frameRate";
import { isBlack, isTransition } from "./edlNames";
import { type Edl, type EdlEvent, type EdlLine, notesOf, parseEdl } from "./parseEdl";
import { type EdlContext, readEdlClip } from "./readEdlClip";
import { readTimes, type TimedLine, withDays } from "./edlTimes";

export interface EdlOptions {
  readonly rate: string | number | undefined;
  readonly starts: Readonly<Record<string, string>>;
}

interface Track {
  readonly clips: Clip[];
  readonly joins: Join[];
}

/** A CMX 3600 edit list. It has neither a size nor a rate. */
export function readEdl(text: string, options: EdlOptions, warnings: Warnings): Edit {
  if (options.rate === undefined)
    throw new UnreadableEdit(
      'An edit list does not say how many frames a second it counts: give `rate`, such as "25" or "24000/1001".',
    );
  const rate = readRate(options.rate);
  if (rate === undefined)
    throw new UnreadableEdit(
      `The rate ${JSON.stringify(options.rate)} is no number of frames a second, such as "25" or "24000/1001".`,
    );
  const edl = parseEdl(text);
  const lines = timedLines(edl, rate, warnings);
  const start = lines.map(({ recordIn }) => recordIn).reduce(least, lines[0]?.recordIn ?? zero);
  const tracks = new Map<string, Track>();
  let seconds = zero;
  const { starts } = options;
  const context: EdlContext = { rate, starts: Object.entries(starts), names: new Map(), warnings };
  for (const timed of lines) {
    const { event, line, sourceIn, sourceOut } = timed;
    const [recordIn, recordOut] = [minus(timed.recordIn, start), minus(timed.recordOut, start)];
    const moved = { event, line, sourceIn, sourceOut, recordIn, recordOut };
    seconds = most(seconds, moved.recordOut);
    for (const channel of line.channels) addTo(trackOf(tracks, channel), moved, channel, context);
  }
  countLocators(edl, warnings);
  const planes = [...tracks].map(([name, track]) => planeOf(name, track));
  const isSoundApart = planes.some(({ kind }) => kind === "sound");
  return { planes: isSoundApart ? silencePictures(planes) : planes, channelsApart: true, seconds, rate };
}

function timedLines(edl: Edl, rate: Fraction, warnings: Warnings): TimedLine[] {
  const lines: TimedLine[] = [];
  for (const event of edl.events)
    for (const line of event.lines) lines.push(readTimes(event, line, rate, edl.drops, warnings));
  return withDays(lines, rate, edl.drops);
}

function trackOf(tracks: Map<string, Track>, channel: string): Track {
  const known = tracks.get(channel);
  if (known !== undefined) return known;
  const track = { clips: [], joins: [] };
  tracks.set(channel, track);
  return track;
}

function addTo(track: Track, timed: TimedLine, channel: string, context: EdlContext): void {
  const { event, line, recordIn, recordOut } = timed;
  const { rate, warnings } = context;
  const before = track.clips.at(-1);
  if (isTransition(line)) track.joins.push(...joinOf(timed, rate));
  const isEmpty = isSame(recordIn, recordOut);
  const transition = isEmpty ? transitionAfter(event, line, channel) : undefined;
  // The first line of a transition has no length; it matters only where nothing goes before it.
  if (
    !isLess(recordIn, recordOut) &&
    (transition === undefined || isBlack(line.reel) || reaches(before, recordIn))
  ) {
    if (transition === undefined)
      warnings.add(
        "no-length",
        { track: channel, clip: line.reel, at: recordIn },
        `event ${line.number} (line ${String(line.line)}) has no length, and is left out.`,
      );
    return;
  }
  const clip = readEdlClip(timed, channel, before?.name, context);
  if (clip !== undefined)
    track.clips.push(transition === undefined ? clip : stretched(clip, transition, rate));
}

function joinOf({ event, line, recordIn }: TimedLine, rate: Fraction): Join[] {
  if (line.transition === 0) return [];
  const name = notesOf(event).find(({ key }) => /^EFFECTS? NAME/u.test(key))?.value ?? "dissolve";
  return [
    {
      from: recordIn,
      to: plus(recordIn, over(fraction(line.transition), rate)),
      cut: recordIn,
      name: line.kind === "W" ? `wipe ${String(line.wipe ?? 0)}` : name,
      ...(line.wipe !== undefined && { wipe: line.wipe }),
    },
  ];
}

/** The line of a transition that begins where a line of no length stands. */
const transitionAfter = ({ lines }: EdlEvent, line: EdlLine, channel: string): EdlLine | undefined =>
  lines
    .slice(lines.indexOf(line) + 1)
    .find(
      (other) =>
        isTransition(other) && other.channels.includes(channel) && other.timecodes[2] === line.timecodes[2],
    );

const reaches = (clip: Clip | undefined, moment: Fraction) => clip !== undefined && !isLess(clip.to, moment);

/** What a list's first event dissolves from: it is seen in the transition only, which takes it from its beginning. */
const stretched = (clip: Clip, { transition }: EdlLine, rate: Fraction): Clip => ({
  ...clip,
  to: plus(clip.from, over(fraction(transition), rate)),
});

function planeOf(name: string, { clips, joins }: Track): Plane {
  const isSound = name.startsWith("A");
  const sorted = [...clips].sort((a, b) => compare(a.from, b.from));
  return {
    kind: isSound ? "sound" : "picture",
    name,
    order: [Number(name.slice(1)) || 1],
    clips: sorted,
    joins,
  };
}

function countLocators({ events }: Edl, warnings: Warnings): void {
  warnings.addMarkers(
    events.reduce((sum, event) => sum + notesOf(event).filter(({ key }) => key === "LOC").length, 0),
  );
}

import { UnreadableEdit } from "../model/unreadableEdit";

/** A line of an event, as written. */
export interface EdlLine {
  readonly line: number;
  readonly number: string;
  readonly reel: string;
  readonly channels: readonly string[];
  /** C, D, W or K. */
  readonly kind: string;
  /** Of W001. */
  readonly wipe?: number;
  /** Frames. */
  readonly transition: number;
  readonly timecodes: readonly [sourceIn: string, sourceOut: string, recordIn: string, recordOut: string];
  /** What FCM said last. */
  readonly drops: boolean;
  /** What is written below it. */
  readonly below: EdlBelow;
}

/** The notes and speeds below a line. The two lines of a split have one. */
export interface EdlBelow {
  readonly notes: EdlNote[];
  readonly speeds: EdlSpeed[];
}

/** M2: frames of the file a second. */
export interface EdlSpeed {
  readonly reel: string;
  readonly speed: string;
  /** Of the source, where it begins. */
  readonly timecode: string;
}

/** What belongs together by its number. */
export interface EdlEvent {
  readonly lines: EdlLine[];
}

/** All notes of an event. */
export const notesOf = ({ lines }: EdlEvent): readonly EdlNote[] =>
  lines.length === 1
    ? (lines[0]?.below.notes ?? [])
    : [...new Set(lines.map(({ below }) => below))].flatMap(({ notes }) => notes);

/** All speeds of an event. */
export const speedsOf = ({ lines }: EdlEvent): readonly EdlSpeed[] =>
  lines.length === 1
    ? (lines[0]?.below.speeds ?? [])
    : [...new Set(lines.map(({ below }) => below))].flatMap(({ speeds }) => speeds);

export interface EdlNote {
  /** Upper case, such as "FROM CLIP NAME". */
  readonly key: string;
  readonly value: string;
}

export interface Edl {
  readonly events: readonly EdlEvent[];
  /** What the first FCM says. */
  readonly drops: boolean;
}

const timecode = String.raw`\d{1,3}[:;.,]\d{2}[:;.,]\d{2}[:;.,]\d{2,3}`;
const channels = String.raw`((?:AA|NONE|B|[AV]\d*|/|,)+)`;
const kind = String.raw`(C|D|K[BO]?|K\s+[BO](?:\s*\(F\))?|W\d+)(?:\s+(\d+))?`;
const patternOf = (time: string) =>
  new RegExp(
    String.raw`^(\d+)\s+(.+?)\s+${channels}\s+${kind}\s+(${time})\s+(${time})\s+(${time})\s+(${time})`,
    "iu",
  );
const eventPattern = patternOf(timecode);
/** Some write numbers of frames instead. */
const countedPattern = patternOf(String.raw`\d+`);
const speedPattern = new RegExp(
  String.raw`^M2\s+(?:(.*?)\s+)?([+-]?\d*\.?\d+)\s+(${timecode}|\d+(?![\d.]))`,
  "iu",
);

/** Longer lines are no edit list. */
const longestLine = 10_000;

/** The events of a CMX 3600 list. @throws UnreadableEdit with the line that can't be read */
export function parseEdl(text: string): Edl {
  const reading: Reading = { events: [], drops: false, firstDrops: undefined, split: 0 };
  const lines = (text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text).split("\n");
  for (let at = 0; at < lines.length; at++) {
    const written = lines[at]?.trim() ?? "";
    if (written.length > longestLine)
      throw new UnreadableEdit(`Line ${String(at + 1)} is too long for an edit list.`);
    if (written !== "") readWritten(written, at + 1, reading);
  }
  const { events, firstDrops = false } = reading;
  if (events.length === 0) throw new UnreadableEdit("The edit list has no events.");
  return { events, drops: firstDrops };
}

interface Reading {
  readonly events: EdlEvent[];
  drops: boolean;
  firstDrops: boolean | undefined;
  /** How many of the lines after SPLIT are to come. */
  split: number;
}

function readWritten(written: string, line: number, reading: Reading): void {
  const first = written.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    addLine(reading, written, line);
    return;
  }
  const event = reading.events.at(-1);
  const below = event?.lines.at(-1)?.below;
  if (first === 0x2a) below?.notes.push(...readNote(written));
  else if (/^FCM\s*:/iu.test(written)) {
    reading.drops = !/NON/iu.test(written);
    reading.firstDrops ??= reading.drops;
  } else if (/^SPLIT\s*:/iu.test(written)) reading.split = 2;
  else if (/^M2\s/iu.test(written)) below?.speeds.push(readSpeed(written, line));
  else if (/^AUD\s/iu.test(written)) addChannels(event, written);
  else below?.notes.push(...readNote(written));
}

function readLine(written: string, line: number, drops: boolean, below: EdlBelow): EdlLine {
  const read = plainFields(written) ?? eventPattern.exec(written) ?? countedPattern.exec(written);
  if (read === null)
    throw new UnreadableEdit(
      `Line ${String(line)} of the edit list is no event: an event has a number, a reel, channels, a transition and four timecodes.`,
    );
  const [, number = "", reel = "", letters = "", how = "", frames = "0", a = "", b = "", c = "", d = ""] =
    read;
  const wipe = how === "C" ? undefined : /^W(\d+)$/iu.exec(how)?.[1];
  const event: EdlLine = {
    line,
    number: String(Number(number)),
    reel: reel.trim(),
    channels: channelsOf(letters),
    kind: how.charAt(0).toUpperCase(),
    transition: Number(frames),
    timecodes: [a, b, c, d],
    drops,
    below,
  };
  return wipe === undefined ? event : { ...event, wipe: Number(wipe) };
}

/** The fields of a plain cut whose reel has no blank, as the pattern would find them. */
function plainFields(written: string): readonly (string | undefined)[] | undefined {
  const fields: (string | undefined)[] = [written];
  for (let at = 0; at >= 0 && fields.length < 10;) {
    const end = written.indexOf(" ", at);
    if (end !== at) fields.push(written.slice(at, end < 0 ? undefined : end));
    if (fields.length === 5) fields.push(undefined);
    at = end < 0 ? end : end + 1;
  }
  const isPlain =
    fields.length === 10 &&
    fields[4] === "C" &&
    plainChannels.has(fields[3] ?? "") &&
    fields.slice(6).every(isPlainTimecode);
  return isPlain ? fields : undefined;
}

const isPlainTimecode = (time = "") =>
  time.length === 11 && time.charCodeAt(2) >= 0x3a && time.charCodeAt(8) >= 0x3a;

const plainChannels = new Set(["V", "A", "A2", "B", "AA/V", "AA", "V2"]);
const knownChannels = new Map<string, readonly string[]>();

/** `B` is picture and sound, `AA/V` picture and two sounds. */
function channelsOf(written: string): readonly string[] {
  const known = knownChannels.get(written);
  if (known !== undefined) return known;
  const channels = channelsIn(written);
  if (knownChannels.size < 100) knownChannels.set(written, channels);
  return channels;
}

function channelsIn(written: string): string[] {
  const names = written.toUpperCase().match(/AA|NONE|B|[AV]\d*/gu) ?? [];
  const all = names.flatMap((name) => {
    if (name === "AA") return ["A1", "A2"];
    if (name === "B") return ["V", "A1"];
    if (name === "A") return ["A1"];
    if (name === "V1") return ["V"];
    return name === "NONE" ? [] : [name];
  });
  return [...new Set(all)];
}

/** Lines of one number are one event. The lines after SPLIT have the notes below the second. */
function addLine(reading: Reading, written: string, number: number): void {
  const { events, drops } = reading;
  const event = events.at(-1);
  const isSecond = reading.split === 1;
  reading.split = Math.max(0, reading.split - 1);
  const shared = isSecond ? event?.lines.at(-1)?.below : undefined;
  const line = readLine(written, number, drops, shared ?? { notes: [], speeds: [] });
  if (event?.lines[0]?.number === line.number) event.lines.push(line);
  else events.push({ lines: [line] });
}

function readSpeed(written: string, line: number): EdlSpeed {
  const read = speedPattern.exec(written);
  if (read === null)
    throw new UnreadableEdit(
      `Line ${String(line)} of the edit list is no M2: it has a reel, a speed and a timecode.`,
    );
  return { reel: (read[1] ?? "").trim(), speed: read[2] ?? "", timecode: read[3] ?? "" };
}

/** `AUD 3 4`: the event sounds on these tracks too. */
function addChannels(event: EdlEvent | undefined, written: string): void {
  const last = event?.lines.pop();
  if (event === undefined || last === undefined) return;
  const more = (written.match(/\d+/gu) ?? []).map((number) => `A${number}`);
  event.lines.push({ ...last, channels: [...new Set([...last.channels, ...more])] });
}

const bareNotes =
  /^\*?\s*(ASC_SOP|ASC_SAT|LOC|FREEZE FRAME|(?:FROM|TO) CLIP IS A STILL|EFFECTS? NAME IS|(?:FROM|TO) CLIP NAME|FROM CLIP|FROM FILE)(?:\s+(.*))?$/iu;

/** What stands before the colon of a note, as its key. */
const knownKeys = new Map<string, string>();

function readNote(written: string): readonly EdlNote[] {
  const colon = written.indexOf(":");
  const head = written.slice(0, Math.max(0, colon));
  const known = knownKeys.get(head);
  if (known !== undefined) return [{ key: known, value: written.slice(colon + 1).trim() }];
  const level = /^\*?\s*(AUDIO LEVEL) AT\s+(.*)$/iu.exec(written);
  const keyed = level === null ? /^\*?\s*([A-Z][A-Z0-9 _]*?)\s*:\s*(.*)$/iu.exec(written) : null;
  const read = level ?? keyed ?? bareNotes.exec(written);
  if (read === null) return [];
  const key = (read[1] ?? "").toUpperCase().replace(/\s+/gu, " ");
  if (keyed !== null && knownKeys.size < 100) knownKeys.set(head, key);
  return [{ key, value: (read[2] ?? "").trim() }];
}

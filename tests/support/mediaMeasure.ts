import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What to measure in a media file. Boxes are `width:height:x:y` in pixels, times are seconds. */
export type Question =
  | { kind: "color"; file: string; frame: number; box?: string }
  | { kind: "difference"; one: FramePlace; other: FramePlace; box?: string }
  | { kind: "frames"; file: string }
  | { kind: "level"; file: string; from: number; to: number }
  | { kind: "pitch"; file: string; from: number; to: number; hz: number };

export interface FramePlace {
  readonly file: string;
  readonly frame: number;
}

export type Answer = number | number[];

/** The mean colour of a frame, or of a part of it: red, green, blue from 0 to 255. */
export async function colorAt(file: string, frame: number, box?: string): Promise<number[]> {
  const answer = await ask({ kind: "color", file, frame, ...(box !== undefined && { box }) });
  return Array.isArray(answer) ? answer : [answer];
}

/** The mean difference of two frames' pixels, from 0 to 255. */
export async function difference(one: FramePlace, other: FramePlace, box?: string): Promise<number> {
  return toNumber(await ask({ kind: "difference", one, other, ...(box !== undefined && { box }) }));
}

/** How many frames can be decoded. */
export async function frameCount(file: string): Promise<number> {
  return toNumber(await ask({ kind: "frames", file }));
}

/** Loudness in dBFS; silence is -120. */
export async function levelOf(file: string, from: number, to: number): Promise<number> {
  return toNumber(await ask({ kind: "level", file, from, to }));
}

/** How much of the sound is one pitch: 1 when there is nothing else, 0 when it is not there. */
export async function shareOfPitch(file: string, from: number, to: number, hz: number): Promise<number> {
  return toNumber(await ask({ kind: "pitch", file, from, to, hz }));
}

async function ask(question: Question): Promise<Answer> {
  const program = join(__dirname, "mediaMeasureProcess.mts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", program, JSON.stringify([question])],
    { timeout: 60_000 },
  );
  const [answer] = JSON.parse(stdout) as Answer[];
  if (answer === undefined) throw new Error(`No answer to ${JSON.stringify(question)}.`);
  return answer;
}

const toNumber = (answer: Answer) => (Array.isArray(answer) ? (answer[0] ?? Number.NaN) : answer);

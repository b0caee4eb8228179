import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** What to measure in a media file. Boxes are `width:height:x:y` in pixels, times are seconds. */
export type Question =
  | { kind: "color"; file: string; frame: number; box?: string }
  | { kind: "alpha"; file: string; box: string }
  | { kind: "difference"; one: FramePlace; other: FramePlace; box?: string }
  | { kind: "frames"; file: string }
  | { kind: "samples"; file: string }
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

/** How opaque a part of a WebM's first frame is, from 0 to 255. */
export async function alphaAt(file: string, box: string): Promise<number> {
  return toNumber(await ask({ kind: "alpha", file, box }));
}

/** The mean difference of two frames' pixels, from 0 to 255. */
export async function difference(one: FramePlace, other: FramePlace, box?: string): Promise<number> {
  return toNumber(await ask({ kind: "difference", one, other, ...(box !== undefined && { box }) }));
}

/** How many frames can be decoded. */
export async function frameCount(file: string): Promise<number> {
  return toNumber(await ask({ kind: "frames", file }));
}

/** How many samples of sound can be decoded, and how many make a second. */
export async function sampleCount(file: string): Promise<{ samples: number; sampleRate: number }> {
  const answer = await ask({ kind: "samples", file });
  const [samples = 0, sampleRate = 0] = Array.isArray(answer) ? answer : [];
  return { samples, sampleRate };
}

/** Loudness in dBFS; silence is -120. */
export async function levelOf(file: string, from: number, to: number): Promise<number> {
  return toNumber(await ask({ kind: "level", file, from, to }));
}

/** How much of the sound is one pitch: 1 when there is nothing else, 0 when it is not there. */
export async function shareOfPitch(file: string, from: number, to: number, hz: number): Promise<number> {
  return toNumber(await ask({ kind: "pitch", file, from, to, hz }));
}

/** Ends the process that measures; the next question starts it again. */
export function stopMeasuring(): void {
  meter?.kill();
  meter = undefined;
}

let meter: ChildProcess | undefined;

/** One question after another, to a process that lives as long as the tests of a file. */
function ask(question: Question): Promise<Answer> {
  const answer = asked.then(() => put(question));
  asked = answer.catch(() => undefined);
  return answer;
}

let asked: Promise<unknown> = Promise.resolve();

async function put(question: Question): Promise<Answer> {
  meter ??= fork(join(__dirname, "mediaMeasureProcess.mts"), { execArgv: ["--no-warnings"] });
  const answered = once(meter, "message", { signal: AbortSignal.timeout(60_000) });
  meter.send(question);
  const [reply] = (await answered) as [{ answer?: Answer; error?: string }];
  if (reply.answer === undefined)
    throw new Error(`${reply.error ?? "No answer"} to ${JSON.stringify(question)}`);
  return reply.answer;
}

const toNumber = (answer: Answer) => (Array.isArray(answer) ? (answer[0] ?? Number.NaN) : answer);

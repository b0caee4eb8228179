import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Emulator } from "../../emulator/src/emulator";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";

/** The address of an object in the tests' bucket. */
export function ossUrl(key: string): string {
  return `https://films.oss-cn-shanghai.aliyuncs.com/${key}`;
}

/** Where the emulator keeps that object. */
export function ossFile(emulator: Emulator, key: string): string {
  return join(emulator.dataDir, "oss", "films", key);
}

/** Makes a real clip of five seconds at `in/clip.mp4`; drawn for the first emulator that asks, and copied for others. */
export async function makeClip(emulator: Emulator): Promise<void> {
  const file = ossFile(emulator, "in/clip.mp4");
  mkdirSync(dirname(file), { recursive: true });
  drawnClip ??= drawClip(file);
  writeFileSync(file, await drawnClip);
}

let drawnClip: Promise<Buffer> | undefined;

async function drawClip(file: string): Promise<Buffer> {
  await makeTestClip({ file, kind: "video", durationSeconds: 5, width: 320, height: 180 });
  return readFileSync(file);
}

export interface FilmOptions {
  /** Key of the film. */
  readonly out?: string;
  /** Key of the clip: one that does not exist makes the render fail. */
  readonly clip?: string;
  readonly seconds?: number;
  readonly width?: number;
}

/** The arguments of a small film of one clip. */
export function filmArgs({
  out = "out/film.mp4",
  clip = "in/clip.mp4",
  seconds = 2,
  width = 320,
}: FilmOptions = {}) {
  return {
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: ossUrl(clip), In: 0, Out: seconds }] }] },
    outputMediaConfig: { mediaUrl: ossUrl(out), width, height: 180 },
  };
}

/** The program of one film, with a page that depends on its address. */
export function filmProgram(args: object, opts = "{}"): string {
  return `
    const film = new ice.MediaProducingJob("film", ${JSON.stringify(args)}, ${opts});
    const shown = page("page", { url: film.mediaUrl });
    exports.url = film.mediaUrl;
    exports.duration = film.duration;
    exports.status = film.status;
    exports.jobId = film.jobId;
    exports.page = shown.id;
  `;
}

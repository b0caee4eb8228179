import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopMeasuring } from "./mediaMeasure";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { render } from "../../emulator/src/render/render";
import { type MediaProbe, type RenderOptions, type RenderRequest } from "../../emulator/src/render/renderer";

/** A folder with small clips of one colour and one tone each, whose films are easy to measure. */
export interface Studio {
  readonly folder: string;
  /** Absolute paths by name. */
  readonly materials: Record<string, string>;
  /** Renders a timeline of these materials, 320x180 and fast unless asked otherwise. */
  film(timeline: unknown, options?: FilmOptions): Promise<Film>;
  /** Removes everything. */
  close(): Promise<void>;
}

export type FilmOptions = Partial<Omit<RenderRequest, "timeline">> &
  RenderOptions & {
    /** Leaves the size to the timeline and its materials. */
    readonly ownSize?: boolean;
  };

export interface Film extends MediaProbe {
  readonly file: string;
}

export const COLORS = { red: [200, 30, 30], blue: [30, 60, 200], green: [30, 160, 60] } as const;

/** The pitch of each clip. */
export const HZ = { red: 440, blue: 880, music: 660 } as const;

/**
 * - `red`: 4 s, 320x180, tone. `blue`: 4 s, upright 180x320, tone. `green`: a 320x180 image.
 * - `bars`: 4 s, 320x180, moving test card without sound. `music`: 12 s of a tone, no picture.
 */
export async function openStudio(): Promise<Studio> {
  const folder = await mkdtemp(join(tmpdir(), "ice-render-"));
  const path = (name: string) => join(folder, name);
  const materials = {
    red: path("red.mp4"),
    blue: path("blue.mp4"),
    green: path("green.png"),
    bars: path("bars.mp4"),
    music: path("music.mp3"),
  };
  const wide = { width: 320, height: 180, durationSeconds: 4 };
  const upright = { width: 180, height: 320, durationSeconds: 4 };
  await Promise.all([
    makeTestClip({
      file: materials.red,
      kind: "video",
      look: "color",
      color: hex("red"),
      toneHz: HZ.red,
      ...wide,
    }),
    makeTestClip({
      file: materials.blue,
      kind: "video",
      look: "color",
      color: hex("blue"),
      toneHz: HZ.blue,
      ...upright,
    }),
    makeTestClip({ file: materials.green, kind: "image", look: "color", color: hex("green"), ...wide }),
    makeTestClip({ file: materials.bars, kind: "video", look: "bars", ...wide }),
    makeTestClip({ file: materials.music, kind: "audio", toneHz: HZ.music, durationSeconds: 12 }),
  ]);
  let made = 0;
  return {
    folder,
    materials,
    async film(timeline, { signal, onProgress, ownSize = false, ...request } = {}) {
      made += 1;
      const file = request.outputFile ?? path(`film${made}.mp4`);
      const probe = await render(
        {
          timeline,
          materials,
          ...(!ownSize && { width: 320, height: 180 }),
          speed: "fast",
          ...request,
          outputFile: file,
        },
        { ...(signal !== undefined && { signal }), ...(onProgress !== undefined && { onProgress }) },
      );
      return { ...probe, file };
    },
    async close() {
      stopMeasuring();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A timeline of one video track. */
export const videoTrack = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });

/** A timeline of one audio track. */
export const audioTrack = (...clips: readonly object[]) => ({ AudioTracks: [{ AudioTrackClips: clips }] });

/** How far a measured colour is from a clip's own, in its worst channel. */
export function distanceTo(color: keyof typeof COLORS | "black", measured: readonly number[]): number {
  const wanted = color === "black" ? [0, 0, 0] : COLORS[color];
  return Math.max(...wanted.map((value, channel) => Math.abs(value - (measured[channel] ?? 255))));
}

const hex = (color: keyof typeof COLORS) =>
  COLORS[color].map((value) => value.toString(16).padStart(2, "0")).join("");

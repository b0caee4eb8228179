import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { makeTestClip } from "../../emulator/dist/render/makeTestClip.js";
import { bucket, objectFile, region, type Places } from "./settings.mts";

/** Soft colours lose nothing when the film enlarges them, and a quarter of the pixels is drawn in a quarter of the time. */
const video = { kind: "video", width: 640, height: 360, durationSeconds: 6 } as const;

const sources = [
  { key: "sources/first.mp4", clip: { ...video, look: "ocean" } },
  { key: "sources/second.mp4", clip: { ...video, look: "sunset" } },
  { key: "sources/music.m4a", clip: { kind: "audio", durationSeconds: 10 } },
] as const;

/** Makes the program's source files where they are not there yet. Says whether it made any. */
export async function makeSources(places: Places): Promise<boolean> {
  const missing = sources
    .map(({ key, clip }) => ({
      file: objectFile(places, `https://${bucket}.oss-${region}.aliyuncs.com/${key}`),
      clip,
    }))
    .filter(({ file }) => !existsSync(file));
  for (const { file, clip } of missing) {
    await mkdir(dirname(file), { recursive: true });
    await makeTestClip({ file, ...clip });
  }
  return missing.length > 0;
}

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { makeTestClip } from "../../emulator/dist/render/makeTestClip.js";
import { bucket, objectFile, region } from "./settings.mts";

const sources = [
  { key: "sources/first.mp4", clip: { kind: "video", look: "ocean", durationSeconds: 6 } },
  { key: "sources/second.mp4", clip: { kind: "video", look: "sunset", durationSeconds: 6 } },
  { key: "sources/music.m4a", clip: { kind: "audio", durationSeconds: 10 } },
] as const;

/** Makes the program's source files where they are not there yet. Says whether it made any. */
export async function makeSources(): Promise<boolean> {
  const missing = sources
    .map(({ key, clip }) => ({
      file: objectFile(`https://${bucket}.oss-${region}.aliyuncs.com/${key}`),
      clip,
    }))
    .filter(({ file }) => !existsSync(file));
  for (const { file, clip } of missing) {
    await mkdir(dirname(file), { recursive: true });
    await makeTestClip({ file, ...clip });
  }
  return missing.length > 0;
}

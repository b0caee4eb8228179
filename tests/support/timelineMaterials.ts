import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Emulator } from "../../emulator/src/emulator";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { ossFile } from "./films";
import { materials } from "./randomTimelines";

/** Draws the materials that random and broken timelines name. */
export async function makeMaterials(emulator: Emulator, videoSeconds: number): Promise<void> {
  const file = (key: string) => {
    const path = ossFile(emulator, key);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  const { video, music, image } = materials;
  const size = { width: 320, height: 180 };
  await makeTestClip({ file: file(video.key), kind: "video", durationSeconds: videoSeconds, ...size });
  await makeTestClip({ file: file(music.key), kind: "audio", toneHz: 440, durationSeconds: music.seconds });
  await makeTestClip({ file: file(image.key), kind: "image", durationSeconds: 1, ...size });
}

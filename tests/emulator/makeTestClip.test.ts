import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { probe } from "../../emulator/src/render/probe";
import { localDir } from "../../scripts/lib/paths.mts";

test("a kind that there is not is refused in a sentence", async () => {
  const clip = { file: "music.m4a", kind: "music" };
  // As a program without types would.
  await expect(Reflect.apply(makeTestClip, undefined, [clip])).rejects.toThrow(
    'A test clip\'s kind is "video", "audio" or "image"; got "music".',
  );
});

test("a file that is named from the working directory lies there, and is read there", async () => {
  // Below the working directory, so that the name does not lead there by way of the root.
  mkdirSync(localDir, { recursive: true });
  const folder = mkdtempSync(join(localDir, "clip-"));
  try {
    const file = relative(process.cwd(), join(folder, "clip.png"));
    expect(await makeTestClip({ file, kind: "image", width: 64, height: 64 })).toMatchObject({
      hasVideo: true,
    });
    expect(await probe(file)).toMatchObject({ width: 64, height: 64 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

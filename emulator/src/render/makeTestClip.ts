import { resolve } from "node:path";
import { type MediaProbe } from "./renderer";
import { runInChild } from "./runInChild";
import { type TestClip } from "./testClip";
import { openWorkspace } from "./workspace";

export { type TestClip, type TestLook } from "./testClip";

const kinds: readonly string[] = ["video", "audio", "image"];

/** Makes a moving picture, a still or a piece of music out of nothing, for tests and first steps. */
export async function makeTestClip(clip: TestClip): Promise<MediaProbe> {
  if (!kinds.includes(clip.kind)) {
    throw new TypeError(
      `A test clip's kind is "video", "audio" or "image"; got ${JSON.stringify(clip.kind)}.`,
    );
  }
  // The child works in a folder of its own.
  const workspace = await openWorkspace(resolve(clip.file));
  try {
    const task = { kind: "testClip", clip: { ...clip, file: workspace.file } } as const;
    const probe = await runInChild(task, workspace.folder);
    await workspace.publish();
    return probe;
  } finally {
    await workspace.remove();
  }
}

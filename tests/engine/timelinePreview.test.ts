import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEvents } from "../support/engineEvents";
import { filmArgs, filmProgram } from "../support/films";
import { withQuickStack } from "../support/withQuickStack";
import { jobCount } from "../support/withStack";

const args = filmArgs({ seconds: 2 });
const line = "renders about 2.0 s at 320x180 from 1 material (about 1 billable minute)";

/** What a command says of the film that will be rendered. */
async function told(run: (...flags: string[]) => Promise<unknown>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-preview-"));
  try {
    const log = join(folder, "events.json");
    await run("--event-log", log);
    const said = readEvents(log).get("film")?.said ?? [];
    return said.map(({ text }) => text).filter((text) => text.startsWith("renders "));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("a preview and the up that render tell the film once; a broken timeline is refused before any call", async () => {
  await withQuickStack({ program: filmProgram(args) }, async ({ stack, emulator }) => {
    const preview = (...flags: string[]) => stack.preview(...flags);
    expect(await told(preview)).toEqual([line]);
    expect(await told((...flags) => stack.up(...flags))).toEqual([line]);
    expect(await told(preview)).toEqual([]);

    stack.setProgram(filmProgram({ ...args, triggers: ["again"] }));
    expect(await told(preview)).toEqual([line]);

    const [track] = args.timeline.VideoTracks;
    const [clip] = track?.VideoTrackClips ?? [];
    const timeline = {
      VideoTracks: [{ VideoTrackClips: [{ ...clip, In: 5, Opacity: 2, Sped: 1 }] }],
    };
    stack.setProgram(filmProgram({ ...args, timeline }));
    emulator.requests.clear();
    const { code, output } = await stack.preview();
    expect(code).not.toBe(0);
    const path = "timeline.VideoTracks[0].VideoTrackClips[0]";
    expect(output).toContain(`${path}.Opacity must be from 0 to 1; got 2.`);
    expect(output).toContain(`${path}.Out must lie after In; got {"In":5,"Out":2}.`);
    expect(output).toContain(`${path}.Sped is not a key this version knows (did you mean "Speed"?)`);
    expect(output).not.toContain("renders about");
    expect(emulator.requests.list()).toEqual([]);
    expect(jobCount(emulator)).toBe(1);
  });
});

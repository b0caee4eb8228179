import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTestClip } from "../../../emulator/src/render/makeTestClip";
import { ossFile } from "../../support/films";
import { jobCount } from "../../support/withStack";
import { configFlags, putClips, withExample } from "../../support/withExample";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ice-page-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the page comes with its film, stays when a render fails, and follows when it is right again", async () => {
  await withExample("gate", ["clips/first.mp4"], async ({ stack, emulator }) => {
    const pageFile = join(folder, "trailer.html");
    const up = (clip: string) => stack.up(...configFlags({ bucket: "films", pageFile, clip }));
    const page = () => readFileSync(pageFile, "utf8");
    const newestJob = () => emulator.jobs.list().map(({ jobId }) => jobId);

    const failed = await up("clips/missing.mp4");
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain("InvalidMaterial.NotFound");
    expect(existsSync(pageFile)).toBe(false);

    expect(await up("clips/first.mp4")).toMatchObject({ code: 0 });
    const published = page();
    expect(published).toContain("https://films.oss-cn-shanghai.aliyuncs.com/films/trailer.mp4?job=");
    expect(published).toContain("<p>4 seconds</p>");

    expect((await up("clips/second.mp4")).code).not.toBe(0);
    expect(page()).toBe(published);

    await makeTestClip({
      file: ossFile(emulator, "clips/short.mp4"),
      kind: "video",
      durationSeconds: 2,
      width: 320,
      height: 180,
    });
    const tooShort = await up("clips/short.mp4");
    expect(tooShort.code).not.toBe(0);
    expect(tooShort.output).toContain("expected a duration of 4 s (within 0.5 s), the film has 2 s");
    expect(page()).toBe(published);

    putClips(emulator, ["clips/second.mp4"]);
    expect(await up("clips/second.mp4")).toMatchObject({ code: 0 });
    expect(page()).not.toBe(published);
    expect(newestJob().filter((jobId) => page().includes(jobId))).toHaveLength(1);
    expect(jobCount(emulator)).toBe(5);
  });
});

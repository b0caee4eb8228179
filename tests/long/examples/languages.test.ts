import { copyFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { makeTestClip } from "../../../emulator/src/render/makeTestClip";
import { titles } from "../../../examples/languages/titles";
import { ossFile } from "../../support/films";
import { waitUntil } from "../../support/waitUntil";
import { configFlags, withExample } from "../../support/withExample";
import { jobCount } from "../../support/withStack";

const languages = Object.keys(titles);

test("twelve films at once; one that failed is named, and it alone is rendered again", async () => {
  await withExample("languages", ["clips/product.mp4"], async ({ stack, emulator }) => {
    const up = () => stack.up(...configFlags({ bucket: "films" }));
    const voice = (language: string) => ossFile(emulator, `voices/${language}.m4a`);
    mkdirSync(dirname(voice("en")));
    await makeTestClip({ file: voice("en"), kind: "audio", durationSeconds: 4 });
    for (const language of languages) {
      if (!["en", "ja"].includes(language)) copyFileSync(voice("en"), voice(language));
    }

    // A job that fails before all are submitted would keep the engine from beginning the others.
    emulator.jobs.hold();
    const running = up();
    await waitUntil(() => jobCount(emulator) === 12, { what: "twelve submits" });
    emulator.jobs.release();
    const failed = await running;
    expect(failed.code).not.toBe(0);
    const [badJob, ...others] = emulator.jobs.list().filter(({ status }) => status === "Failed");
    expect(others).toEqual([]);
    expect(failed.output).toMatch(/The render failed with InvalidMaterial\.NotFound: .*voices\/ja\.m4a/u);
    expect(failed.output).toContain(`(job ${badJob?.jobId ?? "?"}, region cn-shanghai`);
    expect(await stack.outputs()).toEqual({});
    expect(jobCount(emulator)).toBe(12);

    copyFileSync(voice("en"), voice("ja"));
    expect(await up()).toMatchObject({ code: 0 });
    expect(jobCount(emulator)).toBe(13);
    const url = (language: string) => `https://films.oss-cn-shanghai.aliyuncs.com/films/${language}.mp4`;
    expect(await stack.outputs()).toEqual({
      urls: Object.fromEntries(languages.map((language) => [language, url(language)])),
    });
  });
});

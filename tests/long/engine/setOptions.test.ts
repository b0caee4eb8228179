import { existsSync } from "node:fs";
import type { Emulator } from "../../../emulator/src/emulator";
import { filmArgs, ossFile } from "../../support/films";
import { type Films, filmsOf, jobIds, languages, storedResults } from "../../support/setPrograms";
import { jobCount, withStack } from "../../support/withStack";

jest.setTimeout(300_000);

it("a set goes with the options of resources: ignoreChanges, aliases, protect, --replace, deleteBeforeReplace", async () => {
  const shared = { deletionPolicy: "delete" };
  const written = (name: string, films: Films, opts: object) =>
    `new ice.MediaProducingJobSet("${name}", ${JSON.stringify({ films, ...shared })}, ${JSON.stringify(opts)});`;
  const isThere = (emulator: Emulator, key: string) => existsSync(ossFile(emulator, `out/${key}.mp4`));
  await withStack({ program: written("trailers", filmsOf(), {}) }, async ({ stack, emulator }) => {
    expect((await stack.up()).code).toBe(0);
    const before = jobIds(stack);

    const changed = {
      ...filmsOf(),
      en: filmArgs({ out: "out/en.mp4", seconds: 1 }),
      fr: filmArgs({ out: "out/fr.mp4", seconds: 1 }),
    };
    const ignoring = { ignoreChanges: ['films["fr"]'], aliases: [{ name: "trailers" }], protect: true };
    stack.setProgram(written("renamed", changed, ignoring));
    emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
    const failed = await stack.up();
    expect(failed.output).toMatch(/"en": The render failed with ProduceFailed/u);
    expect(jobCount(emulator)).toBe(4);
    expect((await stack.up()).code).toBe(0);
    expect(jobCount(emulator)).toBe(5);
    expect(storedResults(stack, "renamed")).toMatchObject({
      fr: { jobId: before["fr"] },
      zh: { jobId: before["zh"] },
    });
    const kept = await stack.destroy();
    expect(kept.code).not.toBe(0);
    expect(languages.every((key) => isThere(emulator, key))).toBe(true);

    // A forced replacement finds the finished jobs of this name again, and no film goes, whichever is made first.
    const opts = { aliases: [{ name: "trailers" }] };
    const [{ urn } = { urn: "" }] = stack.state().resources.filter((one) => one.urn.endsWith("::renamed"));
    stack.setProgram(written("renamed", { ...changed, fr: filmsOf()["fr"] ?? {} }, opts));
    expect((await stack.up()).code).toBe(0);
    const replaced = await stack.up("--replace", urn);
    expect(replaced.code).toBe(0);
    expect(languages.every((key) => isThere(emulator, key))).toBe(true);
    const jobs = jobCount(emulator);
    stack.setProgram(
      written("renamed", { ...changed, fr: filmsOf()["fr"] ?? {} }, { ...opts, deleteBeforeReplace: true }),
    );
    const again = await stack.up("--replace", urn);
    expect(again.code).toBe(0);
    expect(jobCount(emulator)).toBe(jobs);
    expect(languages.every((key) => isThere(emulator, key))).toBe(true);
  });
});

import { atLength } from "../support/atLength";
import { existsSync } from "node:fs";
import { filmArgs, ossFile, ossUrl } from "../support/films";
import { engineProcesses, killDeployment } from "../support/processTree";
import { filmsOf, jobIds, languages, program, setText, storedResults } from "../support/setPrograms";
import { waitUntil } from "../support/waitUntil";
import { callCount, jobCount, withStack } from "../support/withStack";

describe("a set of films", () => {
  it("is rendered as one resource, says what it will do, and is left alone by the next up", async () => {
    await withStack({ program: program() }, async ({ stack, emulator }) => {
      const preview = await stack.preview();
      expect(preview.output).toContain("3 films: 3 new; 3 billable minutes will be rendered.");
      expect(jobCount(emulator)).toBe(0);

      const up = await stack.up();
      expect(up.output).not.toContain("error");
      expect(up.code).toBe(0);
      expect(jobCount(emulator)).toBe(3);
      const { mediaUrls } = await stack.outputs();
      expect(mediaUrls).toEqual(
        Object.fromEntries(languages.map((language) => [language, ossUrl(`out/${language}.mp4`)])),
      );
      const set = stack.resource("trailers");
      expect(JSON.stringify(set?.outputs)).not.toContain("VideoTracks");

      const calls = emulator.requests.count("ListMediaProducingJobs");
      const again = await stack.up();
      expect(again.code).toBe(0);
      expect(again.output).toContain("unchanged");
      expect(jobCount(emulator)).toBe(3);
      expect(emulator.requests.count("ListMediaProducingJobs")).toBe(calls);
    });
  });

  it("renders what has changed, deletes the films of removed keys, and makes no call for the others", async () => {
    const shared = { deletionPolicy: "delete" };
    await withStack({ program: program(filmsOf(), shared) }, async ({ stack, emulator }) => {
      expect((await stack.up()).code).toBe(0);
      const before = jobIds(stack);
      const films = {
        en: filmsOf()["en"] ?? {},
        fr: filmArgs({ out: "out/fr-moved.mp4" }),
        it: filmArgs({ out: "out/it.mp4" }),
      };
      stack.setProgram(program(films, shared));
      const preview = await stack.preview();
      expect(preview.output).toContain(
        "3 films: 1 new, 1 changed, 1 unchanged, 1 removed; 2 billable minutes will be rendered.",
      );
      const asked = callCount(emulator, "GetMediaProducingJob");
      expect((await stack.up()).code).toBe(0);
      expect(jobCount(emulator)).toBe(5);
      const after = jobIds(stack);
      expect(Object.keys(after)).toEqual(["en", "fr", "it"]);
      expect(after["en"]).toBe(before["en"]);
      expect(after["fr"]).not.toBe(before["fr"]);
      const askedFor = emulator.requests.list("GetMediaProducingJob").map(({ params }) => params["JobId"]);
      expect(askedFor.slice(asked)).not.toContain(before["en"]);
      const there = ["en", "fr-moved", "it", "fr", "zh"].filter((name) =>
        existsSync(ossFile(emulator, `out/${name}.mp4`)),
      );
      expect(there).toEqual(["en", "fr-moved", "it"]);

      expect((await stack.destroy()).code).toBe(0);
      expect(["en", "fr-moved", "it"].some((name) => existsSync(ossFile(emulator, `out/${name}.mp4`)))).toBe(
        false,
      );
    });
  });

  it("fails naming the failed film when all others have ended; the next up renders only that one", async () => {
    const broken = { ...filmsOf(), fr: filmArgs({ clip: "in/nope.mp4", out: "out/fr.mp4" }) };
    await withStack({ program: program(broken) }, async ({ stack, emulator }) => {
      const failed = await stack.up();
      expect(failed.code).not.toBe(0);
      expect(failed.output).toMatch(
        /"fr": The render failed with InvalidMaterial\.NotFound: .*nope\.mp4.* \(job [0-9a-f]+, region cn-shanghai/u,
      );
      expect(stack.resource("page")).toBeUndefined();
      expect(emulator.jobs.list().map(({ status }) => status)).toEqual(
        expect.arrayContaining(["Success", "Success", "Failed"]),
      );
      expect(storedResults(stack)).toMatchObject({
        fr: { status: "Failed", code: "InvalidMaterial.NotFound" },
      });

      const pageOf = (key: string) => `page("page-${key}", { url: set.film("${key}").mediaUrl });`;
      stack.setProgram([setText(broken), pageOf("en")].join("\n"));
      expect((await stack.up("--target", "**page-en")).code).toBe(0);
      expect(stack.resource("page-en")?.outputs["url"]).toBe(ossUrl("out/en.mp4"));
      stack.setProgram([setText(broken), pageOf("fr")].join("\n"));
      const shut = await stack.up("--target", "**page-fr");
      expect(shut.code).not.toBe(0);
      expect(shut.output).toMatch(
        /The film "fr" of the set "trailers" is not available: the job \w+ of "fr" is Failed with InvalidMaterial\.NotFound/u,
      );
      expect(stack.resource("page-fr")).toBeUndefined();
      expect(jobCount(emulator)).toBe(3);

      stack.setProgram(program());
      expect((await stack.up()).code).toBe(0);
      expect(jobCount(emulator)).toBe(4);
      expect(stack.resource("page")).toBeDefined();
    });
  });

  it("refuses bad films in the preview, the address of two films among them", async () => {
    const films = {
      bad: {
        ...filmArgs({ out: "out/bad.mp4" }),
        outputMediaConfig: { mediaUrl: "ftp://nowhere", width: 1 },
      },
      one: filmArgs({ out: "out/same.mp4" }),
      two: filmArgs({ out: "out/same.mp4", seconds: 3 }),
      odd: { ...filmArgs({ out: "out/odd.mp4" }), timeout: "1h", triggrs: [] },
      hush: { ...filmArgs({ out: "out/hush.mp4" }), userData: 4711 },
    };
    await withStack({ program: program(films) }, async ({ stack, emulator }) => {
      const { code, output } = await stack.preview();
      expect(code).not.toBe(0);
      expect(output).toContain(
        'films["bad"].outputMediaConfig.width must be a whole number from 128 to 4096',
      );
      expect(output).toContain('films["bad"].outputMediaConfig.mediaUrl must be an OSS address');
      expect(output).toContain('films["odd"].timeout is an argument of the set, for all its films');
      expect(output).toContain(
        'films["odd"].triggrs is not an argument of a film (did you mean "triggers"?)',
      );
      expect(output).toContain('films["two"].outputMediaConfig names the same address as films["one"]');
      expect(output).toContain(
        'films["hush"].userData must be an object or text; got a value that is not shown',
      );
      expect(output).not.toContain("4711");
      expect(emulator.requests.list()).toEqual([]);
    });
  });

  it("finds every job again after a crash in the middle, and starts only what is missing", async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `film-${index}`);
    await withStack({ program: program(filmsOf(keys)) }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const submits = { operation: "SubmitMediaProducingJob", skip: 7, effect: { kind: "hang" } } as const;
      emulator.faults.add({ ...submits, when: "after" });
      const running = stack.startUp();
      const isReached = () => emulator.faults.list().some(({ hits }) => hits > 0);
      await waitUntil(isReached, { what: "the instant of the crash", during: running });
      await killDeployment(engineProcesses(running.pid));
      await running.ended;
      emulator.faults.clear();
      emulator.clock.advance(24 * 3_600_000);
      await stack.run(["cancel", "--yes"]);
      emulator.jobs.release();
      const next = await stack.up();
      expect(next.output).not.toContain("error:");
      expect(next.code).toBe(0);
      expect(jobCount(emulator)).toBe(12);
      expect(Object.keys(jobIds(stack)).sort()).toEqual(keys.sort());
    });
  });

  it("keeps every id on Ctrl-C, and the next up waits for the same jobs", async () => {
    await withStack({ program: program() }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const running = stack.startUp();
      await waitUntil(() => jobCount(emulator) === 3, { what: "all jobs to be submitted", during: running });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      running.kill("SIGINT");
      const { code, output } = await running.ended;
      expect(code).not.toBe(0);
      expect(output).toMatch(/0 of 3 films are done, 3 go on rendering at ICE, and 0 were not started/u);
      expect(output).toMatch(/0 of 3 films done · 3 under way · 0:\d\d/u);
      expect(output).not.toMatch(/\d failed/u);
      expect(Object.values(jobIds(stack)).sort()).toEqual(
        emulator.jobs
          .list()
          .map(({ jobId }) => jobId)
          .sort(),
      );
      emulator.jobs.release();
      expect((await stack.up()).code).toBe(0);
      expect(jobCount(emulator)).toBe(3);
    });
  });

  atLength(() => {
    it("takes over the jobs of single renders with adopt, and renders nothing", async () => {
      const singles = languages
        .map((key) => {
          const args = JSON.stringify({ ...filmsOf()[key], deletionPolicy: "delete" });
          return `exports["${key}"] = new ice.MediaProducingJob("film-${key}", ${args}).jobId;`;
        })
        .join("\n");
      await withStack({ program: singles }, async ({ stack, emulator }) => {
        expect((await stack.up()).code).toBe(0);
        const ids = await stack.outputs();
        const films = Object.fromEntries(
          Object.entries(filmsOf()).map(([key, film]) => [key, { ...film, adopt: ids[key] }]),
        );
        stack.setProgram(
          program({ ...films, en: { ...filmArgs({ out: "out/en.mp4", seconds: 1 }), adopt: ids["en"] } }),
        );
        const refused = await stack.up("--target", "**trailers");
        expect(refused.output).toMatch(/"en": job [0-9a-f]+ can't be adopted: its timeline differs/u);
        expect(jobCount(emulator)).toBe(3);

        stack.setProgram(program(films));
        const up = await stack.up();
        expect(up.output).not.toContain("error:");
        expect(up.code).toBe(0);
        expect(jobCount(emulator)).toBe(3);
        expect(jobIds(stack)).toEqual(ids);
        expect(languages.every((key) => existsSync(ossFile(emulator, `out/${key}.mp4`)))).toBe(true);
      });
    });
  });

  it("keeps secrets and S3 keys out of the state, and takes Outputs inside films", async () => {
    const hush = "hush4711";
    const text = `
      const later = pulumi.output(Promise.resolve("${ossUrl("in/clip.mp4")}"));
      const films = ${JSON.stringify(filmsOf(["plain", "secret", "output"]))};
      films.secret.userData = pulumi.secret({ note: "${hush}" });
      films.output.timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: later, In: 0, Out: 2 }] }] };
      const set = new ice.MediaProducingJobSet("trailers", { films });
      exports.mediaUrls = set.mediaUrls;
      exports.plain = set.film("plain").mediaUrl;
      exports.secret = set.film("secret").mediaUrl;
    `;
    await withStack({ program: text }, async ({ stack, emulator }) => {
      const up = await stack.up();
      expect(up.output).not.toContain("error:");
      expect(up.code).toBe(0);
      expect(jobCount(emulator)).toBe(3);
      expect(stack.diskText()).not.toContain(hush);
      const set = stack.resource("trailers");
      expect(typeof Reflect.get(Object(set?.inputs["films"]), "plain")).toBe("string");
      // Of the film with a secret all is encrypted, of the others nothing.
      expect(storedResults(stack)).toMatchObject({
        plain: { status: "Success" },
        output: { status: "Success" },
      });
      expect(storedResults(stack)).toHaveProperty("secret.ciphertext");
      const shown = await stack.run(["stack", "output", "--json"]);
      expect(JSON.parse(shown.output)).toMatchObject({
        plain: ossUrl("out/plain.mp4"),
        secret: "[secret]",
        mediaUrls: "[secret]",
      });
      expect((await stack.up()).code).toBe(0);
      expect(jobCount(emulator)).toBe(3);
    });
  });

  atLength(() => {
    it("holds what would be long in its state packed, and hands on what it says", async () => {
      const folder = "a-folder-of-a-long-name/".repeat(38);
      const films = Object.fromEntries(
        Array.from({ length: 90 }, (_, index) => [
          `film-${index}`,
          filmArgs({ out: `${folder}${index}.mp4` }),
        ]),
      );
      await withStack({ program: program(films) }, async ({ stack, emulator }) => {
        expect((await stack.up()).code).toBe(0);
        expect(stack.resource("trailers")?.outputs["results"]).toMatch(/^H4sI/u);
        const { mediaUrls, results } = await stack.outputs();
        const mediaUrl = ossUrl(`${folder}89.mp4`);
        expect(mediaUrls).toMatchObject({ "film-89": mediaUrl });
        expect(results).toMatchObject({ "film-89": { status: "Success", mediaUrl } });

        await stack.refresh();
        const changed = { ...films, "film-7": filmArgs({ out: `${folder}7.mp4`, seconds: 1 }) };
        stack.setProgram(program(changed));
        expect((await stack.up()).output).toContain("90 films: 1 changed, 89 unchanged");
        expect(jobCount(emulator)).toBe(91);
        expect((await stack.up()).output).toContain("unchanged");
        expect(jobCount(emulator)).toBe(91);
      });
    });
  });
});

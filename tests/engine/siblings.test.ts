import { atLength } from "../support/atLength";
import { existsSync } from "node:fs";
import { z } from "zod";
import type { Emulator } from "../../emulator/src/emulator";
import { probe } from "../../emulator/src/render/probe";
import { EmulatorClient } from "../support/emulatorClient";
import type { EngineStack } from "../support/engineStack";
import { ossFile, ossUrl } from "../support/films";
import { putClips } from "../support/withExample";
import { callCount, jobCount, withStack } from "../support/withStack";

const card = {
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip", In: 0, Out: 2 }] }],
  SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "$Title:Untitled", FontSize: 30 }] }],
};

const longerCard = { ...card, VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip", In: 0, Out: 3 }] }] };

/** Two materials, a film that names one by its id, and a film of a template. */
function library(config: object, title = "Opening", hash = "1"): string {
  const output = (key: string) => JSON.stringify({ mediaUrl: ossUrl(key), width: 320, height: 180 });
  return `
    const opening = new ice.MediaInfo("opening", { inputUrl: "${ossUrl("in/clip.mp4")}", title: "${title}" });
    const ending = new ice.MediaInfo("ending", { inputUrl: "${ossUrl("in/ending.mp4")}", contentHash: "${hash}" });
    const film = new ice.MediaProducingJob("film", {
      timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaId: opening.mediaId, In: 0, Out: 1 }, { MediaId: ending.mediaId, In: 0, Out: 1 }] }] },
      outputMediaConfig: ${output("out/film.mp4")},
    });
    const card = new ice.Template("card", { config: ${JSON.stringify(config)} });
    const greeting = new ice.MediaProducingJob("greeting", card.render({
      clipsParam: { Clip: "${ossUrl("in/clip.mp4")}", Title: "Spring" },
      outputMediaConfig: ${output("out/greeting.mp4")},
    }));
    exports.media = [opening.mediaId, ending.mediaId];
    exports.seconds = [opening.duration, ending.duration];
    exports.widths = [opening.width, ending.width];
    exports.templateId = card.templateId;
    exports.parameters = card.parameters;
    exports.urls = [film.mediaUrl, greeting.mediaUrl];
    exports.greetingSeconds = greeting.duration;
  `;
}

const exportsSchema = z.object({
  media: z.array(z.string()),
  seconds: z.array(z.number()),
  widths: z.array(z.number()),
  templateId: z.string(),
  parameters: z.array(z.string()),
  urls: z.array(z.string()),
  greetingSeconds: z.number(),
});

/** A film beside the library, of all of a material. */
const whole = `
  new ice.MediaProducingJob("whole", {
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaId: ending.mediaId }] }] },
    outputMediaConfig: { mediaUrl: "${ossUrl("out/whole.mp4")}" },
  });`;

/** And one that does not fill its template. */
const unfilled = `
  new ice.MediaProducingJob("unfilled", card.render({
    clipsParam: { Titel: "Spring" },
    outputMediaConfig: { mediaUrl: "${ossUrl("out/unfilled.mp4")}" },
  }));`;

async function outputsOf(stack: EngineStack): Promise<z.infer<typeof exportsSchema>> {
  return exportsSchema.parse(await stack.outputs());
}

async function isUnchanged(stack: EngineStack, emulator: Emulator, jobs: number): Promise<void> {
  expect(await stack.preview("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await stack.up()).toMatchObject({ code: 0 });
  expect(jobCount(emulator)).toBe(jobs);
}

describe("materials and a template, on the engine", () => {
  it("come before their films, stay as they are, change in place, and go with the stack", async () => {
    await withStack({ program: library(card) }, async ({ stack, emulator }) => {
      putClips(emulator, ["in/ending.mp4"]);
      const client = new EmulatorClient(emulator);
      // A template that is still to be made is known by its config.
      stack.setProgram(library(card) + unfilled);
      const refused = await stack.preview();
      expect(refused.code).not.toBe(0);
      expect(refused.output).toContain("clipsParam.Clip is required: the template's $Clip has no default.");
      expect(refused.output).toContain(
        'clipsParam.Titel is no placeholder of the template (did you mean "Title"?)',
      );
      stack.setProgram(library(card));
      expect(await stack.up()).toMatchObject({ code: 0 });
      const made = await outputsOf(stack);
      expect(made.urls).toEqual([ossUrl("out/film.mp4"), ossUrl("out/greeting.mp4")]);
      expect(made.widths).toEqual([320, 320]);
      expect(made.seconds[1]).toBeCloseTo(5, 1);
      expect(made.parameters).toEqual(["Clip", "Title"]);
      expect((await probe(ossFile(emulator, "out/film.mp4"))).durationSeconds).toBeCloseTo(2, 1);
      expect(emulator.jobs.list().map(({ status }) => status)).toEqual(["Success", "Success"]);
      await isUnchanged(stack, emulator, 2);
      expect(callCount(emulator, "RegisterMediaInfo")).toBe(2);
      expect(callCount(emulator, "AddTemplate")).toBe(1);

      // The film that was made from the template renders again; the other does not, though a title changed.
      stack.setProgram(library(longerCard, "The opening") + whole);
      emulator.requests.clear();
      const preview = await stack.preview();
      expect(preview.output).toContain("renders about 5.0 s at 320x180 from 1 material");
      expect(emulator.requests.countsByOperation()).toEqual({});
      stack.setProgram(library(longerCard, "The opening"));
      expect(preview.output).toMatch(/greeting replace/u);
      expect(preview.output).not.toMatch(/ film (replace|update)/u);
      const changed = await stack.up();
      expect(changed).toMatchObject({ code: 0 });
      const after = await outputsOf(stack);
      expect(after).toMatchObject({ media: made.media, templateId: made.templateId });
      expect(after.greetingSeconds).toBeCloseTo(3, 1);
      expect((await probe(ossFile(emulator, "out/greeting.mp4"))).durationSeconds).toBeCloseTo(3, 1);
      await isUnchanged(stack, emulator, 3);
      expect(callCount(emulator, "RegisterMediaInfo")).toBe(0);
      expect(callCount(emulator, "AddTemplate")).toBe(0);
      expect(callCount(emulator, "UpdateTemplate")).toBe(1);

      expect(await stack.destroy()).toMatchObject({ code: 0 });
      for (const mediaId of made.media) {
        expect((await client.refusal("GetMediaInfo", { MediaId: mediaId })).statusCode).toBe(404);
      }
      const gone = await client.refusal("GetTemplate", { TemplateId: made.templateId });
      expect(gone.statusCode).toBe(404);
      expect(existsSync(ossFile(emulator, "in/clip.mp4"))).toBe(true);
      expect(existsSync(ossFile(emulator, "out/greeting.mp4"))).toBe(true);
    });
  });

  atLength(() => {
    it("a material that ICE can't use fails the deployment, keeps its id, and holds its film", async () => {
      await withStack({ program: library(card) }, async ({ stack, emulator }) => {
        const failed = await stack.up();
        expect(failed.code).not.toBe(0);
        expect(failed.output).toContain(
          `ICE can't use the material at ${ossUrl("in/ending.mp4")}: it says PrepareFail`,
        );
        expect(stack.resource("film")).toBeUndefined();
        const { id } = stack.resource("ending") ?? {};
        expect(failed.output).toContain(`media ${id}`);

        // The object is there now, and ICE does not look twice.
        putClips(emulator, ["in/ending.mp4"]);
        expect((await stack.up()).code).not.toBe(0);
        expect(callCount(emulator, "RegisterMediaInfo")).toBe(2);
        stack.setProgram(library(card, "Opening", "2"));
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(jobCount(emulator)).toBe(2);
        expect((await outputsOf(stack)).media[1]).not.toBe(id);
      });
    });
  });
});

/** A batch of three films, and a page that is made from them. */
function batch(run: number, failWhen = "any"): string {
  return `
    const ads = new ice.BatchMediaProducingJob("ads", {
      inputConfig: { MediaGroupArray: [{ GroupName: "one", MediaArray: ["${ossUrl("in/clip.mp4")}"] }] },
      outputConfig: { MediaURL: "${ossUrl("out/ad-{index}.mp4")}", Count: 3, MaxDuration: 2, Width: 320, Height: 180 },
      triggers: [${run}],
      failWhen: "${failWhen}",
    });
    page("page", { films: ads.films });
    exports.addresses = ads.films.apply((films) => films.map(({ mediaUrl }) => mediaUrl));
  `;
}

describe("a batch, on the engine", () => {
  it("holds what is made from it while a film failed, and submits nothing until it is told to", async () => {
    await withStack({ program: batch(1) }, async ({ stack, emulator }) => {
      emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work", times: 1 });
      expect((await stack.preview()).output).toContain("renders 3 films, at most 1 minute together");
      const failed = await stack.up();
      expect(failed.code).not.toBe(0);
      expect(failed.output).toContain("1 of 3 films of the batch failed");
      expect(failed.output).toContain("ProduceFailed: It did not work");
      expect(stack.resource("ads")).toBeDefined();
      expect(stack.resource("page")).toBeUndefined();

      const again = await stack.up();
      expect(again.code).not.toBe(0);
      expect(stack.resource("page")).toBeUndefined();
      expect(jobCount(emulator)).toBe(3);

      stack.setProgram(batch(2));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toEqual({
        addresses: [1, 2, 3].map((index) => ossUrl(`out/ad-${index}.mp4`)),
      });
      await isUnchanged(stack, emulator, 6);
      expect(callCount(emulator, "SubmitBatchMediaProducingJob")).toBe(2);

      expect(await stack.destroy()).toMatchObject({ code: 0 });
      expect(existsSync(ossFile(emulator, "out/ad-1.mp4"))).toBe(true);
    });
  });

  atLength(() => {
    it('is content with the others where failWhen is "all"', async () => {
      await withStack({ program: batch(1, "all") }, async ({ stack, emulator }) => {
        emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work", times: 1 });
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(stack.resource("page")).toBeDefined();
        await isUnchanged(stack, emulator, 3);
      });
    });
  });
});

import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { filmArgs, ossUrl } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

/** Films of these tests are two seconds long, and without sound. */
const args = { ...filmArgs(), timeout: "10m" };
const met = { ...args, expect: { duration: 2, hasAudio: false } };
const unmet = { ...args, expect: { duration: 42, hasAudio: true } };
const differences = [
  "expected a duration of 42 s (within 0.5 s), the film has 2 s",
  "expected sound, the film has none",
];
const minutes = 60_000;

const mediaCalls = ({ life }: IdentityStory) => life.emulator.requests.count("GetMediaInfo");
const outputs = ({ engine }: IdentityStory) => engine.state["film"]?.outputs ?? {};
/** The next so many GetMediaInfo find nothing: ICE registers a film some time after its job has ended. */
const lag = ({ life }: IdentityStory, times: number | "always") =>
  life.emulator.faults.add({
    operation: "GetMediaInfo",
    times,
    effect: { kind: "error", status: 404, code: "ResourceNotFound" },
  });

describe("a render that says what its film must be", () => {
  it("opens on a film that is as expected, is checked once, and is quiet after that", async () => {
    await withStory({}, async (story) => {
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(outputs(story)).toMatchObject({ status: "Success", unmetExpectations: [] });
      expect(mediaCalls(story)).toBe(1);
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      expect(mediaCalls(story)).toBe(1);
    });
  });

  it("fails on one that is not, naming both values of each, and does not render it again", async () => {
    await withStory({}, async (story) => {
      const sentence =
        "The render succeeded, and its film is not as expected: expected a duration of 42 s (within 0.5 s), the film has 2 s; " +
        "expected sound, the film has none (job JOB in cn-shanghai). It is not rendered again as it is: correct the request, " +
        "or `triggers` to render the same one anew; or change `expect`, if this film will do.";
      const first = await story.up(unmet);
      const jobId = story.shown() ?? "";
      expect(first).toMatchObject({ isOk: false, newJobs: 1, errors: [sentence.replace("JOB", jobId)] });
      expect(outputs(story)).toMatchObject({
        status: "Success",
        mediaUrl: ossUrl("out/film.mp4"),
        unmetExpectations: differences,
      });
      for (const calls of [2, 3]) {
        const again = await story.up(unmet);
        expect(again).toMatchObject({
          isOk: false,
          newJobs: 0,
          errors: first.errors,
          steps: ["film update"],
        });
        // It is asked for anew each time: the film may have been put right at its address.
        expect(mediaCalls(story)).toBe(calls);
      }
    });
  });

  it("opens in place when the expectation is changed to one that the film meets, or taken out", async () => {
    await withStory({}, async (story) => {
      for (const mended of [met, args]) {
        await story.up(unmet);
        expect(await story.up(mended)).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
        expect(await story.up(mended)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
        story.loseState();
      }
      expect(story.jobs).toHaveLength(1);
    });
  });

  it("shuts again when the expectation is changed to one that the film does not meet", async () => {
    await withStory({}, async (story) => {
      await story.up(met);
      expect(await story.up(unmet)).toMatchObject({ isOk: false, newJobs: 0, steps: ["film update"] });
      expect(outputs(story)["unmetExpectations"]).toEqual(differences);
      expect(await story.up(unmet)).toMatchObject({ isOk: false, newJobs: 0 });
    });
  });

  it("is checked for a film that was rendered before anything was expected", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      expect(outputs(story)).not.toHaveProperty("unmetExpectations");
      expect(await story.up(unmet)).toMatchObject({ isOk: false, newJobs: 0 });
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("renders again when the request is changed", async () => {
    await withStory({}, async (story) => {
      await story.up(unmet);
      const other = { ...unmet, expect: met.expect, ...filmArgs({ seconds: 3 }) };
      expect(await story.up(other)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(await story.up({ ...other, triggers: [1] })).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("takes changed metadata over, though the film is not as expected", async () => {
    await withStory({}, async (story) => {
      await story.up(unmet);
      await story.up({ ...unmet, mediaMetadata: { title: "Rivers" } });
      await story.up({ ...met, mediaMetadata: { title: "Rivers" } });
      const titles = story.life.emulator.requests
        .list("UpdateMediaInfo")
        .map(({ params }) => params["Title"]);
      expect(titles).toEqual(["Rivers"]);
    });
  });

  it("holds after a refresh, and finds a film that came in order meanwhile", async () => {
    await withStory({}, async (story) => {
      const { errors } = await story.up(unmet);
      expect(await story.engine.refresh()).toMatchObject({ isOk: true });
      expect(outputs(story)["unmetExpectations"]).toEqual(differences);
      expect(await story.up(unmet)).toMatchObject({ isOk: false, newJobs: 0, errors });

      // A timeout leaves a job that a refresh then finds ended.
      story.life.emulator.pacing.renderTimeMs = 20 * minutes;
      await story.up({ ...unmet, triggers: [1] });
      expect(outputs(story)).toMatchObject({ status: "Processing" });
      story.life.clock.advance(20 * minutes);
      expect(await story.engine.refresh()).toMatchObject({ isOk: true });
      expect(outputs(story)).toMatchObject({ status: "Success", unmetExpectations: differences });
      expect(await story.up({ ...unmet, triggers: [1] })).toMatchObject({ isOk: false, newJobs: 0 });
    });
  });

  it("keeps a film found as expected open, whatever ICE says later", async () => {
    await withStory({}, async (story) => {
      await story.up(met);
      await story.deleteFilm();
      await story.engine.refresh();
      expect(outputs(story)["unmetExpectations"]).toEqual([]);
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("holds on the adoption of a finished job", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash(unmet);
      expect(await story.up(unmet)).toMatchObject({ isOk: false, newJobs: 0, steps: ["film create"] });
      expect(outputs(story)["unmetExpectations"]).toEqual(differences);
      story.loseState();
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("holds on a forced replacement, which adopts the same film", async () => {
    await withStory({}, async (story) => {
      await story.up(unmet);
      expect(await story.up({ film: { args: unmet } }, { replace: ["film"] })).toMatchObject({
        isOk: false,
        newJobs: 0,
      });
    });
  });
});

describe("a render with skipAwait that says what its film must be", () => {
  it("is not checked until an up finds it ended, says so, and then holds", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.pacing.renderTimeMs = 5 * minutes;
      const skipping = { ...unmet, skipAwait: true };
      const first = await story.up(skipping);
      expect(first.isOk).toBe(true);
      expect(first.log.join("\n")).toMatch(
        /; not waiting for it \(skipAwait\), so `expect` is checked by a later `pulumi up` that finds the job ended\.$/mu,
      );
      expect((await story.up(skipping)).log).toContain(
        `Job ${story.shown()} is still Init; not waiting for it (skipAwait), so \`expect\` is checked by a later \`pulumi up\` that finds the job ended.`,
      );
      story.life.clock.advance(5 * minutes);
      expect(await story.up(skipping)).toMatchObject({ isOk: false, newJobs: 0 });
      expect(outputs(story)["unmetExpectations"]).toEqual(differences);
      expect(await story.up({ ...met, skipAwait: true })).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });
});

describe("where ICE does not tell of the film", () => {
  it("waits for media that is registered late", async () => {
    await withStory({}, async (story) => {
      lag(story, 5);
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(mediaCalls(story)).toBe(6);
    });
  });

  it("waits a minute, then fails; the next up asks again and renders nothing", async () => {
    await withStory({}, async (story) => {
      lag(story, "always");
      const startedAtMs = story.life.clock.now();
      const told = await story.up(met);
      expect(told.errors).toEqual([
        `Whether the film of job ${story.shown()} in cn-shanghai is as expected could not be told: ICE does not know the film as media, or not yet. If it is gone, change \`triggers\` to render it again. The next \`pulumi up\` asks again, and renders nothing.`,
      ]);
      const tookMs = story.life.clock.now() - startedAtMs;
      expect(tookMs).toBeGreaterThan(55_000);
      expect(tookMs).toBeLessThan(100_000);
      expect(outputs(story)["unmetExpectations"]).toEqual([
        "it could not be told: ICE does not know the film as media, or not yet. If it is gone, change `triggers` to render it again.",
      ]);
      story.life.emulator.faults.clear();
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
    });
  });

  it("does not wait for the film of a job that ended long ago, and the way out works", async () => {
    await withStory({}, async (story) => {
      await story.up(unmet);
      await story.deleteFilm();
      story.life.clock.advance(120 * minutes);
      const startedAtMs = story.life.clock.now();
      expect(await story.up(met)).toMatchObject({ isOk: false, newJobs: 0 });
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(15_000);
      expect(await story.up({ ...met, triggers: [1] })).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("waits no longer than the timeout", async () => {
    await withStory({}, async (story) => {
      lag(story, "always");
      const told = await story.up({ ...met, timeout: "30s" });
      expect(told.errors).toEqual([expect.stringContaining("could not be told: it timed out after")]);
      expect(outputs(story)).toMatchObject({ status: "Success" });
    });
  });

  it("stays shut on Ctrl-C in the middle of the check", async () => {
    await withStory({}, async (story) => {
      lag(story, "always");
      const cancelling = new AbortController();
      const told = await story.up(met, {
        cancelled: cancelling.signal,
        onLine: (line) => {
          if (line.startsWith("Success")) setImmediate(() => cancelling.abort(new EngineCancelled()));
        },
      });
      expect(told.errors).toEqual([expect.stringContaining("could not be told: the check was interrupted.")]);
      story.life.emulator.faults.clear();
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("fails at once where RAM does not allow to ask", async () => {
    await withStory({}, async (story) => {
      story.assume({ deniedOperations: ["GetMediaInfo"] });
      const told = await story.up(met);
      expect(told.errors).toEqual([
        `Whether the film of job ${story.shown()} in cn-shanghai is as expected could not be told: RAM does not allow ice:GetMediaInfo (Forbidden.RAM). Grant that action to the identity that runs Pulumi. The next \`pulumi up\` asks again, and renders nothing.`,
      ]);
      expect(mediaCalls(story)).toBe(1);
      story.assume({ deniedOperations: [] });
      expect(await story.up(met)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });
});

describe("what a preview says of `expect`", () => {
  it("makes no call and renders nothing", async () => {
    await withStory({}, async (story) => {
      await story.up(unmet);
      story.life.emulator.requests.clear();
      expect(await story.engine.preview({ film: { args: unmet } })).toMatchObject({ isOk: true });
      expect(story.life.emulator.requests.countsByOperation()).toEqual({});
    });
  });

  it("judges no value that it does not know yet", async () => {
    await withStory({}, async (story) => {
      const unknown = { ...args, expect: { duration: unknownMarker, minDuration: 3 } };
      expect(await story.engine.preview({ film: { args: unknown } })).toMatchObject({ isOk: true });
      const all = { ...args, expect: unknownMarker };
      expect(await story.engine.preview({ film: { args: all } })).toMatchObject({ isOk: true });
    });
  });

  it("shows no value of a secret expectation", async () => {
    await withStory({}, async (story) => {
      const told = await story.up({ film: { args: unmet, secretArguments: ["expect"] } });
      expect(told.errors.join()).toContain(
        "not as expected: what `expect` holds is a secret, and is not shown",
      );
      expect(told.errors.join()).not.toContain("42 s");
      expect(JSON.stringify(outputs(story)["unmetExpectations"])).not.toContain("42 s");
    });
  });
});

import { existsSync } from "node:fs";
import type { AssumptionChanges } from "../../../../emulator/src/base/assumptions";
import { filmArgs, ossFile } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const listDenied = { deniedOperations: ["ListMediaProducingJobs"] };
const forgotten = { clientTokenLifetimeMs: 60_000 } as const;
const minutes = 60_000;

/** Every fact that ICE leaves open, in its other position, one at a time. */
const worlds: readonly [what: string, assumptions: AssumptionChanges][] = [
  ["as documented", {}],
  ["token for a minute", forgotten],
  ["tokens replay whatever comes with them", { clientTokenMismatch: "replay" }],
  ["List lags", { listLagMs: 120_000 }],
  ["List is denied", listDenied],
  ["List is denied, token for a minute", { ...listDenied, ...forgotten }],
  ["one MediaId per address", { mediaIdPer: "address" }],
  ["one MediaId per address, List is denied", { mediaIdPer: "address", ...listDenied }],
  ["new jobs are not found at first", { notFoundAfterSubmitMs: 20_000 }],
  ["GetMediaInfo is denied", { deniedOperations: ["GetMediaInfo"] }],
];

const a = filmArgs({ seconds: 1 });
const b = filmArgs({ seconds: 2 });
const bElsewhere = filmArgs({ seconds: 2, out: "out/b.mp4" });
const failure = { code: "ProduceFailed", message: "It did not work." };

describe.each(worlds)("%s", (_what, assumptions) => {
  const said = JSON.stringify(assumptions);
  const isListDenied = said.includes("ListMediaProducingJobs");
  const isMediaDenied = said.includes("GetMediaInfo");
  /** Neither List nor the token tells of a job after a minute. */
  const isLost = isListDenied && said.includes("clientTokenLifetimeMs");
  const told = (tell: (story: IdentityStory) => Promise<void>) =>
    withStory({ emulator: { assumptions } }, (story) => {
      // Without List, only how long a job took tells that it was there before.
      if (isListDenied) story.life.emulator.pacing.renderTimeMs = 20_000;
      return tell(story);
    });

  it("A, B and A again at one address are three renders", async () => {
    await told(async (story) => {
      for (const args of [a, b, a]) {
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
        story.life.clock.advance(5 * minutes);
      }
      expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      expect(story.shown()).toBe(story.jobs[2]?.jobId);
    });
  });

  it("A, B and A again at two addresses go back to the first film, where List may be asked for it", async () => {
    await told(async (story) => {
      for (const args of [a, bElsewhere]) {
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
        story.life.clock.advance(5 * minutes);
      }
      const back = await story.up(a);
      expect(back).toMatchObject({ isOk: true, newJobs: isListDenied ? 1 : 0 });
      expect(story.shown()).toBe(story.jobs[isListDenied ? 2 : 0]?.jobId);
      if (!isListDenied) expect(back.log.join()).toContain("Found the finished job");
    });
  });

  it("A, B and A again are three renders where A's film was deleted in between", async () => {
    await told(async (story) => {
      const file = ossFile(story.life.emulator, "out/film.mp4");
      await story.up({ ...a, deletionPolicy: "delete" });
      story.life.clock.advance(5 * minutes);
      const moved = await story.up({ ...bElsewhere, deletionPolicy: "delete" });
      // What can't be told is not deleted: another job may have written there.
      expect(existsSync(file)).toBe(isListDenied || isMediaDenied);
      if (isMediaDenied) {
        expect(moved.errors.join()).toContain("RAM does not allow ice:GetMediaInfo");
        return;
      }
      if (isListDenied) expect(moved.log.join()).toContain("is kept: whether a newer job wrote");
      story.life.clock.advance(5 * minutes);
      expect(await story.up({ ...a, deletionPolicy: "delete" })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(existsSync(file)).toBe(true);
    });
  });

  it("a crash in every step of A, B, A costs no second render", async () => {
    await told(async (story) => {
      for (const [index, args] of [a, b, a].entries()) {
        expect(await story.upAndCrash(args)).toMatchObject({ isOk: true, newJobs: 1 });
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
        expect(story.shown()).toBe(story.jobs[index]?.jobId);
        story.life.clock.advance(5 * minutes);
      }
    });
  });

  it.each([
    ["the same address", b],
    ["another address", bElsewhere],
  ])(
    "going back to the old program after a failed replacement at %s keeps the film",
    async (_where, other) => {
      await told(async (story) => {
        const file = ossFile(story.life.emulator, "out/film.mp4");
        const old = { ...a, deletionPolicy: "delete" };
        await story.up(old);
        story.life.clock.advance(5 * minutes);
        story.life.emulator.jobs.failNext(failure);
        expect(await story.up({ ...other, deletionPolicy: "delete" })).toMatchObject({
          isOk: false,
          newJobs: 1,
        });
        story.life.clock.advance(5 * minutes);
        const back = await story.up(old);
        expect(back).toMatchObject({ isOk: true, newJobs: isListDenied ? 1 : 0 });
        expect(story.engine.snapshot().pendingDeletes).toEqual([]);
        expect(existsSync(file)).toBe(true);
        expect(await story.up(old)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    },
  );

  it("a failed job is followed by exactly one new job per up", async () => {
    await told(async (story) => {
      story.life.emulator.jobs.failNext({ ...failure, times: 3 });
      for (const isOk of [false, false, false, true]) {
        expect(await story.up(a)).toMatchObject({ isOk, newJobs: 1 });
        story.life.clock.advance(5 * minutes);
      }
      expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("a failed job is followed by exactly one new job per up when no state is ever written", async () => {
    await told(async (story) => {
      story.life.emulator.jobs.failNext({ ...failure, times: 3 });
      for (const isOk of [false, false, false, true]) {
        expect(await story.upAndCrash(a)).toMatchObject({ isOk, newJobs: 1 });
        story.life.clock.advance(5 * minutes);
      }
      expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: isLost ? 1 : 0 });
    });
  });

  it("a film that was destroyed and is wanted again is there already, or rendered once if it was deleted", async () => {
    await told(async (story) => {
      await story.up(a);
      story.life.clock.advance(5 * minutes);
      await story.engine.destroy();
      expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: isLost ? 1 : 0 });
      for (let count = 0; count < 3; count++) {
        story.life.clock.advance(5 * minutes);
        await story.engine.destroy();
        await story.deleteFilm();
        expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: isMediaDenied && !isLost ? 0 : 1 });
      }
    });
  });

  it("a forced --replace keeps the finished film, and says that triggers is the way", async () => {
    await told(async (story) => {
      const args = { ...a, deletionPolicy: "delete" };
      await story.up(args);
      story.life.clock.advance(5 * minutes);
      const forced = await story.up(args, { replace: ["film"] });
      expect(forced).toMatchObject({ isOk: true, newJobs: isLost ? 1 : 0 });
      if (!isLost) expect(forced.log.join()).toContain("Change `triggers` to render it again");
      expect(existsSync(ossFile(story.life.emulator, "out/film.mp4"))).toBe(true);
      story.life.clock.advance(5 * minutes);
      expect(await story.up({ ...args, triggers: ["again"] })).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });
});

import { existsSync } from "node:fs";
import type { AssumptionChanges } from "../../../../emulator/src/base/assumptions";
import { filmArgs, ossFile } from "../../../support/films";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const minutes = 60_000;

describe.each<[what: string, assumptions: AssumptionChanges]>([
  ["List may be asked", {}],
  ["List is denied", { deniedOperations: ["ListMediaProducingJobs"] }],
  ["List lags", { listLagMs: 120_000 }],
  ["one MediaId per address", { mediaIdPer: "address" }],
])("one request of two resources: %s", (_what, assumptions) => {
  const told = (tell: (story: IdentityStory) => Promise<void>) =>
    withStory({ emulator: { assumptions } }, tell);

  it("in one program is two jobs, and a crash costs no third", async () => {
    await told(async (story) => {
      const program = { one: { args }, two: { args } };
      expect(await story.upAndCrash(program)).toMatchObject({ isOk: true, newJobs: 2 });
      const running = (name: string) => story.engine.state[name]?.id;
      await story.up(program);
      expect(running("one")).not.toBe(running("two"));
    });
  });

  it("in two stacks is two jobs, each stack with its own", async () => {
    await told(async (story) => {
      const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
      const elsewhere = filmArgs({ out: "out/prod.mp4" });
      for (const [stack, its] of [
        [story, args],
        [other, elsewhere],
      ] as const) {
        expect(await stack.upAndCrash(its)).toMatchObject({ isOk: true, newJobs: 1 });
        expect(await stack.up(its)).toMatchObject({ isOk: true, newJobs: 0 });
      }
      expect([story.shown(), other.shown()]).toEqual(story.jobs.map(({ jobId }) => jobId));
    });
  });
});

it("two stacks that write one address: neither takes the other's film for its own, nor deletes it", async () => {
  await withStory({}, async (story) => {
    const deleting = { ...args, deletionPolicy: "delete" };
    const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
    await story.up(deleting);
    expect(await other.up(deleting)).toMatchObject({ isOk: true, newJobs: 1 });
    expect((await story.engine.destroy()).log.join()).toContain("wrote to its address later");
    expect(existsSync(ossFile(story.life.emulator, "out/film.mp4"))).toBe(true);
    expect(await story.up(deleting)).toMatchObject({ isOk: true, newJobs: 1 });
    const kept = await other.engine.destroy();
    expect(kept.log.join()).toContain("is kept: ");
    expect(existsSync(ossFile(story.life.emulator, "out/film.mp4"))).toBe(true);
  });
});

describe("a resource that gets another name", () => {
  const renamed = (alias?: string) => ({
    movie: { args: { ...args, deletionPolicy: "delete" }, ...(alias && { alias }) },
  });

  it("with an alias keeps its job", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, deletionPolicy: "delete" });
      expect(await story.up(renamed("film"))).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      expect(story.shown("movie")).toBe(story.jobs[0]?.jobId);
      expect(story.shown("film")).toBeUndefined();
      expect(await story.up(renamed())).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("with an alias waits for the job it left unfinished, and renders a changed film after it", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.pacing.renderTimeMs = 10 * minutes;
      const hasty = { ...args, timeout: "1m" };
      expect(await story.up(hasty)).toMatchObject({ isOk: false, newJobs: 1 });
      const moved = { movie: { args: { ...hasty, timeout: "2m" }, alias: "film" } };
      expect(await story.up(moved)).toMatchObject({ isOk: false, newJobs: 0 });
      expect(story.shown("movie")).toBe(story.jobs[0]?.jobId);
      const changed = { movie: { args: filmArgs({ seconds: 4 }), alias: "film" } };
      const told = await story.up(changed);
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(told.log.join()).toContain(`Waiting for job ${story.jobs[0]?.jobId}`);
      expect(story.jobs[1]?.createdAtMs).toBeGreaterThanOrEqual(story.jobs[0]?.completedAtMs ?? Infinity);
    });
  });

  it("with an alias, and a crash in a later replacement, renders once", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const changed = { movie: { args: filmArgs({ seconds: 4 }), alias: "film" } };
      expect(await story.upAndCrash(changed)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(await story.up(changed)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("without an alias is a new resource: it renders once, and the old one's deletion leaves the film", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, deletionPolicy: "delete" });
      expect(await story.up(renamed())).toMatchObject({ isOk: true, newJobs: 1 });
      expect(Object.keys(story.engine.state)).toEqual(["movie"]);
      expect(existsSync(ossFile(story.life.emulator, "out/film.mp4"))).toBe(true);
      expect(await story.up(renamed())).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });
});

import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { until } from "../../../support/lifecycle";

const minutes = 60_000;
const day = 24 * 60 * minutes;
const a = filmArgs({ seconds: 1 });
const b = filmArgs({ seconds: 2 });
const old = { ...a, userData: { note: "old" } };
const edited = { ...a, userData: { note: "new" } };
const submit = "SubmitMediaProducingJob";

it("a film that was overwritten a moment ago is not adopted, though List does not show by whom yet", async () => {
  const assumptions = { listLagMs: 2 * minutes, mediaIdPer: "address" } as const;
  await withStory({ emulator: { assumptions } }, async (story) => {
    await story.up(a);
    story.life.clock.advance(5 * minutes);
    expect(await story.up(b)).toMatchObject({ isOk: true, newJobs: 1 });
    expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: 1 });
    expect(story.shown()).toBe(story.jobs[2]?.jobId);
  });
});

it("a job that fails while its submit is without a reply is this up's own failure: no second one is started", async () => {
  await withStory({}, async (story) => {
    const { emulator } = story.life;
    emulator.faults.add({ operation: submit, when: "after", times: 8, effect: { kind: "drop" } });
    emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
    const told = await story.up(a);
    expect(told).toMatchObject({ isOk: false, newJobs: 1 });
    expect(told.errors).toEqual([expect.stringContaining("The render failed with ProduceFailed")]);
    expect(story.shown()).toBe(story.jobs[0]?.jobId);
    emulator.faults.clear();
    expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

it("a job of a lost state is found by its token and its mark, however long ago it was", async () => {
  await withStory({}, async (story) => {
    await story.upAndCrash(old);
    story.life.clock.advance(40 * day);
    expect(await story.up(edited)).toMatchObject({ isOk: true, newJobs: 0 });
    expect(story.shown()).toBe(story.jobs[0]?.jobId);
  });
});

it("a token that ICE knows with other words ends the up, when the only job in sight is the one it replaces", async () => {
  await withStory({}, async (story) => {
    await story.up(old);
    await story.deleteFilm();
    story.loseState();
    story.life.clock.advance(10 * minutes);
    expect(await story.upAndCrash(old)).toMatchObject({ newJobs: 1 });
    story.assume({ listLagMs: 5 * minutes });
    const told = await story.up(edited);
    expect(told).toMatchObject({ isOk: false, newJobs: 0 });
    expect(told.errors.join()).toContain("IdempotentParameterMismatch");
    // Once List shows the job, it stands for the request.
    story.life.clock.advance(10 * minutes);
    expect(await story.up(edited)).toMatchObject({ isOk: true, newJobs: 0 });
    expect(story.shown()).toBe(story.jobs[1]?.jobId);
  });
});

it("a running job of which List does not tell where it writes is waited for", async () => {
  await withStory({}, async (story) => {
    const { emulator, clock } = story.life;
    emulator.jobs.hold();
    await story.upAndCrash({ ...a, skipAwait: true });
    const [older] = story.jobs;
    emulator.jobs.set(older?.jobId ?? "", { status: "Processing", mediaUrl: "" });
    const lines: string[] = [];
    const next = story.up(b, { onLine: (line) => lines.push(line) });
    await until(() => lines.some((line) => line.includes(`Waiting for job ${older?.jobId}`)));
    expect(story.jobs).toHaveLength(1);
    emulator.jobs.set(older?.jobId ?? "", { status: "Success", completedAtMs: clock.now() });
    emulator.jobs.release();
    expect(await next).toMatchObject({ isOk: true, newJobs: 1 });
  });
});

it("a finished job that answers for the token opens nothing while ICE refuses to tell of its film", async () => {
  const assumptions = { deniedOperations: ["ListMediaProducingJobs"] };
  await withStory({ emulator: { assumptions } }, async (story) => {
    await story.upAndCrash(a);
    story.life.emulator.faults.add({
      operation: "GetMediaInfo",
      effect: { kind: "error", status: 400, code: "InvalidParameter", message: "No." },
    });
    const told = await story.up(a);
    expect(told).toMatchObject({ isOk: false, newJobs: 0 });
    expect(told.errors).toEqual([expect.stringMatching(/^The wait for job \w+ .*InvalidParameter/u)]);
    expect(story.engine.state["film"]?.outputs).not.toHaveProperty("mediaUrl");
    expect(await story.up(a)).toMatchObject({ isOk: true, newJobs: 0 });
    expect(story.shown()).toBe(story.jobs[0]?.jobId);
  });
});

import { EmulatorClient } from "../../support/emulatorClient";
import { submitJob } from "../../support/emulatorJobs";
import { filmArgs } from "../../support/films";
import { configFlags, withExample } from "../../support/withExample";
import { waitUntil } from "../../support/waitUntil";
import { jobCount } from "../../support/withStack";

const timeline = JSON.stringify(filmArgs().timeline);

test("a job that another team submitted: opens when it has succeeded, stays shut when it failed", async () => {
  await withExample("adopt", [], async ({ stack, emulator }) => {
    const client = new EmulatorClient({ url: emulator.url });
    const up = (jobId: string) => stack.up(...configFlags({ jobId }));

    emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
    const failed = await submitJob(client, { timeline });
    const refused = await up(failed.JobId);
    expect(refused.code).not.toBe(0);
    expect(refused.output).toContain("The render failed with ProduceFailed");

    // Still running when `up` looks for the first time: it waits.
    emulator.jobs.hold();
    const running = await submitJob(client, { timeline });
    const waiting = stack.startUp(...configFlags({ jobId: running.JobId }));
    await waitUntil(() => waiting.output.includes("Processing"), { what: "the up to wait", during: waiting });
    emulator.jobs.release();
    expect(await waiting.ended).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({
      mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
      duration: 2,
    });
    expect(jobCount(emulator)).toBe(2);
  });
});

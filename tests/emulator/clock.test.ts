import { withEmulator } from "../support/emulatorFixture";
import { getJob, putStill, submitJob } from "../support/emulatorJobs";

it("a clock that is moved by parts of a millisecond still dates jobs", async () => {
  await withEmulator({}, async ({ emulator, client }) => {
    await putStill(emulator.url);
    const before = emulator.clock.now();
    emulator.clock.advance(60_000.4);
    const { JobId } = await submitJob(client);
    const createdAtMs = Date.parse((await getJob(client, JobId)).CreateTime);
    expect(createdAtMs - before).toBeGreaterThanOrEqual(59_000);
  });
});

it("an answer's Date follows the moved clock", async () => {
  await withEmulator({}, async ({ emulator }) => {
    emulator.clock.advance(3_600_000);
    const { headers } = await fetch(emulator.url);
    expect(Date.parse(headers.get("date") ?? "") - Date.now()).toBeGreaterThan(3_590_000);
  });
});

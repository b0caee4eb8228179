import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { EmulatorClient } from "../../../support/emulatorClient";
import { filmArgs } from "../../../support/films";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const notYet = { kind: "error", status: 404, code: "ResourceNotFound" } as const;

describe("while ICE is asked for the film of a job that an earlier run submitted", () => {
  it("the deadline ends it, and the job is named", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash(args);
      story.life.emulator.faults.add({ operation: "GetMediaInfo", times: 40, effect: notYet });
      const told = await story.up({ ...args, timeout: "30s" });
      expect(told).toMatchObject({ newJobs: 0, errors: [expect.any(String)] });
      expect(told.errors[0]).toMatch(
        `Timed out after 0:30, while ICE was asked for the film of job ${story.jobs[0]?.jobId}, which an earlier run submitted; the next \`pulumi up\` asks again.`,
      );
    });
  });

  it("so does Ctrl-C", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash(args);
      story.life.emulator.faults.add({ operation: "GetMediaInfo", times: 40, effect: notYet });
      const ctrlC = new AbortController();
      const onLine = (line: string) => {
        if (line.startsWith("ICE does not know the film of job")) ctrlC.abort(new EngineCancelled());
      };
      const told = await story.up(args, { cancelled: ctrlC.signal, onLine });
      expect(told).toMatchObject({ newJobs: 0 });
      expect(told.errors).toEqual([
        `Interrupted while ICE was asked for the film of job ${story.jobs[0]?.jobId}, which an earlier run submitted; the next \`pulumi up\` asks again.`,
      ]);
    });
  });
});

it("a film whose media id ICE does not tell is looked for by its address", async () => {
  await withStory({}, ({ life }) =>
    withHostileIce(life.emulator, async (ice) => {
      const story = new IdentityStory(life, life.anotherStack("dev", { "alicloud-ice:endpoint": ice.url }));
      ice.spoil = (reply) => withJobFields(reply, (job) => ({ ...job, MediaId: "" }));
      await story.up({ ...args, rerenderIfMissing: true });
      life.clock.advance(10 * 60_000);
      await story.engine.refresh();
      expect((await story.up({ ...args, rerenderIfMissing: true })).newJobs).toBe(0);
      const client = new EmulatorClient(life.emulator);
      await client.call("DeleteMediaInfos", { InputURLs: args.outputMediaConfig.mediaUrl });
      const refreshed = await story.engine.refresh();
      expect(refreshed.log).toEqual([
        `The film of job ${story.shown()} is missing in ICE: its media was deleted. The next \`pulumi up\` renders it again.`,
      ]);
      expect((await story.up({ ...args, rerenderIfMissing: true })).newJobs).toBe(1);
    }),
  );
});

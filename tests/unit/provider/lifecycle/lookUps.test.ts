import { lookUp } from "../../../../provider/src/hosts/dynamic/lookUp";
import { lookUpJob } from "../../../../provider/src/hosts/dynamic/lookUpJob";
import { filmArgs } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";

/** The configuration of a program; an endpoint that is no ICE shows that another one is asked. */
const configOf =
  ({ emulator }: Life, endpoint = emulator.url) =>
  (key: string): string | undefined =>
    ({
      "alicloud:accessKey": "emulator",
      "alicloud:secretKey": "emulator-secret",
      "alicloud-ice:region": emulator.region,
      "alicloud-ice:endpoint": endpoint,
    })[key];

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a look-up inside a program", () => {
  it("tells of a job what the resource's get tells, from where it is asked for", async () => {
    await withLife({}, async (life) => {
      await life.engine.up({ film: { args: filmArgs() } });
      const [job] = life.emulator.jobs.list();
      const found = { jobId: job?.jobId, status: "Success", mediaId: job?.mediaId, region: "cn-shanghai" };
      const asked = { jobId: job?.jobId ?? "" };
      expect(await lookUpJob(asked, configOf(life))).toMatchObject(found);
      const elsewhere = configOf(life, "http://127.0.0.1:9");
      expect(await lookUpJob({ ...asked, endpoint: life.emulator.url }, elsewhere)).toMatchObject(found);
      const media = await lookUp("MediaInfo", job?.mediaId ?? "", { region: undefined }, configOf(life));
      expect(media).toMatchObject({ mediaId: job?.mediaId, status: "Normal" });
      const there = { endpoint: life.emulator.url, region: "cn-shanghai" };
      expect(await lookUp("MediaInfo", job?.mediaId ?? "", there, elsewhere)).toMatchObject(media);
      const unreadable = lookUp("MediaInfo", job?.mediaId ?? "", { endpoint: "ftp://x" }, configOf(life));
      await expect(unreadable).rejects.toMatchObject({
        message: expect.stringContaining("endpoint must be") as string,
      });
    });
  });

  it("ends within a minute where nothing is waited for and ICE does not answer", async () => {
    await withLife({}, async (life) => {
      const away = configOf(life, "http://127.0.0.1:9");
      const beganAtMs = life.clock.now();
      const error = await thrownBy(lookUpJob({ jobId: "0".repeat(32) }, away, life.clock));
      expect(error).toMatchObject({ message: expect.stringContaining("1:00") as string });
      expect(life.clock.now() - beganAtMs).toBeLessThan(61_000);
    });
  });

  it("ends the program in a sentence, without a stack", async () => {
    await withLife({}, async (life) => {
      const read = configOf(life);
      const jobId = "0".repeat(32);
      const errors = await Promise.all([
        thrownBy(lookUpJob({ jobId }, read)),
        thrownBy(lookUpJob({ jobId, endpoint: "ftp://x" }, read)),
        thrownBy(lookUp("Template", jobId, {}, read)),
      ]);
      expect(errors).toMatchObject([
        { stack: "", message: expect.stringContaining(`There is no job ${jobId} in cn-shanghai`) as string },
        { stack: "", message: expect.stringContaining('endpoint must be "host[:port]"') as string },
        { stack: "", message: expect.stringContaining(jobId) as string },
      ]);
    });
  });
});

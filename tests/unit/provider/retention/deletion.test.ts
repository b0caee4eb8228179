import { existsSync } from "node:fs";
import { systemClock } from "../../../../provider/src/base/clock";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { createRun } from "../../../../provider/src/run/createRun";
import { filmArgs, ossFile, ossUrl } from "../../../support/films";
import { IdentityStory, withStory } from "../../../support/identityStory";
import { until } from "../../../support/lifecycle";
import { reply, withServer } from "../../../support/scriptedServer";

const args = { ...filmArgs(), deletionPolicy: "delete" };
const minutes = 60_000;
const day = 24 * 60 * minutes;

describe.each(["job", "address"] as const)("deletionPolicy delete, with a MediaId per %s", (mediaIdPer) => {
  const told = (tell: (story: IdentityStory) => Promise<void>) =>
    withStory({ emulator: { assumptions: { mediaIdPer } } }, tell);

  it("takes the film and its media with the resource, and asks for nothing else", async () => {
    await told(async (story) => {
      await story.up(args);
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, log: [] });
      expect(isThere(story)).toBe(false);
      expect(deletions(story)).toHaveLength(1);
    });
  });

  it("retain, and a failed render, ask for nothing at all", async () => {
    await told(async (story) => {
      await story.up({ kept: { args: filmArgs({ out: "out/kept.mp4" }) } });
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      await story.up({ kept: { args: filmArgs({ out: "out/kept.mp4" }) }, failed: { args } });
      story.life.emulator.requests.clear();
      expect(await story.engine.destroy()).toMatchObject({ isOk: true });
      expect(story.life.emulator.requests.list()).toEqual([]);
      expect(existsSync(ossFile(story.life.emulator, "out/kept.mp4"))).toBe(true);
    });
  });

  it("keeps a film that a newer job of another stack wrote, is about to write, or wrote before", async () => {
    for (const [when, says] of [
      ["after", "wrote to its address later"],
      ["running", "wrote to its address later"],
      ["before", "of another resource, or of an earlier name of this one, wrote to the same address"],
    ] as const) {
      await told(async (story) => {
        const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
        if (when === "before") await other.up(filmArgs());
        story.life.clock.advance(minutes);
        await story.up(args);
        story.life.clock.advance(minutes);
        if (when === "running") story.life.emulator.pacing.renderTimeMs = 10 * minutes;
        if (when !== "before") await other.up({ ...filmArgs(), timeout: "1m" });
        const { isOk, log } = await story.engine.destroy();
        expect(isOk).toBe(true);
        expect(log).toEqual([expect.stringContaining(says)]);
        expect(log[0]).toMatch(/^The film of job \w+ is kept: job \w+ /u);
        expect(isThere(story)).toBe(true);
        expect(deletions(story)).toEqual([]);
        story.life.emulator.pacing.renderTimeMs = 0;
        story.life.clock.advance(60 * minutes);
        await other.up(filmArgs());
      });
    }
  });

  it("takes a film whose resource had another name when it was rendered first", async () => {
    await told(async (story) => {
      await story.up({ former: { args } });
      story.life.clock.advance(minutes);
      const changed = { ...filmArgs({ seconds: 1 }), deletionPolicy: "delete" };
      expect(await story.up({ now: { args: changed, alias: "former" } })).toMatchObject({
        isOk: true,
        newJobs: 1,
      });
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, log: [] });
      expect(isThere(story)).toBe(false);
    });
  });

  it("keeps a film that a newer job wrote longer ago than one List reaches", async () => {
    await told(async (story) => {
      const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
      await story.up(args);
      story.life.clock.advance(5 * day);
      await other.up(filmArgs());
      story.life.clock.advance(95 * day);
      const { isOk, log } = await story.engine.destroy();
      expect({ isOk, log }).toEqual({
        isOk: true,
        log: [expect.stringContaining("wrote to its address later")],
      });
      expect(isThere(story)).toBe(true);
      expect(deletions(story)).toEqual([]);
    });
  });

  it("keeps a media that has come to belong to another address", async () => {
    await told(async (story) => {
      const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
      await other.up(filmArgs({ out: "out/other.mp4" }));
      await story.up(args);
      const { resources, pendingDeletes } = story.engine.snapshot();
      const mediaId = story.jobs[0]?.mediaId ?? "";
      const moved = resources.map((stored) => ({ ...stored, outputs: { ...stored.outputs, mediaId } }));
      story.engine.restore({ resources: moved, pendingDeletes });
      const { isOk, log } = await story.engine.destroy();
      expect({ isOk, log }).toEqual({
        isOk: true,
        log: [expect.stringContaining("its media id now belongs to another address")],
      });
      expect(deletions(story)).toEqual([]);
    });
  });

  it("does not mind a newer job that failed", async () => {
    await told(async (story) => {
      const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
      await story.up(args);
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      await other.up(filmArgs());
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, log: [] });
      expect(isThere(story)).toBe(false);
    });
  });

  it("keeps a film that another resource of the program shows", async () => {
    await told(async (story) => {
      await story.up({ one: { args } });
      await story.up({ one: { args }, two: { args: { ...args, triggers: ["its own"] } } });
      // The newer job's resource goes: the older one's still shows the address.
      const { isOk, log } = await story.up({ one: { args } });
      expect({ isOk, log }).toEqual({
        isOk: true,
        log: [expect.stringContaining(": a resource of this run shows it")],
      });
      expect(isThere(story)).toBe(true);
    });
  });

  it("deletes nothing before or after a re-render at the same address, and the old film after one at another", async () => {
    await told(async (story) => {
      await story.up(args);
      story.life.clock.advance(minutes);
      const again = await story.up({ ...args, ...filmArgs({ seconds: 1 }), deletionPolicy: "delete" });
      expect(again).toMatchObject({ isOk: true, newJobs: 1 });
      expect(deletions(story)).toEqual([]);
      expect(isThere(story)).toBe(true);

      story.life.clock.advance(minutes);
      const moved = { ...filmArgs({ out: "out/moved.mp4" }), deletionPolicy: "delete" };
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      expect(await story.up(moved)).toMatchObject({ isOk: false });
      expect(isThere(story)).toBe(true);
      expect(await story.up(moved)).toMatchObject({ isOk: true });
      expect(isThere(story)).toBe(false);
      expect(existsSync(ossFile(story.life.emulator, "out/moved.mp4"))).toBe(true);
    });
  });

  it("is done when the film is gone already, or goes while the reply is lost", async () => {
    await told(async (story) => {
      await story.up(args);
      await story.deleteFilm();
      story.life.emulator.requests.clear();
      expect(await story.engine.destroy()).toMatchObject({ isOk: true });
      expect(deletions(story)).toEqual([]);

      await story.up(args);
      story.life.emulator.faults.add({
        operation: "DeleteMediaInfos",
        when: "after",
        effect: { kind: "drop" },
      });
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, errors: [] });
      expect(deletions(story)).toHaveLength(2);
      expect(isThere(story)).toBe(false);
    });
  });

  it("says whose permission is missing, keeps the resource, and succeeds when it is there", async () => {
    await told(async (story) => {
      await story.up(args);
      const { mediaId = "" } = story.jobs[0] ?? {};
      story.assume({ undeletableMedia: [mediaId] });
      const { errors } = await story.engine.destroy();
      expect(errors).toEqual([
        `ICE did not delete the film of job ${story.jobs[0]?.jobId}: no permission on its media ${mediaId}. ` +
          'Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".',
      ]);
      expect(story.shown()).toBe(story.jobs[0]?.jobId);
      story.assume({ undeletableMedia: [] });
      expect(await story.engine.destroy()).toMatchObject({ isOk: true });
      expect(isThere(story)).toBe(false);
    });
  });

  it("keeps what it can't tell about: List denied", async () => {
    await told(async (story) => {
      await story.up(args);
      story.assume({ deniedOperations: ["ListMediaProducingJobs"] });
      const { isOk, log } = await story.engine.destroy();
      expect(isOk).toBe(true);
      expect(log.join()).toMatch(
        /is kept: whether a newer job wrote to its address could not be told\. RAM does not allow ice:List\w+ \(Forbidden\.RAM\)\. Grant [^.]+\.$/u,
      );
      expect(isThere(story)).toBe(true);
      expect(deletions(story)).toEqual([]);
    });
  });

  it("takes a film whose job ICE has forgotten, but not one that a forgotten job wrote later", async () => {
    await told(async (story) => {
      await story.up(args);
      story.life.clock.advance(400 * day);
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, log: [] });
      expect(isThere(story)).toBe(false);

      await story.up(args);
      story.life.clock.advance(day);
      const other = new IdentityStory(story.life, story.life.anotherStack("prod"));
      await other.up(filmArgs());
      story.life.clock.advance(400 * day);
      expect(await story.engine.destroy()).toMatchObject({ isOk: true });
      expect(isThere(story)).toBe(true);
    });
  });

  it("says that a running job goes on and does not wait for it; deletes what has been rendered since", async () => {
    await told(async (story) => {
      story.life.emulator.pacing.renderTimeMs = 10 * minutes;
      const hasty = { ...args, timeout: "1m" };
      await story.up(hasty);
      const before = story.engine.snapshot();
      const startedAtMs = story.life.clock.now();
      const { isOk, log } = await story.engine.destroy();
      expect({ isOk, log }).toEqual({
        isOk: true,
        log: [
          `Job ${story.jobs[0]?.jobId} is still rendering. ICE can't cancel a job: it goes on, and is paid for if it succeeds.`,
        ],
      });
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(minutes);
      story.engine.restore(before);
      story.life.clock.advance(20 * minutes);
      await until(() => isThere(story));
      expect(await story.engine.destroy()).toMatchObject({ isOk: true, log: [] });
      expect(isThere(story)).toBe(false);
    });
  });
});

function isThere({ life }: IdentityStory): boolean {
  return existsSync(ossFile(life.emulator, "out/film.mp4"));
}

function deletions({ life }: IdentityStory) {
  return life.emulator.requests.list("DeleteMediaInfos");
}

it("fails when ICE ignores a media that is there, and asks once more to know", async () => {
  const job = "8b3cdb3e74639973036bc84f6e2b1a90";
  const media = reply(200, { MediaInfo: { MediaId: "m-1" } });
  const answers = [
    reply(200, { MediaProducingJobList: [] }),
    media,
    reply(200, { ForbiddenList: [], IgnoredList: ["m-1"] }),
    media,
  ];
  await withServer(answers, async ({ host, requests }) => {
    const config: Readonly<Record<string, string>> = {
      "alicloud:accessKey": "emulator",
      "alicloud:secretKey": "emulator-secret",
      "alicloud-ice:endpoint": `http://${host}`,
    };
    const silent = () => undefined;
    const quiet = { info: silent, warn: silent, status: silent, delivered: () => Promise.resolve() };
    const engine = { log: quiet, cancelled: new AbortController().signal };
    const verbs = verbsOf(createRun((key) => config[key], systemClock, engine));
    const now = new Date().toISOString();
    const state = {
      ...{ status: "Success", region: "cn-shanghai", mediaId: "m-1", mediaUrl: ossUrl("out/film.mp4") },
      ...{ createTime: now, completeTime: now, deletionPolicy: "delete" },
    };
    await expect(verbs.delete(job, state)).rejects.toThrow(
      `ICE did not delete the film of job ${job}: its media m-1 could not be fetched. Try again.`,
    );
    expect(requests).toHaveLength(4);
  });
});

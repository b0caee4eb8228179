import { filmArgs } from "../../../support/films";
import { type Body, type HostileIce, withHostileIce, withJobFields } from "../../../support/hostileIce";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const minute = 60_000;
const url = args.outputMediaConfig.mediaUrl;

function onHostile(tell: (story: IdentityStory, ice: HostileIce) => Promise<void>) {
  return withStory({}, ({ life }) =>
    withHostileIce(life.emulator, (ice) =>
      tell(new IdentityStory(life, life.anotherStack("dev", { "alicloud-ice:endpoint": ice.url })), ice),
    ),
  );
}

/** Every reply about a job has these instead; undefined leaves a field out. */
function withFields(fields: Body) {
  return (reply: Parameters<NonNullable<HostileIce["spoil"]>>[0]) =>
    withJobFields(reply, (job) => ({ ...job, ...fields }));
}

describe("a job that succeeded", () => {
  it.each([[""], ["N/A"], [null], [undefined], [{}], [-1]])(
    "with %p as its Duration has ended",
    async (Duration) => {
      await onHostile(async (story, ice) => {
        ice.spoil = withFields({ Duration });
        const beganAtMs = story.life.clock.now();
        const told = await story.up(args);
        expect(told).toMatchObject({ isOk: true, newJobs: 1 });
        expect(story.life.clock.now() - beganAtMs).toBeLessThan(minute);
        expect(told.log.filter((line) => line.includes("no readable duration"))).toEqual([
          `Job ${story.shown() ?? ""} succeeded, and ICE tells no readable duration of its film: the output \`duration\` has no value. All that does not use that one goes on.`,
        ]);
        const { outputs = {} } = story.engine.state["film"] ?? {};
        expect(outputs).toMatchObject({ status: "Success", mediaUrl: url });
        expect(outputs).not.toHaveProperty("duration");
        const again = await story.up(args);
        expect(again).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
        expect(again.log.join()).not.toContain("no readable");
      });
    },
  );

  it.each([[""], [null], [undefined], [7.5], [[]]])(
    "with %p as its MediaURL lies where it was asked for",
    async (MediaURL) => {
      await onHostile(async (story, ice) => {
        ice.spoil = withFields({ MediaURL });
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
        expect(story.engine.state["film"]?.outputs).toMatchObject({ mediaUrl: url });
        await story.engine.refresh();
        expect(story.engine.state["film"]?.outputs).toMatchObject({ mediaUrl: url, duration: 2 });
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      });
    },
  );

  it("in VOD without any address is held, and goes on when it is told", async () => {
    await onHostile(async (story, ice) => {
      const vod = {
        timeline: args.timeline,
        outputMediaTarget: "vod-media",
        outputMediaConfig: {
          storageLocation: "outin-films.oss-cn-shanghai.aliyuncs.com",
          fileName: "film.mp4",
        },
      };
      ice.spoil = withFields({ MediaURL: "", VodMediaId: "" });
      const held = await story.up(vod);
      expect(held).toMatchObject({ isOk: false, newJobs: 1 });
      expect(held.errors[0]).toBe(
        `The render succeeded, and ICE tells no address of its film (job ${story.shown() ?? ""} in cn-shanghai), so that nothing goes on with it. The next \`pulumi up\` asks again, and renders nothing.`,
      );
      expect(await story.up(vod)).toMatchObject({ isOk: false, newJobs: 0 });
      ice.spoil = withFields({ MediaURL: "", VodMediaId: "vod-1" });
      expect(await story.up(vod)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ vodMediaId: "vod-1" });
      expect(await story.up(vod)).toMatchObject({ isOk: true, steps: [] });
    });
  });

  it.each([
    ["MediaId", ""],
    ["CreateTime", "yesterday"],
    ["CompleteTime", {}],
    ["Progress", "all"],
    ["Code", 200],
    ["Timeline", null],
    ["SubJobMaterials", {}],
  ])("with an odd %s has ended", async (name, value) => {
    await onHostile(async (story, ice) => {
      ice.spoil = withFields({ [name]: value });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });
});

describe("a reply about another job", () => {
  it("is none about ours, which is looked at again", async () => {
    await onHostile(async (story, ice) => {
      ice.spoil = (reply) =>
        reply.operation === "GetMediaProducingJob" && reply.earlier < 3
          ? withJobFields(reply, (job) => ({ ...job, JobId: "another", Status: "Failed", MediaURL: "" }))
          : undefined;
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Success", mediaUrl: url });
    });
  });
});

describe("a submit that is answered with another resource's job", () => {
  it("takes no film of it, and the next up finds its own", async () => {
    await onHostile(async (story, ice) => {
      const other = await story.up({ other: { args: filmArgs({ out: "out/other.mp4" }) } });
      expect(other).toMatchObject({ isOk: true });
      const [theirs] = story.jobs;
      ice.spoil = ({ operation, body }) =>
        operation === "SubmitMediaProducingJob" ? { ...body, JobId: theirs?.jobId } : undefined;
      const program = { other: { args: filmArgs({ out: "out/other.mp4" }) }, film: { args } };
      const told = await story.up(program);
      expect(told).toMatchObject({ isOk: false, newJobs: 1 });
      expect(told.errors).toEqual([
        `ICE answered this request with job ${theirs?.jobId}, which is another resource's by its UserData: its film is not taken, and nothing more is submitted in this run. The next \`pulumi up\` looks for the request's own job.`,
      ]);
      expect(story.engine.state).not.toHaveProperty("film");
      ice.spoil = undefined;
      expect(await story.up(program)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ mediaUrl: url });
    });
  });
});

describe("a reply about other media", () => {
  it("says nothing of ours, which is there: nothing is rendered again", async () => {
    await onHostile(async (story, ice) => {
      await story.up(args);
      story.loseState();
      const other = { MediaId: "other", MediaBasicInfo: { InputURL: url.replace("film.mp4", "other.mp4") } };
      ice.spoil = ({ operation, earlier }) =>
        operation === "GetMediaInfo" && earlier < 3 ? { MediaInfo: other } : undefined;
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });
});

describe("an unreadable CompleteTime beside media that are registered late", () => {
  it.each([[7], ["7"], ["yesterday"], ["1970-01-01T00:00:00Z"]])(
    "as %p makes no film one of long ago",
    async (CompleteTime) => {
      await onHostile(async (story, ice) => {
        const { clock, emulator } = story.life;
        const told = await story.up(args);
        expect(told).toMatchObject({ isOk: true, newJobs: 1 });
        story.loseState();
        const lateFrom = clock.now();
        const isLate = (operation: string) => operation === "GetMediaInfo" && clock.now() - lateFrom < 30_000;
        ice.spoil = (reply) =>
          isLate(reply.operation)
            ? { Code: "ResourceNotFound", Message: "Not yet." }
            : withFields({ CompleteTime })(reply);
        ice.statusOf = (reply) => (isLate(reply.operation) ? 404 : reply.status);
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
        expect(emulator.jobs.list()).toHaveLength(1);
      });
    },
  );
});

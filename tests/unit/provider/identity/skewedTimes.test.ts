import { filmArgs } from "../../../support/films";
import {
  type HonestReply,
  type HostileIce,
  withHostileIce,
  withJobFields,
} from "../../../support/hostileIce";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const minute = 60_000;
const hour = 60 * minute;

/** A stack on an ICE whose clock for jobs is behind the one of its replies, and that registers media late. */
function withSkew(
  behindMs: number,
  mediaLateMs: number,
  tell: (story: IdentityStory, ice: HostileIce) => Promise<void>,
) {
  return withStory({}, ({ life }) =>
    withHostileIce(life.emulator, async (ice) => {
      const lateFrom = life.clock.now();
      ice.spoil = (reply) => {
        if (reply.operation === "GetMediaInfo" && life.clock.now() - lateFrom < mediaLateMs)
          return { Code: "ResourceNotFound", Message: "Not yet." };
        return withJobFields(reply, (job) => earlier(job, behindMs));
      };
      ice.statusOf = (reply: HonestReply) =>
        reply.operation === "GetMediaInfo" && life.clock.now() - lateFrom < mediaLateMs ? 404 : reply.status;
      await tell(
        new IdentityStory(life, life.anotherStack("dev", { "alicloud-ice:endpoint": ice.url })),
        ice,
      );
    }),
  );
}

function earlier(job: Readonly<Record<string, unknown>>, behindMs: number) {
  const moved = (time: unknown) =>
    typeof time === "string"
      ? new Date(Date.parse(time) - behindMs).toISOString().replace(/\.\d+Z$/u, "Z")
      : time;
  const times = ["CreateTime", "ModifiedTime", "CompleteTime"] as const;
  return { ...job, ...Object.fromEntries(times.map((name) => [name, moved(job[name])])) };
}

describe("jobs whose times are behind the clock of ICE's replies", () => {
  it.each([5_000, 90_000, 10 * minute, 8 * hour])(
    "by %i ms: a new one is this run's own",
    async (behindMs) => {
      await withSkew(behindMs, 3 * hour, async (story) => {
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
        expect(story.jobs).toHaveLength(1);
      });
    },
  );

  it.each([5_000, 8 * hour])(
    "by %i ms: one that failed is not followed by another in the same run",
    async (behindMs) => {
      await withSkew(behindMs, 0, async (story) => {
        story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
        expect(await story.up(args)).toMatchObject({ isOk: false, newJobs: 1 });
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      });
    },
  );

  it("and that List refuses to show: none is started beside it, and the next up keeps its film", async () => {
    await withSkew(30_000, 5 * minute, async (story) => {
      story.assume({ deniedOperations: ["ListMediaProducingJobs"] });
      const doubted = await story.up(args);
      expect(doubted).toMatchObject({ isOk: false, newJobs: 1 });
      expect(doubted.errors).toEqual([
        `ICE knows no film of job ${story.jobs[0]?.jobId}, which answered for this request, and whether an earlier run started it can't be told without the list of jobs; nothing more is submitted in this run. The next \`pulumi up\` asks for the film again, and renders anew if it is not there.`,
      ]);
      expect(story.engine.state["film"]?.outputs).not.toHaveProperty("mediaUrl");
      story.life.clock.advance(10 * minute);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Success" });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("and that List refuses to show: a film that stays away is rendered once more, by the next up", async () => {
    await withSkew(30_000, 24 * hour, async (story) => {
      story.assume({ deniedOperations: ["ListMediaProducingJobs"] });
      expect(await story.up(args)).toMatchObject({ isOk: false, newJobs: 1 });
      story.life.clock.advance(10 * minute);
      expect(await story.up(args)).toMatchObject({ newJobs: 1, steps: ["film update"] });
      expect(story.jobs).toHaveLength(2);
    });
  });

  it("that were there before are told by the sweep, and rendered anew where the film is gone", async () => {
    await withSkew(-8 * hour, 0, async (story) => {
      await story.upAndCrash({ ...args, userData: { text: "x".repeat(480) } });
      await story.deleteFilm();
      story.life.clock.advance(5 * minute);
      expect(await story.up({ ...args, userData: { text: "x".repeat(480) } })).toMatchObject({
        isOk: true,
        newJobs: 1,
      });
      expect(story.jobs).toHaveLength(2);
    });
  });
});

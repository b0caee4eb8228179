import { filmArgs } from "../../../support/films";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs({ out: "out/ours.mp4" });
const others = filmArgs({ out: "out/theirs.mp4" });
const minute = 60_000;

/** A stack on an ICE that says odd things, beside one on the emulator itself, which has rendered a film. */
function withOthers(
  tell: (
    story: IdentityStory,
    spoilTheirs: (fields: object) => void,
    spoilOurs: (fields: object) => void,
  ) => Promise<void>,
) {
  return withStory({}, ({ life }) =>
    withHostileIce(life.emulator, async (hostile) => {
      const theirs = new IdentityStory(life, life.anotherStack("prod"));
      await theirs.up(others);
      life.clock.advance(minute);
      const story = new IdentityStory(
        life,
        life.anotherStack("dev", { "alicloud-ice:endpoint": hostile.url }),
      );
      const spoil = (address: string) => (fields: object) => {
        hostile.spoil = (reply) =>
          reply.operation === "ListMediaProducingJobs"
            ? withJobFields(reply, (job) => (job["MediaURL"] === address ? { ...job, ...fields } : job))
            : undefined;
      };
      await tell(story, spoil(others.outputMediaConfig.mediaUrl), spoil(args.outputMediaConfig.mediaUrl));
    }),
  );
}

describe("somebody else's job that List shows", () => {
  it.each([
    [{ Duration: "" }],
    [{ Duration: "N/A" }],
    [{ Duration: null }],
    [{ Status: "" }],
    [{ Status: 7 }],
    [{ CreateTime: "yesterday" }],
    [{ CreateTime: 0 }],
    [{ UserData: "plain" }],
    [{ UserData: [7] }],
    [{ MediaURL: {} }],
  ])("with %p stops nothing, and nothing is said", async (fields) => {
    await withOthers(async (story, spoil) => {
      spoil(fields);
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(told.log.join("\n")).not.toMatch(/read|skipped|looked up/u);
    });
  });

  it("without an id is skipped and counted, once for all renders", async () => {
    await withOthers(async (story, spoil) => {
      spoil({ JobId: null });
      const films = { one: { args }, two: { args: filmArgs({ out: "out/two.mp4" }) } };
      const told = await story.up(films);
      expect(told).toMatchObject({ isOk: true, newJobs: 2 });
      const lines = told.log.filter((line) => line.includes("skipped"));
      expect(lines).toEqual([
        "Entries of the account's list of jobs that can't be read, and are skipped: 1.",
      ]);
    });
  });

  it("at our address without a status does not make our film another's", async () => {
    await withStory({}, ({ life }) =>
      withHostileIce(life.emulator, async (hostile) => {
        const story = new IdentityStory(
          life,
          life.anotherStack("dev", { "alicloud-ice:endpoint": hostile.url }),
        );
        await story.upAndCrash(args);
        hostile.spoil = (reply) => {
          if (reply.operation !== "ListMediaProducingJobs") return undefined;
          const list: unknown = reply.body["MediaProducingJobList"];
          const honest: unknown[] = Array.isArray(list) ? list : [];
          const theirs = { JobId: "theirs", Status: "", MediaURL: args.outputMediaConfig.mediaUrl };
          return { ...reply.body, MediaProducingJobList: [theirs, ...honest] };
        };
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
      }),
    );
  });
});

describe("our own job of an earlier run", () => {
  it.each([
    [{ Status: "" }],
    [{ Duration: "" }],
    [{ CreateTime: "" }],
    [{ CreateTime: "yesterday" }],
    [{ CompleteTime: null }],
    [{ Progress: {} }],
    [{ MediaId: "" }],
  ])("is found with %p, by its mark alone", async (fields) => {
    await withOthers(async (story, _theirs, spoil) => {
      story.assume({ clientTokenLifetimeMs: minute });
      await story.upAndCrash(args);
      story.life.clock.advance(5 * minute);
      spoil(fields);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.engine.state["film"]?.outputs).toMatchObject({ status: "Success", duration: 2 });
    });
  });
});

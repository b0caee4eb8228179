import { filmArgs } from "../../../support/films";
import { withHostileIce } from "../../../support/hostileIce";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const calls = ({ life }: IdentityStory) => life.emulator.requests.countsByOperation();

describe("a film that is there", () => {
  it("and was found to be as expected is not asked for again when a setting changes", async () => {
    await withStory({}, async (story) => {
      const expected = { ...args, expect: { duration: 2 } };
      await story.up(expected);
      story.life.emulator.requests.clear();
      const told = await story.up({ ...expected, timeout: "2h" });
      expect(told).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
      expect(calls(story)).toEqual({});
    });
  });

  it("is looked at where its own endpoint tells", async () => {
    await withStory({}, ({ life }) =>
      withHostileIce(life.emulator, async (ice) => {
        const asked: string[] = [];
        ice.spoil = ({ operation }) => void asked.push(operation);
        await life.engine.up({ film: { args: { ...args, endpoint: ice.url } } });
        asked.length = 0;
        expect(await life.engine.refresh()).toMatchObject({ isOk: true });
        expect(asked).toEqual(["GetMediaProducingJob", "GetMediaInfo"]);
      }),
    );
  });

  it("keeps what ICE told of it once, where it does not tell it any more", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const { id = "", outputs = {} } = story.engine.state["film"] ?? {};
      story.life.emulator.jobs.set(id, { durationSeconds: undefined });
      await story.engine.refresh();
      expect(story.engine.state["film"]?.outputs).toEqual({
        ...outputs,
        modifiedTime: expect.any(String) as string,
      });
    });
  });
});

it("a render that is not waited for says where it is, and when its film is checked", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    const skipped = { ...args, skipAwait: true };
    const submitted = (told: { log: readonly string[] }) =>
      told.log.filter((line) => line.startsWith("Submitted job"));
    const first = await story.up(skipped);
    expect(submitted(first)).toEqual([
      `Submitted job ${story.shown()} in cn-shanghai; not waiting for it (skipAwait).`,
    ]);
    const checked = { ...filmArgs({ out: "out/other.mp4" }), skipAwait: true, expect: { duration: 2 } };
    const second = await story.up(checked);
    expect(submitted(second)).toEqual([
      `Submitted job ${story.shown()} in cn-shanghai; not waiting for it (skipAwait), so \`expect\` is checked by a later \`pulumi up\` that finds the job ended.`,
    ]);
    story.life.emulator.jobs.release();
  });
});

describe("how long a film will be is said", () => {
  const length = (log: readonly string[]) => log.filter((line) => line.startsWith("renders about"));

  it("of one that is to be rendered, and of no other", async () => {
    await withStory({}, async (story) => {
      expect(length((await story.up(args)).log)).toEqual([expect.stringContaining("2.0 s")]);
      expect(length((await story.up({ ...args, timeout: "2h" })).log)).toEqual([]);
    });
  });

  it("of none that is refused", async () => {
    await withStory({}, async (story) => {
      expect(length((await story.up({ ...args, timeout: "soon" })).log)).toEqual([]);
    });
  });
});

it("where no region is told, the arguments stay as they are written", async () => {
  await withStory({ config: { "alicloud:region": undefined } }, async (story) => {
    const told = await story.engine.preview({ film: { args } });
    expect(told.errors).toEqual([expect.stringMatching(/^region /u)]);
  });
});

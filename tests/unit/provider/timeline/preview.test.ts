import { filmArgs, ossUrl } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { checkArgs } from "../../../support/refusals";

const args = filmArgs({ seconds: 2 });
const line = "renders about 2.0 s at 320x180 from 1 material (about 1 billable minute)";
const told = (log: readonly string[]) => log.filter((one) => one.startsWith("renders "));
const long = { ...args, timeline: filmArgs({ seconds: 90 }).timeline };

describe("the film is told", () => {
  it("in the preview and the up that render it, once, and in no other", async () => {
    await withStory({}, async ({ engine }) => {
      const film = { film: { args } };
      expect(told((await engine.preview(film)).log)).toEqual([line]);
      expect(told((await engine.up(film)).log)).toEqual([line]);
      expect(told((await engine.preview(film)).log)).toEqual([]);
      expect(told((await engine.up(film)).log)).toEqual([]);
      expect(told((await engine.refresh()).log)).toEqual([]);
      expect(told((await engine.up({ film: { args: { ...args, timeout: "2h" } } })).log)).toEqual([]);
      const changed = { film: { args: { ...args, triggers: ["again"] } } };
      expect(told((await engine.preview(changed)).log)).toEqual([line]);
      expect(told((await engine.up(changed)).log)).toEqual([line]);
      expect(told((await engine.destroy()).log)).toEqual([]);
    });
  });

  it("when a failed render is rendered again", async () => {
    await withStory({}, async ({ life, engine }) => {
      life.emulator.jobs.failNext({ code: "ProduceFailed", message: "broken" });
      expect((await engine.up({ film: { args } })).isOk).toBe(false);
      expect(told((await engine.preview({ film: { args } })).log)).toEqual([line]);
    });
  });

  it("not where it is secret, or refused", async () => {
    await withStory({}, async ({ engine }) => {
      const secret = { film: { args, secretArguments: ["timeline"] } };
      expect(told((await engine.preview(secret)).log)).toEqual([]);
      const refused = await engine.preview({ film: { args: { ...args, timeline: {} } } });
      expect(told(refused.log)).toEqual([]);
    });
  });
});

describe("maxOutputMinutes", () => {
  const refusal = "timeline makes a film of more minutes than maxOutputMinutes allows (1); got 1.5.";

  it("refuses a longer film in the preview, as an argument and by the configuration, where the argument wins", async () => {
    const check = (limit: object, configured?: string) =>
      checkArgs(
        { ...long, ...limit },
        {
          config: {
            "alicloud:region": "cn-shanghai",
            ...(configured !== undefined && { "alicloud-ice:maxOutputMinutes": configured }),
          },
        },
      );
    expect((await check({ maxOutputMinutes: 1 })).failures).toEqual([refusal]);
    expect((await check({}, "1")).failures).toEqual([refusal]);
    expect((await check({ maxOutputMinutes: 1.5 }, "1")).failures).toEqual([]);
    expect((await check({ maxOutputMinutes: 1 }, "5")).failures).toEqual([refusal]);
    await expect(check({}, "lots")).rejects.toThrow(
      'The configuration alicloud-ice:maxOutputMinutes is "lots"; write a number of minutes above 0.',
    );
  });

  it("says where it can't tell, and takes a MaxDuration for an answer", async () => {
    const open = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: ossUrl("in/clip.mp4") }] }] };
    const { mediaUrl } = args.outputMediaConfig;
    const check = async (timeline: object, maxDuration?: number) => {
      const { failures, warnings } = await checkArgs({
        timeline,
        outputMediaConfig: { mediaUrl, ...(maxDuration !== undefined && { maxDuration }) },
        maxOutputMinutes: 1,
      });
      expect(failures).toEqual([]);
      return warnings;
    };
    const doubt = [
      expect.stringMatching(/^maxOutputMinutes can't be enforced: the film's length is not told/u),
    ];
    expect(await check(open)).toEqual(doubt);
    expect(await check(open, 61)).toEqual(doubt);
    expect(await check(open, 60)).toEqual([]);
    expect(await check({ ...open, MaxDuration: 60 })).toEqual([]);
    expect(await check(long.timeline, 30)).toEqual([]);
    const template = {
      templateId: "t",
      clipsParam: {},
      outputMediaConfig: { mediaUrl },
      maxOutputMinutes: 1,
    };
    expect((await checkArgs(template)).warnings).toEqual(doubt);
  });

  it("a change of it alone renders nothing, and does not hold up a film that is there", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, maxOutputMinutes: 1 });
      const lowered = await story.up({ ...args, maxOutputMinutes: 0.01 });
      expect(lowered).toMatchObject({ isOk: true, newJobs: 0 });
      expect(lowered.log).toEqual([]);
    });
  });

  it("refuses to render a longer film again, after a failure as well", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "broken" });
      await story.up(args);
      const limited = { film: { args: { ...args, maxOutputMinutes: 0.01 } } };
      const preview = await story.engine.preview(limited);
      expect(preview.errors).toEqual([
        "timeline makes a film of more minutes than maxOutputMinutes allows (0.01); got 0.04.",
      ]);
      const changed = { film: { args: { ...limited.film.args, triggers: ["again"] } } };
      expect((await story.engine.preview(changed)).errors).toEqual(preview.errors);
    });
  });
});

describe("findings in a preview", () => {
  const clip = { MediaURL: ossUrl("in/clip.mp4"), Out: 2 };
  const many = {
    VideoTracks: [{ VideoTrackClips: Array.from({ length: 51 }, () => ({ ...clip, Opacity: 2, A: 1 })) }],
  };

  it("show a key that is no name as text", async () => {
    const timeline = { ...args.timeline, "a\n\u001b[31m": 1 };
    expect((await checkArgs({ ...args, timeline })).warnings).toEqual([
      'timeline["a\\n\\u001b[31m"] is not a key this version knows; it is passed on to ICE as it is.',
    ]);
  });

  it("are cut at twenty of a kind", async () => {
    const { failures, warnings } = await checkArgs({ ...args, timeline: many });
    expect(failures).toHaveLength(21);
    expect(failures.at(-1)).toBe("and 31 more.");
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toBe("and 31 more.");
  });
});

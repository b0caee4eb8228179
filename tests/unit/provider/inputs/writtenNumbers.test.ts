import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { markOf, withMark, withoutMark } from "../../../../provider/src/job/find/mark";
import { renderRequest } from "../../../../provider/src/job/state/renderRequest";
import { filmArgs, ossUrl } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const big = "9007199254740993";
const rounded = "9007199254740992";
const base = filmArgs();
const timelineOf = (id: string, out: string) =>
  `{"VideoTracks":[{"VideoTrackClips":[{"MediaURL":"${ossUrl("in/clip.mp4")}","In":0,"Out":${out},"ClipId":${id}}]}]}`;
const outputOf = (bitrate: string) =>
  `{"MediaURL":"${ossUrl("out/film.mp4")}","Width":320,"Height":180.0,"Bitrate":${bitrate}}`;

/** What the emulator was sent. */
function sent(story: IdentityStory, name: string): string {
  return String(story.submits.at(-1)?.params[name]);
}

describe("documents given as JSON text", () => {
  it("reach ICE with their numbers as written, and are one request under whatever writing", async () => {
    await withStory({}, async (story) => {
      const args = {
        timeline: timelineOf(big, "2.10"),
        outputMediaConfig: outputOf("1500.50"),
        editingProduceConfig: `{"MaxBitrate":${big}}`,
        mediaMetadata: `{"CateId":${big},"Title":"t"}`,
        userData: `{"id":${big},"rate":1.10}`,
      };
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(sent(story, "Timeline")).toContain(`"ClipId":${big},"In":0,`);
      expect(sent(story, "Timeline")).toContain('"Out":2.10}');
      expect(sent(story, "OutputMediaConfig")).toContain('"Bitrate":1500.50,"Height":180.0,');
      expect(sent(story, "EditingProduceConfig")).toBe(`{"MaxBitrate":${big}}`);
      expect(sent(story, "MediaMetadata")).toContain(`"CateId":${big}`);
      expect(sent(story, "UserData")).toMatch(/^\{"id":9007199254740993,"rate":1\.10,"_pulumi":"\w{24}"\}$/u);

      const same = { ...args, timeline: timelineOf(big, "2.1"), outputMediaConfig: outputOf("1500.5") };
      expect(await story.up({ ...same, userData: `{"rate":1.1,"id":${big}}` })).toMatchObject({ steps: [] });
      const changed = await story.up({ ...same, timeline: timelineOf(rounded, "2.1") });
      expect(changed).toMatchObject({ isOk: true, newJobs: 1 });
      expect(changed.steps).toContain("film replace timeline");
      const told = await story.up({
        ...same,
        timeline: timelineOf(rounded, "2.1"),
        userData: `{"rate":1.1,"id":${rounded}}`,
      });
      expect(told.log).toContainEqual(expect.stringContaining("userData has changed"));
    });
  });

  it("of a template keep them too", async () => {
    await withStory({}, async (story) => {
      const clipsParam = `{"Id":${big},"Rate":1.10}`;
      await story.up({ templateId: "none", clipsParam, outputMediaConfig: base.outputMediaConfig });
      expect(sent(story, "ClipsParam")).toBe(clipsParam);
    });
  });

  it("are judged by the numbers they mean", () => {
    const judge = (outputMediaConfig: string) =>
      parseInputs({ timeline: timelineOf("1", "2.0"), outputMediaConfig }, "cn-shanghai").failures;
    expect(judge(outputOf("1e3"))).toEqual([]);
    expect(judge(outputOf("-1.0"))).toEqual([
      { path: "outputMediaConfig.bitrate", problem: "must be a number above 0", value: -1 },
    ]);
  });
});

describe("UserData with a mark", () => {
  const { inputs } = parseInputs(base, "cn-shanghai");
  if (inputs === undefined) throw new Error("These arguments are sound.");
  const mark = markOf("urn:pulumi:dev::films::t::film", renderRequest(inputs));

  it.each([`{"id":${big},"v":1.10}`, '{"v":1e3,"s":"1.10"}', '{"a":[-0,{"b":0.0}]}'])(
    "gives the user's own text back: %s",
    (userData) => {
      expect(withoutMark(withMark(userData, mark))).toBe(userData);
    },
  );

  it.each<[what: string, userData: unknown]>([
    ["an object", { _pulumi: "mine" }],
    ["text", '{"a":1,"_pulumi":"mine"}'],
  ])("has no room for a key of the same name, in %s", (_what, userData) => {
    const { failures } = parseInputs({ ...base, userData }, "cn-shanghai");
    expect(failures).toMatchObject([
      {
        path: "userData",
        problem:
          'must not have the key "_pulumi", under which this provider marks its jobs to find them again',
      },
    ]);
  });
});

describe("documents given as objects", () => {
  it("hold numbers as JavaScript has them: one beyond 2^53 is told", () => {
    const args = {
      ...base,
      timeline: undefined,
      templateId: "t",
      clipsParam: { Id: 2 ** 53, Fine: [2 ** 53 - 1, 0.1, 1e300 / 7] },
      userData: { ids: [-(2 ** 60)] },
    };
    expect(parseInputs(args, "cn-shanghai").warnings.map(({ path }) => path)).toEqual([
      "clipsParam.Id",
      "clipsParam.Fine[2]",
      "userData.ids[0]",
    ]);
    expect(
      parseInputs({ ...args, clipsParam: '{"Id":9007199254740993}', userData: undefined }, "cn-shanghai")
        .warnings,
    ).toEqual([]);
  });
});

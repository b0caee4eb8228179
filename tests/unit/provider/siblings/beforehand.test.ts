import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { templateHash } from "../../../../provider/src/inputs/templateHash";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import { mediaProducingJob } from "../../../../provider/src/lifecycle/mediaProducingJob";
import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import { template } from "../../../../provider/src/lifecycle/template/template";
import { ossUrl } from "../../../support/films";
import { putObject, type Sibling, withSibling } from "../../../support/siblingLife";

const config = {
  VideoTracks: [
    {
      VideoTrackClips: [
        { MediaURL: "$Opening" },
        {
          Sys_Type: "ArrayItems",
          Sys_ArrayObject: "$Clips",
          Sys_Template: { MediaId: "$Id", Out: "$Out:2" },
        },
      ],
    },
  ],
  SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "$Title:Hello" }] }],
};
const right = { Opening: ossUrl("in/clip.mp4"), Clips: [{ Id: "a1b2" }, { Id: "c3d4", Out: 3 }] };
const output = { outputMediaConfig: { mediaUrl: ossUrl("out/film.mp4"), width: 320, height: 180 } };
const made = (clipsParam: unknown, more: object = {}) => ({
  templateId: unknownMarker,
  clipsParam,
  triggers: [templateHash(config)],
  ...output,
  ...more,
});
const calls = ({ life }: Sibling) => life.emulator.requests.countsByOperation();
const { Clips, ...withoutClips } = right;

describe("a film that is made from a template of the same program", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["nothing wrong", right, []],
    ["as JSON text", JSON.stringify(right), []],
    ["a value that is not known yet", { ...right, Opening: unknownMarker }, []],
    ["all not known yet", unknownMarker, []],
    ["missing", { Clips }, ["clipsParam.Opening is required: the template's $Opening has no default."]],
    [
      "null",
      { ...right, Opening: null },
      ["clipsParam.Opening is required: the template's $Opening has no default."],
    ],
    ["missing list", withoutClips, ["clipsParam.Clips is required: the template's $Clips has no default."]],
    [
      "unknown",
      { ...right, Titel: "Hi" },
      [
        'clipsParam.Titel is no placeholder of the template (did you mean "Title"?); got a value that is not shown.',
      ],
    ],
    [
      "no list",
      { ...right, Clips: "a1b2" },
      [
        "clipsParam.Clips must be a list: the template repeats a part for each of $Clips; got a value that is not shown.",
      ],
    ],
    [
      "no material",
      { ...right, Opening: 5 },
      ["clipsParam.Opening must be the address or the id of a material; got a value that is not shown."],
    ],
    [
      "in an element of a list",
      { ...right, Clips: [{ Out: 1 }, { Id: ["x"], Ut: 1 }, "plain"] },
      [
        "clipsParam.Clips[0].Id is required: the template's $Id has no default.",
        "clipsParam.Clips[1].Id must be the address or the id of a material; got a value that is not shown.",
        'clipsParam.Clips[1].Ut is no placeholder of the template (did you mean "Out"?); got a value that is not shown.',
      ],
    ],
    ["an element's value given for all", { ...right, Id: "a1b2", Clips: [{}] }, []],
  ])("%s", async (_, clipsParam, failures) => {
    await withSibling(template, async (sibling) => {
      const { check } = sibling.command();
      expect(await check(template, { config })).toEqual([]);
      expect(await check(mediaProducingJob, made(clipsParam))).toEqual(failures);
      const films = { one: { templateId: "t", clipsParam, triggers: [templateHash(config)], ...output } };
      const inSet = await check(mediaProducingJobSet, { films });
      expect(inSet).toEqual(failures.map((failure) => `films["one"].${failure}`));
      expect(calls(sibling)).toEqual({});
    });
  });

  it("is judged by a config that is about to be changed, and by one of a get", async () => {
    await withSibling(template, async (sibling) => {
      const stored = await sibling.create({ config });
      const changed = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Other" }] }] };
      const { check, diff } = sibling.command();
      await check(template, { config: changed }, stored);
      await diff(template, stored, { config: changed });
      const film = { templateId: stored.id, clipsParam: { Other: "a1b2" }, ...output };
      expect(await check(mediaProducingJob, film)).toEqual([]);
      const got = sibling.command();
      await got.read(template, stored.id);
      expect(await got.check(mediaProducingJob, film)).toContain(
        "clipsParam.Opening is required: the template's $Opening has no default.",
      );
    });
  });

  it("tells no name of what is secret", async () => {
    await withSibling(template, async (sibling) => {
      const { check } = sibling.command();
      await check(template, { config }, undefined, { secretArguments: ["config"] });
      expect(await check(mediaProducingJob, made({}))).toEqual([
        "clipsParam does not fit the template: 2 values are missing, unknown or of the wrong kind, which is not shown since it is secret.",
      ]);
    });
  });
});

describe("a film that names a template of elsewhere", () => {
  it("is judged where preflight asks, by one call for all its films; else no call is made", async () => {
    await withSibling(template, async (sibling) => {
      const { id } = await sibling.create({ config });
      const film = { templateId: id, clipsParam: {}, ...output };
      const { check } = sibling.command();
      expect(await check(mediaProducingJob, film)).toEqual([]);
      expect(calls(sibling)).toEqual({});
      const asked = await check(mediaProducingJob, { ...film, preflight: true });
      expect(asked).toHaveLength(2);
      expect(await check(mediaProducingJob, { ...film, preflight: true, source: "again" })).toEqual(asked);
      expect(calls(sibling)).toEqual({ GetTemplate: 1 });
      const none = await sibling
        .command()
        .check(mediaProducingJob, { ...film, templateId: "none", preflight: true });
      expect(none).toEqual(['templateId is no template that ICE knows in cn-shanghai; got "none".']);
      sibling.life.emulator.faults.add({
        operation: "GetTemplate",
        when: "before",
        effect: { kind: "error", status: 403, code: "Forbidden.RAM" },
      });
      sibling.log.length = 0;
      expect(await sibling.command().check(mediaProducingJob, { ...film, preflight: true })).toEqual([]);
      expect(sibling.log).toEqual([expect.stringMatching(/^preflight could not ask ICE: /u)]);
    });
  });
});

it("no template is asked for while it is not known which or where, and none of ICE's own", async () => {
  await withSibling(template, async (sibling) => {
    const film = { templateId: "none", clipsParam: {}, ...output, preflight: true };
    for (const more of [
      { region: unknownMarker },
      { endpoint: unknownMarker },
      { templateId: unknownMarker },
      { templateId: "IceSys_1" },
    ]) {
      const { check } = sibling.command();
      expect(await check(mediaProducingJob, { ...film, ...more })).toEqual([]);
      expect(calls(sibling)).toEqual({});
    }
  });
});

describe("a film of a registered material", () => {
  const film = (name: object, more: object = {}) => ({
    timeline: { VideoTracks: [{ VideoTrackClips: [name] }] },
    outputMediaConfig: { mediaUrl: ossUrl("out/film.mp4") },
    ...more,
  });
  const stored = async ({ life, create }: Sibling) => {
    const inputUrl = putObject(life, "in/opening.mp4");
    const settled = await create({ inputUrl });
    const outputs = { ...settled.state.outputs, duration: 42, width: 1280, height: 720 };
    return { settled: { ...settled, state: { ...settled.state, outputs } }, args: { inputUrl } };
  };

  it("is told its length and size before anything exists, without a call", async () => {
    await withSibling(mediaInfo, async (sibling) => {
      const { settled, args } = await stored(sibling);
      for (const clip of [{ MediaId: settled.id }, { MediaURL: args.inputUrl }]) {
        const { check, diff } = sibling.command();
        expect(await diff(mediaInfo, settled, args)).toMatchObject({ changes: false });
        sibling.log.length = 0;
        expect(await check(mediaProducingJob, film(clip))).toEqual([]);
        expect(sibling.log).toEqual([
          "renders about 42.0 s at 1280x720 from 1 material (about 1 billable minute)",
        ]);
        expect(calls(sibling)).toEqual({});
      }
      const { check } = sibling.command();
      sibling.log.length = 0;
      await check(mediaProducingJob, film({ MediaId: settled.id }));
      expect(sibling.log).toEqual([expect.stringMatching(/^renders a film whose length depends on/u)]);
    });
  });

  it.each([
    [{ duration: 0 }, /^renders a film whose length depends on/u],
    [{ duration: undefined }, /^renders a film whose length depends on/u],
    [{ width: 0 }, /^renders about 42\.0 s (?!.*(?:\b0x|x0\b))/u],
    [{ height: 0 }, /^renders about 42\.0 s (?!.*(?:\b0x|x0\b))/u],
  ])("is told no length and no size that ICE does not know: %j", async (unknown, line) => {
    await withSibling(mediaInfo, async (sibling) => {
      const { settled, args } = await stored(sibling);
      const outputs = { ...settled.state.outputs, ...unknown };
      const { check, diff } = sibling.command();
      await diff(mediaInfo, { ...settled, state: { ...settled.state, outputs } }, args);
      sibling.log.length = 0;
      await check(mediaProducingJob, film({ MediaId: settled.id }));
      expect(sibling.log).toEqual([expect.stringMatching(line)]);
    });
  });

  it("keeps its limit, is warned of what lies beyond the end, and knows nothing of one that is registered anew", async () => {
    await withSibling(mediaInfo, async (sibling) => {
      const { settled, args } = await stored(sibling);
      const { check, diff } = sibling.command();
      await diff(mediaInfo, settled, args);
      expect(
        await check(mediaProducingJob, film({ MediaId: settled.id }, { maxOutputMinutes: 0.5 })),
      ).toEqual(["timeline makes a film of more minutes than maxOutputMinutes allows (0.5); got 0.7."]);
      sibling.log.length = 0;
      await check(mediaProducingJob, film({ MediaId: settled.id, In: 0, Out: 50 }));
      expect(sibling.log[0]).toBe(
        "timeline.VideoTracks[0].VideoTrackClips[0].Out must not be beyond the end: its material lasts 42 s; got 50.",
      );
      const anew = sibling.command();
      await anew.diff(mediaInfo, settled, { ...args, contentHash: "2" });
      sibling.log.length = 0;
      await anew.check(mediaProducingJob, film({ MediaURL: args.inputUrl }));
      expect(sibling.log).toEqual([expect.stringMatching(/^renders a film whose length depends on/u)]);
    });
  });
});

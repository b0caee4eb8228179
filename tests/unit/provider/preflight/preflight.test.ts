import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { filmArgs, ossUrl } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

/** Two seconds long, and registered once it is rendered. */
const first = filmArgs({ out: "out/first.mp4" });
const second = (out: number, changes: object = {}) => ({
  ...filmArgs({ out: "out/second.mp4", clip: "out/first.mp4", seconds: out }),
  preflight: true,
  ...changes,
});
const clipPath = "timeline.VideoTracks[0].VideoTrackClips[0]";

const counts = ({ life }: IdentityStory) => life.emulator.requests.countsByOperation();
const asked = (story: IdentityStory) => counts(story)["GetMediaInfo"] ?? 0;
const withFirst = async (tell: (story: IdentityStory) => Promise<void>) => {
  await withStory({}, async (story) => {
    await story.up({ first: { args: first } });
    story.life.emulator.requests.clear();
    await tell(story);
  });
};
const films = (args: object) => ({ first: { args: first }, second: { args: { ...args } } });

describe("preflight", () => {
  it("asks once before a render, and never where nothing is rendered", async () => {
    await withFirst(async (story) => {
      expect(await story.engine.preview(films(second(2)))).toMatchObject({
        isOk: true,
        log: [expect.stringMatching(/^renders about 2\.0 s/u)],
      });
      expect(counts(story)).toEqual({ GetMediaInfo: 1 });
      expect(await story.up(films(second(2)))).toMatchObject({ isOk: true, newJobs: 1 });
      expect(asked(story)).toBe(2);
      expect(await story.up(films(second(2)))).toMatchObject({ isOk: true, newJobs: 0 });
      expect(await story.up(films(second(2, { timeout: "3h" })))).toMatchObject({ isOk: true, newJobs: 0 });
      expect(asked(story)).toBe(2);
      expect(await story.up(films(second(1)))).toMatchObject({ isOk: true, newJobs: 1 });
      expect(asked(story)).toBe(3);
    });
  });

  it("asks before a failed render is rendered again", async () => {
    await withFirst(async (story) => {
      story.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
      await story.up(films(second(2)));
      const before = asked(story);
      await story.up(films(second(2)));
      expect(asked(story)).toBe(before + 1);
    });
  });

  it.each(["preview", "up"] as const)("refuses in %s a clip that ends after its material", async (verb) => {
    await withFirst(async (story) => {
      const told = await story.engine[verb](films(second(5)));
      expect(told.errors).toEqual([
        `${clipPath}.Out must not be beyond the end: its material lasts 2 s; got 5.`,
      ]);
      expect(counts(story)).toEqual({ GetMediaInfo: 1 });
    });
  });

  it.each(["preview", "up"] as const)("refuses in %s a media id that ICE does not know", async (verb) => {
    await withFirst(async (story) => {
      const timeline = {
        VideoTracks: [{ VideoTrackClips: [{ MediaId: "nope" }, { MediaId: "nope", Out: 1 }] }],
      };
      const told = await story.engine[verb](films(second(2, { timeline })));
      expect(told.errors).toEqual([
        `${clipPath}.MediaId (and 1 more) is no media that ICE knows in cn-shanghai; got "nope".`,
      ]);
      expect(counts(story)).toEqual({ GetMediaInfo: 1 });
    });
  });

  it("tells the exact length, and holds maxOutputMinutes to it", async () => {
    await withFirst(async (story) => {
      const timeline = {
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaURL: ossUrl("out/first.mp4") },
              { MediaURL: ossUrl("out/first.mp4"), Out: 1 },
            ],
          },
        ],
      };
      const told = await story.engine.preview(films(second(2, { timeline, maxOutputMinutes: 0.05 })));
      expect(told).toMatchObject({ isOk: true, log: [expect.stringMatching(/^renders about 3\.0 s/u)] });
      const refused = await story.engine.preview(films(second(2, { timeline, maxOutputMinutes: 0.04 })));
      expect(refused.errors).toEqual([
        "timeline makes a film of more minutes than maxOutputMinutes allows (0.04); got 0.05.",
      ]);
    });
  });

  it("takes a media id that ICE knows", async () => {
    await withFirst(async (story) => {
      const { mediaId } = story.engine.state["first"]?.outputs ?? {};
      const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaId: mediaId, Out: 2 }] }] };
      expect(await story.up(films(second(2, { timeline })))).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("only warns of an address that is not registered: an object need not be", async () => {
    await withFirst(async (story) => {
      const told = await story.up(films(second(9, filmArgs({ out: "out/second.mp4", seconds: 9 }))));
      expect(told).toMatchObject({ isOk: true, newJobs: 1 });
      expect(told.log).toContain(
        `${clipPath} is not registered with ICE in cn-shanghai, so whether it is there can't be told; got "${ossUrl("in/clip.mp4")}".`,
      );
    });
  });

  it("warns once of all the addresses that are not registered", async () => {
    await withStory({}, async (story) => {
      const clips = ["a", "b", "c"].map((name) => ({ MediaURL: ossUrl(`in/${name}.mp4`), In: 0, Out: 1 }));
      const timeline = { VideoTracks: [{ VideoTrackClips: clips }] };
      const told = await story.engine.preview({
        film: { args: { ...filmArgs(), timeline, preflight: true } },
      });
      expect(told.log.filter((line) => line.includes("not registered"))).toEqual([
        `${clipPath} is not registered with ICE in cn-shanghai, so whether it is there can't be told (and so of 2 other materials); got "${ossUrl("in/a.mp4")}".`,
      ]);
    });
  });

  it("asks for a material once in a run, however it is written and however many films use it", async () => {
    await withFirst(async (story) => {
      const urls = [
        `${ossUrl("in/clip.mp4")}?Signature=hush`,
        ossUrl("in/clip.mp4"),
        ossUrl("in/%63lip.mp4"),
      ];
      const program = Object.fromEntries(
        urls.map((MediaURL, index) => [
          `film${index}`,
          {
            args: {
              ...filmArgs({ out: `out/${index}.mp4` }),
              timeline: {
                VideoTracks: [
                  {
                    VideoTrackClips: [
                      { MediaURL, Out: 1 },
                      { MediaURL, Out: 1 },
                    ],
                  },
                ],
              },
              preflight: true,
            },
          },
        ]),
      );
      const told = await story.engine.preview(program);
      expect(told.isOk).toBe(true);
      expect(told.log.join("\n")).not.toContain("hush");
      expect(counts(story)).toEqual({ GetMediaInfo: 1 });
      const [call] = story.life.emulator.requests.list("GetMediaInfo");
      expect(call?.params).toEqual({ InputURL: ossUrl("in/clip.mp4") });
    });
  });

  it("asks anew for a film that the same run renders again", async () => {
    await withStory({}, async (story) => {
      const program = {
        ...films(second(2)),
        third: { args: { ...second(2), ...filmArgs({ out: "out/third.mp4", clip: "out/first.mp4" }) } },
      };
      await story.engine.preview(program);
      expect(asked(story)).toBe(2);
    });
  });

  it("judges nothing that the preview does not know yet", async () => {
    await withFirst(async (story) => {
      const timeline = {
        VideoTracks: [{ VideoTrackClips: [{ MediaURL: unknownMarker }, { MediaId: unknownMarker }] }],
      };
      expect(await story.engine.preview(films(second(2, { timeline })))).toMatchObject({ isOk: true });
      const all = second(2, { timeline: unknownMarker });
      expect(await story.engine.preview(films(all))).toMatchObject({ isOk: true, log: [] });
      // Nobody knows where to ask.
      for (const where of [{ region: unknownMarker }, { endpoint: unknownMarker }]) {
        expect(await story.engine.preview(films(second(2, where)))).toMatchObject({ isOk: true, errors: [] });
      }
      const some = second(5, { outputMediaConfig: unknownMarker });
      expect((await story.engine.preview(films(some))).errors).toEqual([
        expect.stringContaining("its material lasts 2 s"),
      ]);
      expect(counts(story)).toEqual({ GetMediaInfo: 1 });
    });
  });

  it("says that it asks for nothing of a project", async () => {
    await withFirst(async (story) => {
      const { outputMediaConfig } = second(2);
      const project = { outputMediaConfig, projectId: "p", preflight: true };
      const told = await story.engine.preview(films(project));
      expect(told).toMatchObject({
        isOk: true,
        log: [
          "preflight asks for a `timeline`'s materials and a template's placeholders: nothing was asked for here.",
        ],
      });
      expect(counts(story)).toEqual({});
    });
  });

  it("makes no call for arguments that are refused anyway", async () => {
    await withFirst(async (story) => {
      const told = await story.engine.preview(films(second(5, { skipAwait: "yes" })));
      expect(told.errors).toEqual(['skipAwait must be true or false; got "yes".']);
      expect(counts(story)).toEqual({});
    });
  });

  it("shows no address of a secret timeline", async () => {
    await withFirst(async (story) => {
      const args = second(2, filmArgs({ out: "out/second.mp4", clip: "in/hush.mp4" }));
      const told = await story.engine.preview({ second: { args, secretArguments: ["timeline"] } });
      expect(told.log).toEqual([expect.stringContaining("got a value that is not shown")]);
    });
  });
});

describe("where ICE can't be asked, preflight refuses", () => {
  it("without the permission", async () => {
    await withFirst(async (story) => {
      story.assume({ deniedOperations: ["GetMediaInfo"] });
      expect((await story.engine.preview(films(second(2)))).errors).toEqual([
        "preflight could not ask ICE: RAM does not allow ice:GetMediaInfo (Forbidden.RAM). Grant that action to the identity that runs Pulumi.",
      ]);
    });
  });

  it("without credentials, while a preview without preflight needs none", async () => {
    await withFirst(async ({ life }) => {
      const bare = life.anotherStack("bare", {
        "alicloud:accessKey": undefined,
        "alicloud:secretKey": undefined,
        "alicloud:profile": "nobody",
      });
      const told = await bare.preview(films(second(2)));
      expect(told.errors).toHaveLength(1);
      expect(told.errors[0]).toMatch(/^preflight could not ask ICE: .*credential/u);
      life.emulator.requests.clear();
      expect(await bare.preview(films(second(2, { preflight: false })))).toMatchObject({ isOk: true });
      expect(life.emulator.requests.countsByOperation()).toEqual({});
    });
  });

  it("when it does not answer within the timeout", async () => {
    await withFirst(async (story) => {
      const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
      story.life.emulator.faults.add({ operation: "GetMediaInfo", times: "always", effect });
      expect((await story.engine.preview(films(second(2, { timeout: "4s" })))).errors).toEqual([
        "preflight could not ask ICE: it did not answer within 0:04. ICE kept failing at GetMediaInfo (ServiceUnavailable). Try again later.",
      ]);
    });
  });

  it("when it does not answer in half a minute", async () => {
    await withFirst(async (story) => {
      story.life.emulator.faults.add({
        operation: "GetMediaInfo",
        times: "always",
        effect: { kind: "error", status: 503, code: "ServiceUnavailable" },
      });
      expect((await story.engine.preview(films(second(2)))).errors).toEqual([
        "preflight could not ask ICE: it did not answer within 0:30. ICE kept failing at GetMediaInfo (ServiceUnavailable). Try again later.",
      ]);
    });
  });
});

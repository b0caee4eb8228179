import { atLength } from "../support/atLength";
import { filmArgs, ossUrl } from "../support/films";
import { jobCount, withStack } from "../support/withStack";

const film = (name: string, args: object) =>
  `const ${name} = new ice.MediaProducingJob("${name}", ${JSON.stringify(args)});`;

/** What the real film of two seconds is: the clip has sound. */
const real = {
  duration: 2,
  tolerance: 0.1,
  width: 320,
  height: 180,
  minBitrate: 1,
  hasVideo: true,
  hasAudio: true,
};

describe("`expect` and `preflight`, with the real CLI and films that are really rendered", () => {
  atLength(() => {
    it("keeps the gate shut where --target leaves a new or changed `expect` unchecked", async () => {
      const program = (expected: object, page: string) =>
        `${film("film", { ...filmArgs(), ...expected })} page("${page}", { url: film.mediaUrl });`;
      await withStack({ program: program({}, "first") }, async ({ stack, emulator }) => {
        expect(await stack.up()).toMatchObject({ code: 0 });
        const targeted = async (expected: object, page: string) => {
          stack.setProgram(program(expected, page));
          const urn = `urn:pulumi:test::films::pulumi-nodejs:dynamic:Resource::${page}`;
          const { code, output } = await stack.up("--target", urn);
          expect(code).not.toBe(0);
          expect(output).toContain("it was not checked by what `expect` says now");
          expect(stack.resource(page)).toBeUndefined();
        };
        await targeted({ expect: { duration: 200 } }, "added");
        stack.setProgram(program({ expect: { duration: 2 } }, "met"));
        expect(await stack.up()).toMatchObject({ code: 0 });
        await targeted({ expect: { duration: 200 } }, "tighter");
        expect(jobCount(emulator)).toBe(1);
      });
    });
  });

  it("compares with the film that is there, in a bucket and in VOD", async () => {
    const vod = {
      ...filmArgs(),
      outputMediaTarget: "vod-media",
      outputMediaConfig: {
        storageLocation: "films.oss-cn-shanghai.aliyuncs.com",
        fileName: "vod.mp4",
        width: 320,
        height: 180,
      },
      expect: real,
    };
    const wrong = {
      ...filmArgs({ out: "out/wrong.mp4" }),
      expect: { duration: 42, minWidth: 1280, minFileSize: 1_000_000_000, hasAudio: false },
    };
    const program = [film("oss", { ...filmArgs(), expect: real }), film("vod", vod), film("wrong", wrong)];
    await withStack({ program: program.join("\n") }, async ({ stack, emulator }) => {
      const first = await stack.up("--continue-on-error");
      expect(first.code).not.toBe(0);
      expect(first.output).toMatch(
        /expected a duration of 42 s \(within 0\.5 s\), the film has 2 s; expected no sound, the film has it; expected a width of at least 1280 pixels, the film has 320 pixels; expected a file of at least 1000000000 bytes, the film has \d+ bytes/u,
      );
      for (const name of ["oss", "vod"])
        expect(stack.resource(name)?.outputs).toMatchObject({
          status: "Success",
          unmetExpectations: [],
        });
      expect(jobCount(emulator)).toBe(3);

      const again = await stack.up();
      expect(again.code).not.toBe(0);
      expect(again.output).toContain("expected a duration of 42 s");
      expect(again.output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
      expect(jobCount(emulator)).toBe(3);

      const wrongId = stack.resource("wrong")?.id ?? "";
      const got = (expected: object) =>
        `exports.url = ice.MediaProducingJob.get("got", "${wrongId}", ${JSON.stringify({ expect: expected })}).mediaUrl;`;
      const mended = film("wrong", { ...wrong, expect: { hasAudio: true } });
      stack.setProgram(
        [...program.slice(0, 2), mended, "exports.wrong = wrong.mediaUrl;", got(real)].join("\n"),
      );
      const second = await stack.up();
      expect(second).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({
        wrong: ossUrl("out/wrong.mp4"),
        url: ossUrl("out/wrong.mp4"),
      });
      expect(jobCount(emulator)).toBe(3);

      stack.setProgram(got({ width: 640 }));
      const shut = await stack.up();
      expect(shut.code).not.toBe(0);
      expect(shut.output).toMatch(
        /expected a width of 640 pixels, the film has 320 pixels \(job \w+ in cn-shanghai\)\. Whoever submitted it/u,
      );
      stack.setProgram(got({ widht: 640 }));
      expect((await stack.up()).output).toContain('(did you mean "width"?)');
    });
  });

  atLength(() => {
    it("asks for the materials before a first render, and before another one, in the preview", async () => {
      const args = (clip: object) => ({
        ...filmArgs(),
        timeline: { VideoTracks: [{ VideoTrackClips: [clip] }] },
        preflight: true,
      });
      const program = (clip: object) => film("oss", args(clip));
      await withStack({ program: program({ MediaId: "nope" }) }, async ({ stack, emulator }) => {
        const refused = 'MediaId is no media that ICE knows in cn-shanghai; got "nope".';
        const first = await stack.preview();
        expect(first.code).not.toBe(0);
        expect(first.output).toContain(refused);

        stack.setProgram(program({ MediaURL: ossUrl("in/clip.mp4"), Out: 2 }));
        const warned = await stack.up();
        expect(warned).toMatchObject({ code: 0 });
        expect(warned.output).toContain("is not registered with ICE in cn-shanghai");
        const calls = emulator.requests.count("GetMediaInfo");
        expect((await stack.up()).output).toContain("unchanged");
        expect(emulator.requests.count("GetMediaInfo")).toBe(calls);

        stack.setProgram(program({ MediaId: "nope" }));
        for (const told of [await stack.preview(), await stack.up()]) {
          expect(told.code).not.toBe(0);
          expect(told.output).toContain(refused);
        }
        const { mediaId } = emulator.jobs.list()[0] ?? {};
        stack.setProgram(program({ MediaId: mediaId, In: 1, Out: 4 }));
        const beyond = await stack.preview();
        expect(beyond.output).toMatch(
          /VideoTrackClips\[0\]\.Out must not be beyond the end: its material lasts 2(\.\d+)? s; got 4\./u,
        );
        expect(jobCount(emulator)).toBe(1);
      });
    });
  });
});

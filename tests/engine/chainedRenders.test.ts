import { atLength } from "../support/atLength";
import { filmArgs, ossUrl } from "../support/films";
import { jobCount, type StackStory } from "../support/withStack";
import { openQuickStack, type QuickStack } from "../support/withQuickStack";

/** The film `cut`, and the film `whole` made from it. */
const chain = (seconds: number, cut: object = {}, clip = "in/clip.mp4") => `
  const cut = new ice.MediaProducingJob("cut", ${JSON.stringify({ ...filmArgs({ out: "out/cut.mp4", seconds, clip }), ...cut })});
  const whole = new ice.MediaProducingJob("whole", {
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: cut.mediaUrl, In: 0, Out: 1 }] }] },
    outputMediaConfig: { mediaUrl: ${JSON.stringify(ossUrl("out/whole.mp4"))}, width: 320, height: 180 },
    triggers: [cut.jobId],
    preflight: true,
    timeout: "1m",
  });
  exports.whole = whole.mediaUrl;
`;

describe("a film made from another render's film, with `triggers: [cut.jobId]`", () => {
  let running: QuickStack;
  const jobs = ({ emulator }: StackStory) =>
    emulator.jobs.list().map(({ mediaUrl }) => mediaUrl.replace(/^.*\/out\/|\.mp4$/gu, ""));

  beforeAll(async () => {
    running = await openQuickStack({ program: chain(2) });
  });
  afterAll(() => running.close());

  it("is rendered after it, and both stay as they are", async () => {
    expect(await running.stack.up()).toMatchObject({ code: 0 });
    expect(jobs(running)).toEqual(["cut", "whole"]);
    const again = await running.stack.up();
    expect(again.output).toContain("3 unchanged");
    expect(jobCount(running.emulator)).toBe(2);
  });

  it("renders again in the same up in which the first one does", async () => {
    running.stack.setProgram(chain(3));
    const preview = await running.stack.preview();
    expect(preview.output).toMatch(/cut replace .*timeline/u);
    // What is not known yet replaces nothing: the preview says what it can.
    expect(preview.output).not.toMatch(/whole replace/u);
    expect(preview.output).toContain(
      "triggers are known only in the run: it is rendered again if there is a change.",
    );
    const up = await running.stack.up();
    expect(up).toMatchObject({ code: 0 });
    expect(up.output).toMatch(/whole replaced .*triggers/u);
    expect(jobs(running)).toEqual(["cut", "whole", "cut", "whole"]);
    expect((await running.stack.up()).output).toContain("3 unchanged");
  });

  atLength(() => {
    it("stays as it is when the first one fails, or is not as expected", async () => {
      const before = running.stack.resource("whole");
      running.stack.setProgram(chain(2, {}, "in/nope.mp4"));
      expect((await running.stack.up()).code).not.toBe(0);
      running.stack.setProgram(chain(4, { expect: { duration: 4 } }));
      const unmet = await running.stack.up();
      expect(unmet.code).not.toBe(0);
      expect(unmet.output).toContain("expected a duration of 4 s (within 0.5 s), the film has 2 s");
      expect(jobs(running).slice(4)).toEqual(["cut", "cut"]);
      expect(running.stack.resource("whole")?.outputs).toEqual(before?.outputs);

      // Accepted as it is, the film goes on to the other: one render.
      running.stack.setProgram(chain(4));
      expect(await running.stack.up()).toMatchObject({ code: 0 });
      expect(jobs(running).slice(6)).toEqual(["whole"]);
    });

    it("is refused, and explained, where the first one is not waited for", async () => {
      const before = jobCount(running.emulator);
      // Were it submitted, this would not end.
      running.emulator.jobs.hold();
      running.stack.setProgram(chain(5, { skipAwait: true }));
      const up = await running.stack.up();
      running.emulator.jobs.release();
      expect(up.code).not.toBe(0);
      expect(up.output).toMatch(
        /mediaUrl of the render "cut" has no value yet: its job is \w+, and is not waited for \(skipAwait\)\. What is made from the film has to take it from the results of a MediaProducingJobGate\./u,
      );
      expect(jobCount(running.emulator)).toBe(before + 1);
    });
  });
});

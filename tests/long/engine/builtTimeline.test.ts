import { ossUrl } from "../../support/films";
import { withQuickStack } from "../../support/withQuickStack";
import { jobCount } from "../../support/withStack";

/** A teaser, and a film that is built from it. */
const program = `
const { film, MediaProducingJob } = ice;
const teaser = new MediaProducingJob("teaser", {
  timeline: film().clip("${ossUrl("in/clip.mp4")}", { out: 2 }).build(),
  outputMediaConfig: { mediaUrl: "${ossUrl("out/teaser.mp4")}", width: 320, height: 180 },
});
const timeline = film()
  .clip(teaser.mediaUrl, { out: teaser.duration, sound: { fadeOut: 1 } })
  .transition("fade", teaser.duration.apply((seconds) => seconds / 4))
  .clip(Promise.resolve("${ossUrl("in/clip.mp4")}"), { out: 2 })
  .title(teaser.jobId, { at: 1, until: teaser.duration })
  .build();
const whole = new MediaProducingJob("whole", {
  timeline,
  outputMediaConfig: { mediaUrl: "${ossUrl("out/whole.mp4")}", width: 320, height: 180 },
});
exports.url = whole.mediaUrl;
`;

it("a timeline built from another film's outputs: in the preview, in up, and unchanged after", async () => {
  await withQuickStack({ program }, async ({ stack, emulator }) => {
    expect(await stack.preview()).toMatchObject({ code: 0 });
    const first = await stack.up();
    expect(first).toMatchObject({ code: 0 });
    const whole = stack.resource("whole");
    const teaser = stack.resource("teaser");
    expect(whole?.inputs["timeline"]).toEqual({
      VideoTracks: [
        {
          VideoTrackClips: [
            {
              MediaURL: ossUrl("out/teaser.mp4"),
              Out: 2,
              Effects: [
                { Type: "AFade", SubType: "Out", Duration: 1 },
                { Type: "Transition", SubType: "fade", Duration: 0.5 },
              ],
            },
            { MediaURL: ossUrl("in/clip.mp4"), Out: 2 },
          ],
        },
      ],
      SubtitleTracks: [
        { SubtitleTrackClips: [{ Type: "Text", Content: teaser?.id, TimelineIn: 1, TimelineOut: 2 }] },
      ],
    });
    const second = await stack.up();
    expect(second.output).toContain("3 unchanged");
    expect(jobCount(emulator)).toBe(2);
  });
});

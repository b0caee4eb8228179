import { parseTimeline } from "../../emulator/src/render/timeline/parseTimeline";
import { timelineRows } from "../support/timelineRows";

/** What the emulator says of a row, undefined where it renders it. */
function refusal(timeline: unknown): string | undefined {
  try {
    parseTimeline(timeline);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What docs/timeline-features.md lists as refused. */
const onlyOnIce = [
  "Video Type AI_Avatar",
  "Video Type AI_ASR",
  "Video MaskVideoUrl",
  "Video LoopMode",
  "Audio AI_TTS",
  "Audio AI_ASR",
  "Image DyncFrames",
  "Text LineSpacing",
  "Text EffectColorStyle",
  "Text Bubble",
  "Text SubtitleEffects",
  "Text AaiMotionLoopEffect",
  "Text Scroll",
  "Text ScrollDirection",
  "Subtitle AI_ASR",
  "Effect Text Fixed",
  "Effect VFX",
  "Effect Filter",
  "Effect Pad",
  "Effect Scale",
  "Effect RandomClip",
  "Effect AI_ASR",
  "Effect AI_Matting",
  "Effect AI_RealMatting",
  "Effect Harmonization",
  "Effect DeWatermark",
];

it("a row of the field tables is read, or refused by its path", () => {
  const refused = timelineRows.filter(({ timeline }) => refusal(timeline) !== undefined);
  for (const { row, timeline } of refused) {
    expect([row, refusal(timeline)]).toEqual([
      row,
      expect.stringMatching(/(Video|Audio|Image|Subtitle|Effect)Tracks\[\d\]/),
    ]);
  }
  expect(refused.map(({ row }) => row)).toEqual(onlyOnIce);
});

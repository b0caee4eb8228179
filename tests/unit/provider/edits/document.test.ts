import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { converted } from "../../../support/edits/converted";
import {
  otioClip as clip,
  otioGap as gap,
  otioStack as stack,
  otioText,
  otioTrack as track,
  otioTransition as transition,
  range,
  timeWarp,
} from "../../../support/edits/otioText";

/** What the document says of a feature: as it is, with a warning, or not at all. */
type Grade = "exact" | "approximated" | "refused";

interface Row {
  readonly feature: string;
  readonly grade: Grade;
  readonly note: string;
  /** The feature and the note in the Chinese page. */
  readonly chinese: readonly [feature: string, note: string];
  readonly input: string;
  /** The timeline in short lines, or the refusal. */
  readonly result: readonly string[] | RegExp;
}

const sound = (...children: readonly ReturnType<typeof clip>[]) => track(children, { kind: "Audio" });

const second = { start: 0, duration: 1_000_000 };
const segment = (material_id: string, more: object) => ({
  material_id,
  target_timerange: second,
  source_timerange: second,
  ...more,
});

const rows: readonly Row[] = [
  {
    feature: "cuts, gaps, several tracks",
    grade: "exact",
    note: "every clip has TimelineIn, TimelineOut, In and Out; later tracks are drawn over earlier ones",
    chinese: [
      "剪切、空隙、多条轨道",
      "每个片段都写明 TimelineIn、TimelineOut、In、Out；后面的轨道画在前面的之上",
    ],
    input: otioText(
      track([clip("a.mp4", 25, 50), gap(25), clip("b.mp4", 0, 25)]),
      track([gap(25), clip("c.mp4", 0, 25)]),
    ),
    result: ["V1 a.mp4 0-2 of 1-3", "V1 b.mp4 3-4 of 0-1", "V2 c.mp4 1-2 of 0-1"],
  },
  {
    feature: "constant speed",
    grade: "exact",
    note: "Speed; the pitch is kept",
    chinese: ["恒定变速", "Speed；音高不变"],
    input: otioText(track([clip("a.mp4", 0, 50, timeWarp(2))])),
    result: ["V1 a.mp4 0-2 of 0-4, x2"],
  },
  {
    feature: "a frame that stands",
    grade: "exact",
    note: "one frame and a FreezeFrame",
    chinese: ["定格", "取一帧，加 FreezeFrame"],
    input: otioText(track([clip("a.mp4", 50, 50, timeWarp(0))])),
    result: ["V1 a.mp4 0-2 of 2-2.04, FreezeFrame 1.96"],
  },
  {
    feature: "reversed clips, speed that changes",
    grade: "approximated",
    note: "forwards, or at the mean speed, in the same place",
    chinese: ["倒放、变化的速度", "正放，或用平均速度，位置不变"],
    input: otioText(track([clip("a.mp4", 100, 50, timeWarp(-1))])),
    result: ["V1 a.mp4 0-2 of 2-4", "reverse a.mp4 0"],
  },
  {
    feature: "dissolves",
    grade: "exact",
    note: "the clips overlap by the transition: the film's length stays",
    chinese: ["叠化", "两个片段按转场时长重叠：成片长度不变"],
    input: otioText(track([clip("a.mp4", 100, 50), transition(10, 10), clip("b.mp4", 100, 50)])),
    result: ["V1 a.mp4 0-2.4 of 4-6.4, Transition fade 0.8", "V1 b.mp4 1.6-4 of 3.6-6"],
  },
  {
    feature: "other transitions",
    grade: "approximated",
    note: "ICE's nearest; a fade where there is none like it",
    chinese: ["其他转场", "ICE 里最接近的；没有相近的就用淡入淡出"],
    input: otioText(
      track([clip("a.mp4", 100, 50), transition(10, 10, "Star Burst"), clip("b.mp4", 100, 50)]),
    ),
    result: [
      "V1 a.mp4 0-2.4 of 4-6.4, Transition fade 0.8",
      "V1 b.mp4 1.6-4 of 3.6-6",
      "transition a.mp4 1.6",
    ],
  },
  {
    feature: "a transition for which a file is too short",
    grade: "approximated",
    note: "as long as the files allow",
    chinese: ["素材余量不够的转场", "按素材所能给的长度"],
    input: otioText(track([clip("a.mp4", 445, 50), transition(10, 10), clip("b.mp4", 100, 50)])),
    result: [
      "V1 a.mp4 0-2.2 of 17.8-20, Transition fade 0.6",
      "V1 b.mp4 1.6-4 of 3.6-6",
      "handles a.mp4 1.6",
    ],
  },
  {
    feature: "fades from and to black",
    grade: "approximated",
    note: "a cut; sound fades",
    chinese: ["从黑场淡入、淡出到黑场", "直接切；声音仍有淡入淡出"],
    input: otioText(track([clip("a.mp4", 100, 50), transition(10, 0)])),
    result: ["V1 a.mp4 0-2 of 4-6, AFade Out 0.4", "fade a.mp4 1.6"],
  },
  {
    feature: "sound on tracks of its own",
    grade: "exact",
    note: "the pictures are silent then; left and right of a sound are one clip",
    chinese: ["独立音轨上的声音", "画面静音；同一声音的左右声道算一个片段"],
    input: otioText(track([clip("a.mp4", 0, 50)]), sound(clip("a.mp4", 0, 50)), sound(clip("a.mp4", 0, 50))),
    result: ["V1 a.mp4 0-2 of 0-2, silent", "A1 a.mp4 0-2 of 0-2"],
  },
  {
    feature: "sound after the last picture",
    grade: "exact",
    note: "MainTrack on the longest sound",
    chinese: ["画面结束后的声音", "最长的声音标 MainTrack"],
    input: otioText(track([clip("a.mp4", 0, 25)]), sound(clip("m.wav", 0, 50))),
    result: ["V1 a.mp4 0-1 of 0-1, silent", "A1 main m.wav 0-2 of 0-2"],
  },
  {
    feature: "black or titles after the last picture",
    grade: "approximated",
    note: "the film ends with the picture",
    chinese: ["画面结束后的黑场或字幕", "成片随画面结束"],
    input: otioText(track([clip("a.mp4", 0, 25), gap(25)])),
    result: ["V1 a.mp4 0-1 of 0-1", "ending 1"],
  },
  {
    feature: "nested sequences, compound and multicam clips",
    grade: "exact",
    note: "their planes lie flat, cut to their part",
    chinese: ["嵌套序列、复合片段、多机位片段", "各层摊平，只留所用的一段"],
    input: otioText(
      track([
        stack([track([clip("a.mp4", 0, 50)]), track([clip("b.mp4", 0, 50)])], {
          source_range: range(25, 25),
        }),
      ]),
    ),
    result: ["V1 a.mp4 0-1 of 1-2", "V2 b.mp4 0-1 of 1-2"],
  },
  {
    feature: "a nest that is placed, scaled, cropped, mirrored or seen through as a whole",
    grade: "approximated",
    note: "each of its clips and titles is; it differs where they overlap",
    chinese: ["整体移动、缩放、裁切、镜像或半透明的嵌套", "作用到其中每个片段和字幕；片段重叠处会有差别"],
    input: JSON.stringify({
      canvas_config: { width: 1920, height: 1080 },
      fps: 25,
      materials: {
        drafts: [
          {
            id: "nest",
            draft: {
              materials: { videos: [{ id: "a", type: "video", path: "/Job/a.mp4", duration: 9_000_000 }] },
              tracks: [{ type: "video", segments: [segment("a", {})] }],
            },
          },
        ],
      },
      tracks: [{ type: "video", segments: [segment("nest", { clip: { alpha: 0.5 } })] }],
    }),
    result: ["V1 a.mp4 0-1 of 0-1, opacity 0.5", "nest clip 0"],
  },
  {
    feature: "sound that begins or ends elsewhere than its picture (J and L cuts)",
    grade: "exact",
    note: "a sound of its own; the picture is silent",
    chinese: ["声音早于或晚于画面（J、L 剪辑）", "声音单独成片段；画面静音"],
    input:
      '<fcpxml version="1.11"><resources><format id="f" frameDuration="1/25s" width="1920" height="1080"/><asset id="a" start="0s" duration="20s" hasVideo="1" hasAudio="1" format="f" src="file:///Job/a.mp4"/></resources><project name="p"><sequence format="f"><spine><gap offset="0s" duration="1s"/><asset-clip ref="a" offset="1s" start="5s" duration="2s" audioStart="4s" audioDuration="3s"/></spine></sequence></project></fcpxml>',
    result: ["V1 a.mp4 1-3 of 5-7, silent", "A1 a.mp4 0-3 of 4-7"],
  },
  {
    feature: "clips and tracks that are off",
    grade: "approximated",
    note: "left out; their time stays",
    chinese: ["停用的片段和轨道", "略去；时间仍占着"],
    input: otioText(track([clip("a.mp4", 0, 25, { enabled: false }), clip("b.mp4", 0, 25)])),
    result: ["V1 b.mp4 1-2 of 0-1", "disabled a.mp4 0"],
  },
  {
    feature: "stills",
    grade: "exact",
    note: "Type Image",
    chinese: ["静态图片", "Type Image"],
    input: otioText(track([clip("a.png", 0, 50)])),
    result: ["V1 a.png 0-2"],
  },
  {
    feature: "generators, missing media, effects, filters, masks, stickers, colour decisions, markers",
    grade: "approximated",
    note: "left out",
    chinese: ["生成器、缺失的素材、效果、滤镜、蒙版、贴纸、调色、标记", "略去"],
    input: otioText(
      track([clip("a.mp4", 0, 25, { effects: [{ OTIO_SCHEMA: "Effect.1", effect_name: "Glow" }] })]),
    ),
    result: ["V1 a.mp4 0-1 of 0-1", "effect a.mp4 0"],
  },
  {
    feature: "image sequences",
    grade: "refused",
    note: "render them first",
    chinese: ["图片序列", "请先合成为成片"],
    input: otioText(
      track([clip("a", 0, 25, { media_reference: { OTIO_SCHEMA: "ImageSequenceReference.1" } })]),
    ),
    result: /image sequence/u,
  },
  {
    feature: "media without an address",
    grade: "refused",
    note: 'all are named at once; `missing: "gap"` leaves them out',
    chinese: ["没有地址的素材", '一次列出全部；`missing: "gap"` 则略去'],
    input: otioText(
      track([
        clip("/elsewhere.mp4", 0, 25, {
          media_reference: { OTIO_SCHEMA: "ExternalReference.1", target_url: "/elsewhere.mp4" },
        }),
      ]),
    ),
    result: /One media of the edit has no address: "\/elsewhere\.mp4"/u,
  },
  {
    feature: "encrypted drafts",
    grade: "refused",
    note: "export the edit as XML",
    chinese: ["加密的草稿", "请从应用导出 XML"],
    input: `${"k3Pq".repeat(40)}==`,
    result: /encrypted/u,
  },
];

test.each(rows)("$feature: $grade", ({ input, result, grade }) => {
  if (result instanceof RegExp) {
    expect(grade).toBe("refused");
    expect(() => converted(input)).toThrow(result);
    return;
  }
  const { lines, warnings } = converted(input);
  expect([...lines, ...warnings]).toEqual(result);
  expect(warnings.length > 0).toBe(grade === "approximated");
});

const grades = { exact: "准确", approximated: "近似", refused: "拒绝" } as const;
const tables = {
  "docs/edits.md": [
    "| In the edit | In the film | How |",
    "| --- | --- | --- |",
    ...rows.map(({ feature, grade, note }) => `| ${feature} | ${grade} | ${note} |`),
  ],
  "docs/zh/edits.md": [
    "| 剪辑里 | 成片里 | 怎样做 |",
    "| --- | --- | --- |",
    ...rows.map(({ grade, chinese: [feature, note] }) => `| ${feature} | ${grades[grade]} | ${note} |`),
  ],
} as const;

test.each(Object.entries(tables))("%s says of these features what was tested", (page, lines) => {
  const path = join(__dirname, "../../../..", page);
  const document = readFileSync(path, "utf8");
  const table = lines.join("\n");
  const start = document.indexOf(`\n${lines[0]}`) + 1;
  const end = document.indexOf("\n\n", start);
  expect(start).toBeGreaterThan(0);
  if (process.env["UPDATE_EDITS"] === "1")
    writeFileSync(path, document.slice(0, start) + table + document.slice(end));
  else expect(document.slice(start, end)).toBe(table);
});

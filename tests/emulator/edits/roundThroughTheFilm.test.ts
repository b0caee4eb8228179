import { join } from "node:path";
import { makeTestClip } from "../../../emulator/src/render/makeTestClip";
import { readEdit, type ReadEditOptions } from "../../../provider/src/edits";
import { numberOn } from "../../support/edits/numberedClip";
import { type Studio, openStudio } from "../../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
  const numbers = { kind: "video", look: "numbers", width: 320, height: 180, durationSeconds: 10 } as const;
  await makeTestClip({ ...numbers, file: join(studio.folder, "n25.mp4"), fps: 25 });
  await makeTestClip({ ...numbers, file: join(studio.folder, "n23.mp4"), fps: 24_000 / 1001 });
});
afterAll(() => studio.close());

/**
 * Converts an edit, renders it with clips whose frames are numbered, and reads the film's frames back.
 *
 * @param frames which of the film's
 */
async function numbers(
  input: string,
  frames: readonly number[],
  { clip = "n25.mp4", ...options }: Partial<ReadEditOptions> & { readonly clip?: string } = {},
): Promise<Record<number, number>> {
  const edit = readEdit(input, { media: () => "clip", ...options });
  const fps = edit.rate === undefined ? 25 : edit.rate.n / edit.rate.d;
  const { file } = await studio.film(edit.timeline, {
    materials: { clip: join(studio.folder, clip) },
    fps,
    speed: "real",
  });
  const read: Record<number, number> = {};
  for (const frame of frames) read[frame] = await numberOn(file, frame);
  return read;
}

test("EDL: timecode at 24000/1001, a file that begins at an hour, speeds, and a dissolve", async () => {
  const text = [
    "TITLE: Round",
    "FCM: NON-DROP FRAME",
    "001  N  V  C  01:00:02:00 01:00:03:00 10:00:00:00 10:00:01:00",
    "002  N  V  C  01:00:06:05 01:00:07:05 10:00:01:00 10:00:02:00",
    "003  N  V  C  01:00:00:10 01:00:01:10 10:00:02:00 10:00:02:12",
    "M2   N       048.0                01:00:00:10",
    "004  N  V  C  01:00:04:00 01:00:05:00 10:00:02:12 10:00:03:12",
    "005  N  V  C  01:00:05:00 01:00:05:00 10:00:03:12 10:00:03:12",
    "005  N  V  D 012 01:00:07:00 01:00:08:00 10:00:03:12 10:00:04:12",
    "006  N  V  C  01:00:01:00 01:00:01:12 10:00:04:12 10:00:05:12",
    "M2   N       012.0                01:00:01:00",
  ].join("\n");
  const options = { rate: "24000/1001", starts: { N: "01:00:00:00" }, clip: "n23.mp4" };
  // Timecode at 24000/1001 counts 24: 06:05 is frame 149. The last clip plays two frames for each of the film's.
  // The dissolve goes from frame 84 to 95 of the film; the last clip shows each frame twice.
  expect(await numbers(text, [0, 23, 24, 47, 48, 49, 59, 60, 83, 96, 107, 108, 131], options)).toEqual({
    0: 48,
    23: 71,
    24: 149,
    47: 172,
    48: 10,
    49: 12,
    59: 32,
    60: 96,
    83: 119,
    96: 180,
    107: 191,
    108: 24,
    131: 35,
  });
});

test("OpenTimelineIO: the file's own start, a nest, a dissolve into a faster clip, and a frame that stands", async () => {
  const time = (value: number) => ({ OTIO_SCHEMA: "RationalTime.1", value, rate: 25 });
  const range = (start: number, length: number) => ({
    OTIO_SCHEMA: "TimeRange.1",
    start_time: time(start),
    duration: time(length),
  });
  const media_reference = {
    OTIO_SCHEMA: "ExternalReference.1",
    target_url: "/n",
    available_range: range(90_000, 250),
  };
  const transition = {
    OTIO_SCHEMA: "Transition.1",
    transition_type: "SMPTE_Dissolve",
    in_offset: time(4),
    out_offset: time(8),
  };
  const clip = (start: number, length: number, scalar = 1) => ({
    OTIO_SCHEMA: "Clip.1",
    name: "n",
    source_range: range(90_000 + start, length),
    media_reference,
    effects: [{ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: scalar }],
  });
  const track = (...children: readonly object[]) => ({ OTIO_SCHEMA: "Track.1", kind: "Video", children });
  const nest = {
    OTIO_SCHEMA: "Stack.1",
    source_range: range(5, 20),
    children: [track(clip(200, 15), clip(50, 30))],
  };
  const text = JSON.stringify({
    OTIO_SCHEMA: "Timeline.1",
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      children: [
        track(clip(7, 13), nest, clip(101, 10), clip(150, 20), transition, clip(20, 20, 2), clip(77, 10, 0)),
      ],
    },
  });
  // The dissolve goes from frame 59 to 70 of the film.
  expect(await numbers(text, [0, 12, 13, 22, 23, 32, 33, 42, 43, 58, 71, 82, 83, 92])).toEqual({
    0: 7,
    12: 19,
    13: 205,
    22: 214,
    23: 50,
    32: 59,
    33: 101,
    42: 110,
    43: 150,
    58: 165,
    71: 36,
    82: 58,
    83: 77,
    92: 77,
  });
});

test("Final Cut Pro 7 XML: a retimed clip, and both sides of a transition", async () => {
  const rate = "<rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>";
  const item = (at: readonly number[], more = "") => {
    const [start, end, first, last] = at.map(String);
    return `<clipitem><name>n</name>${rate}<start>${start ?? ""}</start><end>${end ?? ""}</end><in>${first ?? ""}</in><out>${last ?? ""}</out><file id="f"><pathurl>file:///n</pathurl></file>${more}</clipitem>`;
  };
  const remap =
    "<filter><effect><effectid>timeremap</effectid><parameter><parameterid>speed</parameterid><value>200</value></parameter></effect></filter>";
  const transition =
    "<transitionitem><start>30</start><end>40</end><alignment>center</alignment><effect><name>Cross Dissolve</name></effect></transitionitem>";
  const text = `<xmeml version="5"><sequence><name>s</name>${rate}<media><video><track>${item([0, 20, 10, 30], remap)}${item([20, -1, 100, 120])}${transition}${item([-1, 60, 200, 230])}</track></video></media></sequence></xmeml>`;
  expect(await numbers(text, [0, 19, 20, 29, 41, 59])).toEqual({
    0: 20,
    19: 58,
    20: 100,
    29: 109,
    41: 211,
    59: 229,
  });
});

test("FCPXML: connected clips over the storyline at 24000/1001, a timeMap, and a transition", async () => {
  const frames = (count: number) => `${String(count * 1001)}/24000s`;
  const text = `<fcpxml version="1.11"><resources><format id="f" frameDuration="1001/24000s" width="1920" height="1080"/><asset id="a" start="${frames(86_400)}" duration="${frames(250)}" hasVideo="1" format="f" src="file:///n"/></resources>
    <project name="p"><sequence format="f" tcStart="${frames(86_400)}"><spine>
    <asset-clip ref="a" offset="${frames(86_400)}" start="${frames(86_410)}" duration="${frames(30)}"><asset-clip ref="a" lane="1" offset="${frames(86_420)}" start="${frames(86_600)}" duration="${frames(7)}"/></asset-clip>
    <asset-clip ref="a" offset="${frames(86_430)}" start="${frames(86_500)}" duration="${frames(13)}"/>
    <asset-clip ref="a" offset="${frames(86_443)}" start="${frames(86_410)}" duration="${frames(20)}"><timeMap><timept time="${frames(86_400)}" value="${frames(86_400)}"/><timept time="${frames(86_500)}" value="${frames(86_600)}"/></timeMap></asset-clip>
    <transition name="Cross Dissolve" offset="${frames(86_458)}" duration="${frames(10)}"/>
    <asset-clip ref="a" offset="${frames(86_463)}" start="${frames(86_550)}" duration="${frames(20)}"/></spine></sequence></project></fcpxml>`;
  // The transition goes from frame 58 to 67 of the film.
  const film = [0, 9, 10, 16, 17, 29, 30, 42, 43, 57, 68, 82];
  expect(await numbers(text, film, { clip: "n23.mp4" })).toEqual({
    0: 10,
    9: 19,
    10: 200,
    16: 206,
    17: 27,
    29: 39,
    30: 100,
    42: 112,
    43: 20,
    57: 48,
    68: 155,
    82: 169,
  });
});

test("drafts: a cut that is on no frame, a speed, and a transition", async () => {
  const segment = (target: readonly number[], source: readonly number[]) => ({
    material_id: "n",
    target_timerange: { start: target[0], duration: target[1] },
    source_timerange: { start: source[0], duration: source[1] },
  });
  const text = JSON.stringify({
    canvas_config: { width: 1920, height: 1080 },
    fps: 25,
    materials: {
      videos: [{ id: "n", path: "/n", type: "video", duration: 10_000_000 }],
      transitions: [{ id: "t", name: "叠化", duration: 400_000 }],
    },
    tracks: [
      {
        type: "video",
        segments: [
          segment([0, 1_033_333], [4_000_000, 1_033_333]),
          { ...segment([1_033_333, 966_667], [1_000_000, 1_933_334]), extra_material_refs: ["t"] },
          segment([2_000_000, 1_000_000], [6_000_000, 1_000_000]),
        ],
      },
    ],
  });
  // 1.033333 s is nearest to frame 26; the transition goes from frame 45 to 54.
  const film = [0, 25, 26, 27, 44, 55, 74];
  expect(await numbers(text, film)).toEqual({ 0: 100, 25: 125, 26: 25, 27: 27, 44: 61, 55: 155, 74: 174 });
});

import { readEdit } from "../../../../provider/src/edits/readEdit";

const media = { "file:///": "https://films.oss-cn-shanghai.aliyuncs.com/" };
const read = (text: string) => () => readEdit(text, { media });
const tooMany = /^The edit has more than 300,000 clips, those of nests counted each time\.$/u;

/** So deep, every nest holds the next one five times: a file of a few KB, and more clips than there is memory for. */
const LEVELS = 15;
const TIMES = [0, 1, 2, 3, 4];

/** @param shown how many seconds of each are used: of next to nothing there is as much to read */
function fcpxml(shown: number): string {
  const inside = (level: number) =>
    TIMES.map((at) =>
      level === 0
        ? `<asset-clip ref="b" offset="${at}s" duration="1s" name="b"/>`
        : `<ref-clip ref="m${level - 1}" offset="${at * shown}s" duration="${shown}s" name="n"/>`,
    ).join("");
  const nests = Array.from(
    { length: LEVELS },
    (_, level) =>
      `<media id="m${level}"><sequence format="r1"><spine>${inside(level)}</spine></sequence></media>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.11"><resources><format id="r1" frameDuration="1/25s" width="1920" height="1080"/><asset id="b" src="file:///b.mp4" start="0s" duration="100s" hasVideo="1" format="r1"/>${nests.join("")}</resources><library><event><project name="F"><sequence format="r1" tcStart="0s"><spine>${inside(LEVELS)}</spine></sequence></project></event></library></fcpxml>`;
}

function xmeml(): string {
  const rate = "<rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>";
  const clip = (source: string, at: number) =>
    `<clipitem><name>n</name><duration>1000</duration>${rate}<start>${at * 25}</start><end>${at * 25 + 25}</end><in>0</in><out>25</out>${source}</clipitem>`;
  const file = `<file id="f"><name>a</name><pathurl>file:///a.mp4</pathurl><duration>100</duration>${rate}</file>`;
  const sequence = (level: number): string => {
    const first = level === 0 ? file : sequence(level - 1);
    const again = level === 0 ? '<file id="f"/>' : `<sequence id="s${level - 1}"/>`;
    const track = TIMES.map((at) => clip(at === 0 ? first : again, at)).join("");
    return `<sequence id="s${level}"><name>s</name><duration>125</duration>${rate}<media><video><track>${track}</track></video></media></sequence>`;
  };
  return `<?xml version="1.0"?><!DOCTYPE xmeml><xmeml version="5">${sequence(LEVELS)}</xmeml>`;
}

describe("an edit that holds itself many times over", () => {
  it.each<[format: string, text: string]>([
    ["FCPXML", fcpxml(5)],
    ["FCPXML of which next to nothing is shown", fcpxml(0.04)],
    ["Final Cut Pro 7 XML", xmeml()],
  ])("is refused in a sentence, and soon: %s", (_format, text) => {
    const startedAt = process.cpuUsage();
    expect(read(text)).toThrow(tooMany);
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1_000_000).toBeLessThan(60);
  });
});

test("a long text in a file is read at once, whatever it is made of", () => {
  const time = (value: number) => ({ OTIO_SCHEMA: "RationalTime.1", value, rate: 25 });
  const source_range = { OTIO_SCHEMA: "TimeRange.1", start_time: time(0), duration: time(25) };
  const media_reference = { OTIO_SCHEMA: "ExternalReference.1", target_url: "file:///a.mp4" };
  const clip = { OTIO_SCHEMA: "Clip.1", name: 'a"'.repeat(100_000), source_range, media_reference };
  const children = [{ OTIO_SCHEMA: "Track.1", kind: "Video", children: [clip] }];
  const otio = { OTIO_SCHEMA: "Timeline.1", tracks: { OTIO_SCHEMA: "Stack.1", children } };
  const target_timerange = { start: 0, duration: 1_000_000 };
  const draft = {
    canvas_config: { width: 1280, height: 720 },
    materials: { texts: [{ id: "t", content: `<size=1>[${"<a ".repeat(100_000)}]</size>` }] },
    tracks: [{ type: "text", segments: [{ material_id: "t", target_timerange }] }],
  };
  const startedAt = process.cpuUsage();
  expect(read(JSON.stringify(otio))().seconds).toBe(1);
  expect(read(JSON.stringify(draft))).not.toThrow();
  const { user, system } = process.cpuUsage(startedAt);
  expect((user + system) / 1_000_000).toBeLessThan(5);
});

test.each([
  ["beyond all", 1e308, 24],
  ["at no rate", 1, 1e-308],
  ["at next to no rate", 1, 0.005],
  ["at a rate below none", 1, -24],
])("a time %s is refused in a sentence", (_what, value, rate) => {
  const time = (of: number) => ({ OTIO_SCHEMA: "RationalTime.1", value: of, rate });
  const source_range = { OTIO_SCHEMA: "TimeRange.1", start_time: time(0), duration: time(value) };
  const media_reference = { OTIO_SCHEMA: "ExternalReference.1", target_url: "file:///a.mp4" };
  const clip = { OTIO_SCHEMA: "Clip.1", name: "c", source_range, media_reference };
  const tracks = {
    OTIO_SCHEMA: "Stack.1",
    children: [{ OTIO_SCHEMA: "Track.1", kind: "Video", children: [clip] }],
  };
  expect(read(JSON.stringify({ OTIO_SCHEMA: "Timeline.1", tracks }))).toThrow(
    /is no time: it needs a value and a rate above 0\.$/u,
  );
});

import type { CommandIo } from "../../../../provider/src/cli/commandIo";
import { run } from "../../../../provider/src/cli/run";
import { ossUrl } from "../../../support/films";

const clip = { MediaURL: ossUrl("in/clip.mp4"), In: 0, Out: 42 };
const good = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
const refused = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ ...clip, Opacity: 2, Sped: 1 }] }] });
const warned = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ ...clip, Sped: 1 }] }] });

/** Runs the command on files that are only here. */
async function command(argv: readonly string[], files: Record<string, string> = {}, input = "") {
  const out: string[] = [];
  const errors: string[] = [];
  const io: CommandIo = {
    readFile: (path) => {
      const text = files[path];
      const missing = Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
        code: "ENOENT",
      });
      return text === undefined ? Promise.reject(missing) : Promise.resolve(text);
    },
    readBytes: (path) =>
      files[path] === undefined
        ? Promise.reject(Object.assign(new Error("ENOENT"), { code: "ENOENT" }))
        : Promise.resolve(new TextEncoder().encode(files[path])),
    writeFile: (path, text) => {
      const missing = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
      if (path.startsWith("nowhere/")) return Promise.reject(missing);
      files[path] = text;
      return Promise.resolve();
    },
    readInput: () => Promise.resolve(input),
    env: {},
    clock: { now: () => 0 },
    get: () => Promise.reject(new Error("nobody is asked")),
    print: (line) => void out.push(line),
    printError: (line) => void errors.push(line),
  };
  const exitCode = await run(argv, io);
  return { exitCode, out: out.join("\n"), errors };
}

describe("check", () => {
  it("finds nothing wrong with a good timeline, and tells the film", async () => {
    expect(await command(["check", "a.json"], { "a.json": good })).toEqual({
      exitCode: 0,
      out: "Nothing is wrong with it: it renders about 42.0 s at the largest material's size from 1 material (about 1 billable minute).",
      errors: [],
    });
  });

  it("tells everything that is refused and warned of, and ends with 1", async () => {
    const { exitCode, out } = await command(["check", "-"], {}, refused);
    expect(out.split("\n")).toEqual([
      "refused: timeline.VideoTracks[0].VideoTrackClips[0].Opacity must be from 0 to 1; got 2.",
      'warned: timeline.VideoTracks[0].VideoTrackClips[0].Sped is not a key this version knows (did you mean "Speed"?); it is passed on to ICE as it is.',
      "1 refused, 1 warned of.",
    ]);
    expect(exitCode).toBe(1);
  });

  it("ends with 0 when something is only doubtful", async () => {
    const { exitCode, out } = await command(["check", "a.json"], { "a.json": warned });
    expect(out.split("\n").at(-1)).toBe("0 refused, 1 warned of.");
    expect(exitCode).toBe(0);
  });

  it("ends with 1 when something is only doubtful, if it is told to be strict", async () => {
    const strict = (name: string, text: string) => command(["check", "--strict", name], { [name]: text });
    const doubtful = await strict("a.json", warned);
    expect(doubtful.out.split("\n").at(-1)).toBe("0 refused, 1 warned of.");
    expect([doubtful.exitCode, (await strict("a.json", good)).exitCode]).toEqual([1, 0]);
  });

  it("looks at regions where one is given", async () => {
    const { exitCode, out } = await command(["check", "a.json", "--region", "cn-beijing"], {
      "a.json": good,
    });
    expect(out).toContain("MediaURL must be in a bucket of the job's region cn-beijing");
    expect(exitCode).toBe(1);
  });

  it.each([
    ["in camelCase", { mediaUrl: ossUrl("out.mp4"), width: 64 }],
    ["in the API's letters", { MediaURL: ossUrl("out.mp4"), Width: 64 }],
  ])("checks an output %s with it", async (_how, output) => {
    const files = { "a.json": good, "o.json": JSON.stringify(output) };
    const { exitCode, out } = await command(["check", "a.json", "--output", "o.json"], files);
    expect(out.split("\n")[0]).toBe(
      "refused: outputMediaConfig.width must be a whole number from 128 to 4096 (pixels); got 64.",
    );
    expect(exitCode).toBe(1);
  });

  it("prints no key of an output", async () => {
    const output = JSON.stringify({
      endpoint: "e",
      bucket: "b",
      objectKey: "k.mp4",
      accessKeyId: 4711,
      accessKeySecret: 4711,
    });
    const files = { "a.json": good, "o.json": output };
    const { out } = await command(["check", "a.json", "--output", "o.json", "--target", "S3"], files);
    expect(out).toContain("outputMediaConfig.accessKeySecret must be text");
    expect(out).not.toContain("4711");
  });
});

describe("inspect", () => {
  it("tells length, size, materials and tracks", async () => {
    const { exitCode, out } = await command(["inspect", "-"], {}, good);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "length     about 42.0 s",
      "billable   about 1 min",
      "size       the largest material's size",
    ]);
    expect(exitCode).toBe(0);
  });

  it("takes an output's size and MaxDuration into account, and writes JSON", async () => {
    const files = { "a.json": good, "o.json": JSON.stringify({ width: 1280, height: 720, maxDuration: 10 }) };
    const { exitCode, out } = await command(["inspect", "a.json", "--output", "o.json", "--json"], files);
    expect(JSON.parse(out)).toMatchObject({
      durationSeconds: 10,
      atMostSeconds: null,
      widthPixels: 1280,
      heightPixels: 720,
      billableMinutes: 1,
      materials: [{ name: clip.MediaURL }],
      tracks: [{ path: "VideoTracks[0]", clips: [{ startSeconds: 0, endSeconds: 42 }] }],
    });
    expect(exitCode).toBe(0);
  });
});

describe("draw", () => {
  it("writes a picture into a file, under the timeline's own name", async () => {
    const files: Record<string, string> = { "in/trailer.json": good };
    expect(await command(["draw", "in/trailer.json", "-o", "a.svg"], files)).toEqual({
      exitCode: 0,
      out: "",
      errors: [],
    });
    expect(files["a.svg"]).toMatch(/^<svg [^]*trailer: 42 s[^]*clip\.mp4[^]*<\/svg>\n$/u);
  });

  it("prints it without a file, cut, wide and called as it is told", async () => {
    const argv = ["draw", "-", "--title", "Film", "--width", "400", "--output", "o.json"];
    const { exitCode, out } = await command(argv, { "o.json": '{"maxDuration": 10}' }, good);
    expect(exitCode).toBe(0);
    expect(out).toContain('viewBox="0 0 400 ');
    expect(out).toContain("Film: 10 s");
  });
});

it.each<[what: string, argv: readonly string[], says: string]>([
  [
    "a folder that is not there",
    ["draw", "good.json", "-o", "nowhere/a.svg"],
    "nowhere/a.svg can't be written: there is no such folder.",
  ],
  [
    "a bad width",
    ["draw", "good.json", "--width", "wide"],
    "option '--width <pixels>' argument 'wide' is invalid. It must be a whole number from 280 to 10000.",
  ],
  ["no file", ["check", "nope.json"], "nope.json can't be read: there is no such file."],
  ["an empty file", ["check", "empty.json"], "empty.json is empty."],
  ["broken JSON", ["inspect", "broken.json"], "broken.json is not valid JSON (line 2, column 9)."],
  [
    "brackets without end",
    ["check", "deep.json"],
    "deep.json holds no timeline: it is nested more than 100 levels deep.",
  ],
  ["no object", ["inspect", "list.json"], "list.json holds no timeline: it must be a JSON object."],
  [
    "no output",
    ["check", "good.json", "--output", "list.json"],
    "list.json holds no outputMediaConfig: it must be a JSON object.",
  ],
  ["an unknown command", ["chekc", "good.json"], "unknown command 'chekc' (Did you mean check?)"],
  ["an unknown flag", ["inspect", "good.json", "--jsn"], "unknown option '--jsn' (Did you mean --json?)"],
  [
    "a bad region",
    ["check", "good.json", "--region", "Shanghai"],
    "option '--region <region>' argument 'Shanghai' is invalid. It must be the name of a region, such as \"cn-shanghai\".",
  ],
  [
    "a bad target",
    ["check", "good.json", "--target", "oss"],
    "option '--target <target>' argument 'oss' is invalid. Allowed choices are oss-object, vod-media, S3.",
  ],
  ["nothing", [], "say what to do: check, inspect, draw, convert or doctor; --help tells more."],
  ["no timeline", ["check"], "missing required argument 'timeline'"],
])("ends with 2 and one plain sentence for %s", async (_what, argv, says) => {
  const files = {
    "good.json": good,
    "empty.json": " \n",
    "broken.json": '{\n "a": 1,,\n}',
    "list.json": "[]",
    "deep.json": `{"VideoTracks":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
  };
  expect(await command(argv, files)).toEqual({
    exitCode: 2,
    out: "",
    errors: [`pulumi-alicloud-ice: ${says}`],
  });
});

it.each([["--help"], ["check", "--help"], ["--version"]])("ends with 0 for %s", async (...argv) => {
  const { exitCode, out, errors } = await command(argv);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  expect(out).not.toBe("");
});

it("takes the mark that editors of Windows put before a text", async () => {
  expect((await command(["inspect", "-"], {}, `\uFEFF${good}`)).exitCode).toBe(0);
});

describe("convert", () => {
  const list = [
    "TITLE: Test",
    "001  AX  V  C  01:00:01:00 01:00:03:00 00:00:00:00 00:00:02:00",
    "* FROM CLIP NAME: clip.mp4",
    "* LOC: 00:00:01:00 RED look",
  ].join("\n");
  const media = ["--media", `clip.mp4=${ossUrl("in/clip.mp4")}`];
  const flags = [...media, "--rate", "25", "--start", "clip.mp4=01:00:00:00"];

  it("writes the timeline, and tells length, clips, size and rate; warnings are errors' neighbours", async () => {
    const files: Record<string, string> = { "a.edl": list };
    const { exitCode, out, errors } = await command(["convert", "a.edl", ...flags, "-o", "t.json"], files);
    expect(JSON.parse(files["t.json"] ?? "")).toMatchObject({
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: ossUrl("in/clip.mp4"), In: 1, Out: 3 }] }],
    });
    expect(out).toBe("2 s, 1 clip, no size of its own, 25 frames a second, 1 warning");
    expect(errors).toEqual(["warning: The edit has a marker: a film has none, and they are left out."]);
    expect(exitCode).toBe(0);
    expect((await command(["check", "t.json"], files)).exitCode).toBe(0);
  });

  it("prints the timeline without a file, and ends with 2 where --strict meets a warning", async () => {
    const { exitCode, out } = await command(["convert", "-", ...flags, "--strict"], {}, list);
    expect(JSON.parse(out)).toHaveProperty("VideoTracks");
    expect(exitCode).toBe(2);
  });

  it("ends with 1 where the edit is refused, in a sentence", async () => {
    const refused = await command(["convert", "a.edl", ...media], { "a.edl": list });
    expect(refused).toMatchObject({
      exitCode: 1,
      out: "",
      errors: [expect.stringMatching(/^pulumi-alicloud-ice: a\.edl: .*give `rate`/u)],
    });
    expect(await command(["convert", "b.edl", ...flags])).toMatchObject({
      exitCode: 2,
      errors: [expect.stringMatching(/there is no such file/u)],
    });
    expect((await command(["convert", "a.edl", "--media", "nothing"], { "a.edl": list })).errors).toEqual([
      expect.stringMatching(/must be written NAME=VALUE/u),
    ]);
  });
});

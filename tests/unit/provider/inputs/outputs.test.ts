import { filmArgs, ossUrl } from "../../../support/films";
import { checkArgs } from "../../../support/refusals";

const film = filmArgs();
const codecSays = "outputMediaConfig.video.codec";

type Config = Record<string, unknown>;

const withOutput = (changes: Config) => ({
  ...film,
  outputMediaConfig: JSON.stringify({ MediaURL: film.outputMediaConfig.mediaUrl, ...changes }),
});

describe("an output", () => {
  it.each<[what: string, changes: Config]>([
    [
      "null for what is not set",
      { Width: null, Height: null, Bitrate: null, MaxDuration: null, Video: null },
    ],
    ["an empty text for what is not set", { Width: "", Height: "", Bitrate: "", FileName: "" }],
    [
      "the letters of the vendor's own tools",
      { mediaURL: ossUrl("out/a.mp4"), MediaURL: undefined, width: 640 },
    ],
    ["capitals in its extension", { MediaURL: ossUrl("out/a.MP4") }],
    [
      "the bucket's address inside the region",
      { MediaURL: ossUrl("a.mp4").replace("shanghai", "shanghai-internal") },
    ],
    ["H.265", { Video: { Codec: "H.265", Crf: 28 } }],
    ["hevc", { Video: { Codec: "hevc" } }],
    ["no codec", { Video: { Codec: null, Fps: 30 } }],
    ["sound alone", { MediaURL: ossUrl("out/a.mp3") }],
    ["a playlist", { MediaURL: ossUrl("out/a.m3u8") }],
  ])("may have %s, without a word", async (_what, changes) => {
    expect(await checkArgs(withOutput(changes))).toMatchObject({ failures: [], warnings: [] });
  });

  it.each<[what: string, changes: Config, says: string]>([
    [
      "a Crf beyond the pages' range",
      { Video: { Crf: 52 } },
      "video.crf must be a number from 0 to 51; got 52",
    ],
    ["a Crf that is a word", { Video: { Crf: "good" } }, "video.crf must be a number from 0 to 51"],
    ["a Crf that is a flag", { video: { crf: true } }, "video.crf must be a number from 0 to 51"],
    ["no frames a second", { Video: { Fps: 0 } }, "video.fps must be a number above 0; got 0"],
    ["a fraction for its frames", { Video: { Fps: "24000/1001" } }, "video.fps must be a number above 0"],
    ["a text for its Video", { Video: "hevc" }, "video must be an object"],
    ["an extension and no name", { MediaURL: ossUrl("out/.webm") }, "mediaUrl must end in"],
  ])("is refused with %s", async (_what, changes, says) => {
    const { failures } = await checkArgs(withOutput(changes));
    expect(failures).toEqual([expect.stringContaining(`outputMediaConfig.${says}`)]);
  });

  it.each<[what: string, changes: Config, says: string]>([
    [
      "a key of Video that no page has",
      { Video: { Cdec: "hevc" } },
      'video.Cdec is not a key this version knows (did you mean "Codec"?)',
    ],
    ["a preset that no page names", { Video: { Preset: "best" } }, "video.preset is usually ultrafast"],
    [
      "a profile of another codec",
      { Video: { Codec: "hevc", Profile: "high" } },
      "video.profile is usually main",
    ],
    [
      "a codec that no page names",
      { Video: { Codec: "AV1" } },
      `${codecSays} is no codec that ICE's pages name`,
    ],
    ["a codec that is no text", { Video: { Codec: 265 } }, `${codecSays} is no codec that ICE's pages name`],
    [
      "a codec that a .webm can't hold",
      { MediaURL: ossUrl("out/a.webm"), Video: { Codec: "H.265" } },
      `${codecSays} does not go into a .webm`,
    ],
  ])("is warned of with %s", async (_what, changes, says) => {
    const { failures, warnings } = await checkArgs(withOutput(changes));
    expect(failures).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(says)]);
  });
});

describe("a timeline's value that looks like a placeholder", () => {
  const titles = (...contents: string[]) => ({
    ...film,
    timeline: {
      ...film.timeline,
      SubtitleTracks: [
        {
          SubtitleTrackClips: contents.map((Content) => ({
            ...{ Type: "Text", Content, TimelineIn: 0, TimelineOut: 1 },
          })),
        },
      ],
    },
  });

  it.each(["$title", "$部门", "$title:Untitled", "$🎬", "${title}"])("is warned of: %s", async (content) => {
    const { failures, warnings } = await checkArgs(titles("Hello", content));
    expect(failures).toEqual([]);
    expect(warnings).toEqual([
      `timeline.SubtitleTracks[0].SubtitleTrackClips[1].Content looks like a template's placeholder, and in a timeline nothing fills it; got "${content}".`,
    ]);
  });

  it("is counted with the others", async () => {
    const { warnings } = await checkArgs(titles("$a", "$b", "$c"));
    expect(warnings).toEqual([expect.stringContaining("placeholder (as do 2 more)")]);
  });

  it.each(["$5", "$5 off", "US$ 9", "$", "only $title now", "$save now"])("is none: %s", async (content) => {
    expect((await checkArgs(titles(content))).warnings).toEqual([]);
  });
});

import { type ArgumentName, argumentNames } from "../../../../provider/src/inputs/argumentTable";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { filmArgs, ossUrl } from "../../../support/films";
import { type Args, checkArgs, failuresOf } from "../../../support/refusals";

const film = filmArgs();
const region = "cn-shanghai";

/** For each argument by itself: values that can't be, and what the refusal says. */
const badByArgument: { readonly [K in ArgumentName]: readonly (readonly [value: unknown, says: string])[] } =
  {
    timeline: [
      ["{oops", 'timeline is not valid JSON (line 1, column 2); got "{oops".'],
      ["[]", 'timeline must be an object, or the JSON text of one; got "[]".'],
      [7, "timeline must be an object, or the JSON text of one; got 7."],
      [{}, "timeline has nothing to render: VideoTracks and AudioTracks hold no clip."],
      [
        { VideoTracks: [{ VideoTrackClips: [] }], SubtitleTracks: [{ SubtitleTrackClips: [{}] }] },
        "timeline has nothing to render",
      ],
    ],
    templateId: [
      ["", 'templateId must not be empty; got "".'],
      [7, "templateId must be text; got 7."],
    ],
    clipsParam: [
      ["{oops", "clipsParam is not valid JSON (line 1, column 2); got a value that is not shown."],
    ],
    projectId: [["", 'projectId must not be empty; got "".']],
    outputMediaConfig: [
      ["{oops", 'outputMediaConfig is not valid JSON (line 1, column 2); got "{oops".'],
      [[], "outputMediaConfig must be an object, or the JSON text of one; got []."],
      [{}, 'outputMediaConfig.mediaUrl is required when outputMediaTarget is "oss-object".'],
      [{ mediaUrl: 7 }, "outputMediaConfig.mediaUrl must be text; got 7."],
      [{ mediaUrl: "" }, 'outputMediaConfig.mediaUrl is required when outputMediaTarget is "oss-object".'],
      ...[
        "oss://films/out.mp4",
        "https://cdn.example.com/out.mp4",
        "https://films.oss-accelerate.aliyuncs.com/out.mp4",
        "https://films.oss-cn-shanghai.aliyuncs.com/",
        "https://films.oss-cn-shanghai.aliyuncs.com",
        "films.oss-cn-shanghai.aliyuncs.com/out.mp4",
        "ftp://films.oss-cn-shanghai.aliyuncs.com/out.mp4",
        "https://oss-cn-shanghai.aliyuncs.com/films/out.mp4",
      ].map(
        (mediaUrl) =>
          [
            { mediaUrl },
            `outputMediaConfig.mediaUrl must be an OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key> (no CDN, accelerate or oss:// address); got "${mediaUrl}".`,
          ] as const,
      ),
      [
        { mediaUrl: "https://films.oss-cn-beijing.aliyuncs.com/out.mp4" },
        'outputMediaConfig.mediaUrl must be in a bucket of the job\'s region cn-shanghai, not of cn-beijing; got "https://films.oss-cn-beijing.aliyuncs.com/out.mp4".',
      ],
      ...(["bitrate", "maxDuration"] as const).flatMap((name) =>
        [0, -1, "2000"].map(
          (value) =>
            [
              { ...film.outputMediaConfig, [name]: value },
              `outputMediaConfig.${name} must be a number above 0; got ${JSON.stringify(value)}.`,
            ] as const,
        ),
      ),
      [
        { ...film.outputMediaConfig, Width: 640 },
        "outputMediaConfig.Width is the same key as width; keep one.",
      ],
      [
        { ...film.outputMediaConfig, video: { crf: 1, Crf: 2 } },
        "outputMediaConfig.video.Crf is the same key as crf; keep one.",
      ],
    ],
    outputMediaTarget: [["oss", 'outputMediaTarget must be "oss-object" or "vod-media" or "S3"; got "oss".']],
    editingProduceConfig: [
      ["7", 'editingProduceConfig must be an object, or the JSON text of one; got "7".'],
    ],
    mediaMetadata: [
      ["{oops", "mediaMetadata is not valid JSON (line 1, column 2); got a value that is not shown."],
    ],
    projectMetadata: [
      [[], "projectMetadata must be an object, or the JSON text of one; got a value that is not shown."],
    ],
    userData: [[7, "userData must be an object or text; got a value that is not shown."]],
    source: [[{}, "source must be text; got {}."]],
    triggers: [["again", 'triggers must be a list; got "again".']],
    region: [
      ["Shanghai", 'region must be the name of a region, such as "cn-shanghai"; got "Shanghai".'],
      [7, "region must be the name of a region; got 7."],
    ],
    endpoint: [
      [
        "ftp://ice",
        'endpoint must be "host[:port]", or "http://host[:port]" or "https://host[:port]"; got "ftp://ice".',
      ],
      ["https://ice/path", "endpoint must be "],
      [7, "endpoint must be "],
    ],
    timeout: ["soon", "", "0", 0, -5, "1 fortnight", "1h 30", true].map(
      (value) =>
        [
          value,
          `timeout must be a duration such as "90s", "30m" or "2h", or a number of seconds; got ${JSON.stringify(value)}.`,
        ] as const,
    ),
    skipAwait: [["yes", 'skipAwait must be true or false; got "yes".']],
    rerenderIfMissing: [[1, "rerenderIfMissing must be true or false; got 1."]],
    preflight: [["yes", 'preflight must be true or false; got "yes".']],
    expect: [
      ["42 s", 'expect must be an object, such as { duration: 42, hasAudio: true }; got "42 s".'],
      [[42], "expect must be an object, such as { duration: 42, hasAudio: true }; got [42]."],
      [
        { minWdith: 720 },
        'expect.minWdith is nothing that can be expected of a film (did you mean "minWidth"?); write duration, tolerance, minDuration,',
      ],
      [{ duration: "42" }, 'expect.duration must be a number above 0; got "42".'],
      [{ duration: 0 }, "expect.duration must be a number above 0; got 0."],
      [{ duration: 1, tolerance: -1 }, "expect.tolerance must be a number of 0 or more; got -1."],
      [{ tolerance: 1 }, "expect.tolerance means nothing without expect.duration."],
      [{ minWidth: 720.5 }, "expect.minWidth must be a whole number above 0 (pixels); got 720.5."],
      [{ maxFileSize: 0 }, "expect.maxFileSize must be a whole number above 0 (bytes); got 0."],
      [{ minBitrate: -1 }, "expect.minBitrate must be a number above 0; got -1."],
      [{ hasAudio: "yes" }, 'expect.hasAudio must be true or false; got "yes".'],
      [
        { minDuration: 3, maxDuration: 2 },
        "expect.minDuration must not be above expect.maxDuration, 2; got 3.",
      ],
      [{ duration: 3, maxDuration: 2 }, "expect.duration must not be above expect.maxDuration, 2; got 3."],
      [{ width: 2, minWidth: 3 }, "expect.minWidth must not be above expect.width, 2; got 3."],
      [{ hasVideo: false, minWidth: 3 }, "expect.hasVideo can't be false together with expect.minWidth."],
    ],
    maxOutputMinutes: [0, -1, "5", true].map(
      (value) =>
        [
          value,
          `maxOutputMinutes must be a number of minutes above 0; got ${JSON.stringify(value)}.`,
        ] as const,
    ),
    deletionPolicy: [["keep", 'deletionPolicy must be "retain" or "delete"; got "keep".']],
  };

describe.each(Object.entries(badByArgument))("the argument %s", (name, cases) => {
  it.each(cases)("is refused as %j", async (value, says) => {
    const { timeline, ...rest } = film;
    const source =
      name === "clipsParam"
        ? { templateId: "t" }
        : name === "templateId"
          ? { clipsParam: {} }
          : name === "projectId"
            ? {}
            : { timeline };
    const failures = await failuresOf({ ...rest, ...source, [name]: value });
    expect(failures.filter((failure) => failure.includes(says))).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });
});

const vod = { storageLocation: "films.oss-cn-shanghai.aliyuncs.com", fileName: "film.mp4" };
const s3 = {
  endpoint: "https://s3.example.com",
  bucket: "b",
  objectKey: "k.mp4",
  accessKeyId: "AK",
  accessKeySecret: "SK",
};
const without = (document: object, name: string) =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

it.each<[what: string, args: Args, says: readonly string[]]>([
  [
    "nothing at all",
    {},
    [
      "timeline is missing; give exactly one of timeline, templateId (with clipsParam) and projectId.",
      "outputMediaConfig is required.",
    ],
  ],
  [
    "two films",
    { ...film, projectId: "p" },
    [
      "timeline and projectId exclude each other; keep exactly one of timeline, templateId (with clipsParam) and projectId.",
    ],
  ],
  [
    "three films",
    { ...film, templateId: "t", clipsParam: {}, projectId: "p" },
    ["timeline and templateId and projectId exclude each other; "],
  ],
  [
    "a template without parameters",
    { ...without(film, "timeline"), templateId: "t" },
    ["clipsParam is required with templateId; {} takes the template's defaults."],
  ],
  ["parameters without a template", { ...film, clipsParam: {} }, ["templateId is required with clipsParam."]],
  ...Object.keys(vod).map((name): [string, Args, string[]] => [
    `vod-media without ${name}`,
    { ...film, outputMediaTarget: "vod-media", outputMediaConfig: without(vod, name) },
    [`outputMediaConfig.${name} is required when outputMediaTarget is "vod-media".`],
  ]),
  [
    "vod-media with a scheme",
    {
      ...film,
      outputMediaTarget: "vod-media",
      outputMediaConfig: { ...vod, storageLocation: "http://films" },
    },
    ['outputMediaConfig.storageLocation must be written without http://; got "http://films".'],
  ],
  [
    "vod-media without an extension",
    { ...film, outputMediaTarget: "vod-media", outputMediaConfig: { ...vod, fileName: "film" } },
    [
      'outputMediaConfig.fileName must end in .mp4, .m3u8, .webm or .mp3, which are all that ICE makes; got "film".',
    ],
  ],
  ...Object.keys(s3).map((name): [string, Args, string[]] => [
    `S3 without ${name}`,
    { ...film, outputMediaTarget: "S3", outputMediaConfig: without(s3, name) },
    [`outputMediaConfig.${name} is required when outputMediaTarget is "S3".`],
  ]),
  [
    "an expectation of a film that ICE does not register",
    { ...film, outputMediaTarget: "S3", outputMediaConfig: s3, expect: { duration: 2 } },
    ['expect can\'t be used when outputMediaTarget is "S3": ICE registers no media there'],
  ],
  [
    "a misspelt argument",
    { ...film, tiemout: 4 },
    ['tiemout is not an argument of MediaProducingJob (did you mean "timeout"?); got 4.'],
  ],
  [
    "an argument of something else",
    { ...film, instanceType: "ecs.g6" },
    ['instanceType is not an argument of MediaProducingJob; got "ecs.g6".'],
  ],
])("refused: %s", async (_what, args, says) => {
  const failures = await failuresOf(args);
  expect(failures).toEqual(says.map((sentence) => expect.stringContaining(sentence) as string));
});

it("a region that is nowhere is asked for, with the ways to give it", async () => {
  expect(await failuresOf(film, { config: {} })).toEqual([
    "region is not set; give the region argument, run `pulumi config set alicloud-ice:region cn-shanghai`, or set ALICLOUD_REGION.",
  ]);
});

it("everything wrong is told at once", async () => {
  const bad = Object.fromEntries(argumentNames.map((name) => [name, badByArgument[name][0]?.[0]]));
  const failures = await failuresOf({ ...bad, tiemout: 4, outputMediaTarget: "oss-object" });
  for (const name of argumentNames.filter((argument) => argument !== "outputMediaTarget")) {
    expect(failures.filter((failure) => failure.startsWith(`${name} `)).length).toBeGreaterThan(0);
  }
  expect(failures.some((failure) => failure.startsWith("tiemout "))).toBe(true);
});

describe("what is not known yet in a preview", () => {
  it.each(argumentNames)("is not judged: %s", async (name) => {
    const source =
      name === "clipsParam"
        ? { templateId: "t" }
        : name === "templateId"
          ? { clipsParam: {} }
          : { timeline: film.timeline };
    const args = {
      outputMediaConfig: film.outputMediaConfig,
      ...(name === "projectId" ? {} : source),
      [name]: unknownMarker,
    };
    expect(await failuresOf(args)).toEqual([]);
  });

  it("hides nothing that is known to be wrong beside it", async () => {
    const outputMediaConfig = { mediaUrl: unknownMarker, width: 1, height: unknownMarker };
    expect(await failuresOf({ ...film, outputMediaConfig })).toEqual([
      expect.stringContaining("outputMediaConfig.width must be a whole number"),
    ]);
  });
});

it("unknown keys of configurations are passed on with a warning, verbatim keys are not looked at", async () => {
  const checked = await checkArgs({
    templateId: "t",
    clipsParam: { anything: 1 },
    userData: { AnyThing: 2 },
    outputMediaConfig: { mediaUrl: ossUrl("out/film.mp4"), widht: 640, fps: 25 },
    mediaMetadata: { titel: "t" },
    region,
  });
  expect(checked.failures).toEqual([]);
  expect(checked.warnings).toEqual([
    'outputMediaConfig.Widht is not a key this version knows (did you mean "Width"?); it is passed on to ICE as it is.',
    "outputMediaConfig.Fps is not a key this version knows; it is passed on to ICE as it is.",
    'mediaMetadata.Titel is not a key this version knows (did you mean "Title"?); it is passed on to ICE as it is.',
  ]);
});

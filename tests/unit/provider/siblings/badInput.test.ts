import type {
  batchChanges,
  mediaInfoChanges,
  templateChanges,
} from "../../../../provider/src/inputs/siblingArguments";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { mediaBatch } from "../../../../provider/src/lifecycle/batch/mediaBatch";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import { template } from "../../../../provider/src/lifecycle/template/template";
import { ossUrl } from "../../../support/films";
import { withSibling } from "../../../support/siblingLife";

/** A value, and how its refusals begin; with other arguments beside it where a rule binds them. */
type Refused = readonly [value: unknown, told: readonly string[], beside?: object];
type Table<Changes> = Readonly<Record<keyof Changes, readonly Refused[]>>;

const where = {
  timeout: [
    [
      "soon",
      ['timeout must be a duration such as "90s", "30m" or "2h", or a number of seconds; got "soon".'],
    ],
    [-1, ["timeout must be a duration"]],
  ],
  region: [
    ["Shanghai", ['region must be the name of a region, such as "cn-shanghai"; got "Shanghai".']],
    [5, ["region must be the name of a region; got 5."]],
  ],
  endpoint: [
    [
      "ftp://x",
      ['endpoint must be "host[:port]", or "http://host[:port]" or "https://host[:port]"; got "ftp://x".'],
    ],
  ],
} as const satisfies Readonly<Record<string, readonly Refused[]>>;

const document = "must be an object, or the JSON text of one; got";

const ofTemplate: Table<typeof templateChanges> = {
  name: [["", ['name must not be empty; got "".']]],
  type: [["Tiemline", ['type must be "Timeline" or "BatchEditing" or "VETemplate"; got "Tiemline".']]],
  config: [
    ["{", ['config is not valid JSON (it ends too early); got "{".']],
    [5, [`config ${document} 5.`]],
    [undefined, ["config is required."]],
  ],
  coverUrl: [[5, ["coverUrl must be text; got 5."]]],
  previewMedia: [["", ['previewMedia must not be empty; got "".']]],
  relatedMediaIds: [
    ["x", ['relatedMediaIds must be lists of media ids by their kind; got "x".']],
    [{ video: null }, ["relatedMediaIds.video must be lists of media ids by their kind; got null."]],
    [{ video: [5] }, ["relatedMediaIds.video[0] must be lists of media ids by their kind; got 5."]],
  ],
  ...where,
};

const ofMediaInfo: Table<typeof mediaInfoChanges> = {
  inputUrl: [
    [
      "https://example.com/a.mp4",
      ["inputUrl must be an OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key>"],
    ],
    [undefined, ["inputUrl is required."]],
  ],
  mediaType: [
    ["film", ['mediaType must be "image" or "video" or "audio" or "text"; got "film".']],
    ["text", ['businessType must be "subtitles" or "font" where mediaType is "text".']],
  ],
  businessType: [["trailer", ['businessType must be "subtitles" or "font" or "watermark"']]],
  title: [["é".repeat(65), ["title must be at most 128 bytes, and is 130 bytes; got"]]],
  description: [["a".repeat(1025), ["description must be at most 1024 bytes, and is 1025 bytes; got"]]],
  mediaTags: [
    ["a,".repeat(16) + "a", ["mediaTags must be 16 tags at most; got"]],
    [Array.from({ length: 17 }, () => "a".repeat(32)).join(), ["mediaTags must be 16 tags at most; got"]],
    ["a".repeat(33), ["mediaTags must have tags of 32 bytes at most; got"]],
  ],
  coverUrl: [["a".repeat(129), ["coverUrl must be at most 128 bytes, and is 129 bytes; got"]]],
  cateId: [1.5, 1e21, "", "films"].map(
    (value) => [value, [`cateId must be a whole number; got ${JSON.stringify(value)}.`]] as const,
  ),
  referenceId: [
    ["short", ['referenceId must be 6 to 64 letters, digits, hyphens and underscores; got "short".']],
  ],
  userData: [["{", ["userData is not valid JSON (it ends too early); got a value that is not shown."]]],
  registerConfig: [[5, [`registerConfig ${document} 5.`]]],
  // Any value will do.
  contentHash: [],
  deletionPolicy: [["keep", ['deletionPolicy must be "unregister" or "retain" or "delete"; got "keep".']]],
  ifRegistered: [["take", ['ifRegistered must be "fail" or "adopt" or "overwrite"; got "take".']]],
  ...where,
};

const films = (more: object) => ({ MediaURL: ossUrl("out/{index}.mp4"), ...more });
const group = (more: object) => ({ MediaGroupArray: [{ GroupName: "g", MediaArray: ["a"], ...more }] });
const many = (count: number) => Array.from({ length: count }, () => "a");

const ofBatch: Table<typeof batchChanges> = {
  inputConfig: [
    [undefined, ["inputConfig is required."]],
    [{}, ["inputConfig must have exactly one of MediaGroupArray and MediaArray; got {}."]],
    [{ ...group({}), MediaArray: ["a"] }, ["inputConfig must have exactly one of"]],
    [{ MediaGroupArray: many(41) }, ["inputConfig.MediaGroupArray must have at most 40 entries; got"]],
    [
      group({ MediaArray: many(201) }),
      ["inputConfig.MediaGroupArray[0].MediaArray must have at most 200 entries; got"],
    ],
    [
      group({ GroupName: "g".repeat(51) }),
      ["inputConfig.MediaGroupArray[0].GroupName must be at most 50 characters; got"],
    ],
    [
      { ...group({ SpeechTextArray: ["b"] }), SpeechTextArray: ["a"] },
      ["inputConfig.MediaGroupArray[0].SpeechTextArray must be left out"],
    ],
    [
      { ...group({}), TitleArray: ["a", "t".repeat(51)] },
      ["inputConfig.TitleArray[1] must be at most 50 characters; got"],
    ],
    [
      { ...group({}), SpeechTextArray: ["s".repeat(1001)] },
      ["inputConfig.SpeechTextArray[0] must be at most 1000 characters; got"],
    ],
    [
      { ...group({}), BackgroundMusicArray: many(51) },
      ["inputConfig.BackgroundMusicArray must have at most 50 entries; got"],
    ],
    [
      { ...group({}), BackgroundImageArray: many(51) },
      ["inputConfig.BackgroundImageArray must have at most 50 entries; got"],
    ],
  ],
  outputConfig: [
    [undefined, ["outputConfig is required."]],
    [{}, ["outputConfig must have MediaURL, or StorageLocation and FileName; got {}."]],
    // All at once.
    [
      films({ MediaURL: ossUrl("out/film.mp4"), Count: 101, MaxDuration: 1, FixedDuration: 1 }),
      [
        "outputConfig.MediaURL must hold {index}, which stands for the number of the film; got",
        "outputConfig.Count must be a whole number from 1 to 100; got 101.",
        "outputConfig must have MaxDuration or FixedDuration, not both; got",
      ],
    ],
  ],
  editingConfig: [["[]", [`editingConfig ${document}`]]],
  templateConfig: [
    [{ a: 1 }, ["templateConfig must be a list of ids of templates of type BatchEditing; got"]],
  ],
  userData: [["[]", ["userData must be an object, or the JSON text of one; got a value that is not shown."]]],
  triggers: [["now", ['triggers must be a list; got "now".']]],
  failWhen: [["never", ['failWhen must be "any" or "all"; got "never".']]],
  skipAwait: [["yes", ['skipAwait must be true or false; got "yes".']]],
  deletionPolicy: [["unregister", ['deletionPolicy must be "retain" or "delete"; got "unregister".']]],
  ...where,
};

const kinds = [
  { name: "Template", kind: template, table: ofTemplate, right: { config: {} } },
  { name: "MediaInfo", kind: mediaInfo, table: ofMediaInfo, right: { inputUrl: ossUrl("in/a.mp4") } },
  {
    name: "BatchMediaProducingJob",
    kind: mediaBatch,
    table: ofBatch,
    right: { inputConfig: group({}), outputConfig: films({}) },
  },
];

it.each(kinds)(
  "$name refuses bad input in the preview, each with its path and value, without a call",
  async ({ name, kind, table, right }) => {
    await withSibling(kind, async ({ check, life }) => {
      expect(await check(right)).toEqual([]);
      for (const [argument, rows] of Object.entries<readonly Refused[]>(table)) {
        for (const [value, told, beside = {}] of rows) {
          const failures = await check({ ...right, ...beside, [argument]: value });
          expect(failures).toEqual(told.map((start) => expect.stringContaining(start) as string));
          // What a preview does not know yet is not judged.
          expect(await check({ ...right, ...beside, [argument]: unknownMarker })).toEqual([]);
        }
      }
      const misspelt = await check({ ...right, enpoint: "x" });
      expect(misspelt).toEqual([
        `enpoint is not an argument of ${name} (did you mean "endpoint"?); got "x".`,
      ]);
      expect(life.emulator.requests.countsByOperation()).toEqual({});
    });
  },
);

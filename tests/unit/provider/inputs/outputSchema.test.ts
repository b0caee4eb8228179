import { apiKey } from "../../../../provider/src/inputs/apiLetters";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { documentSchema } from "../../../support/documentSchema";
import { ossUrl } from "../../../support/films";

const faults = documentSchema("output-media-config");
const region = "cn-shanghai";

/** A right output for each target; `check` judges the keys of its own target only. */
const outputs = {
  "oss-object": {
    mediaUrl: ossUrl("out/a.mp4"),
    width: 640,
    height: 360,
    bitrate: 800,
    maxDuration: 5,
    video: {},
  },
  "vod-media": {
    storageLocation: "films.oss-cn-shanghai.aliyuncs.com",
    fileName: "a.mp4",
    vodTemplateGroupId: "VOD_NO_TRANSCODE",
  },
  S3: {
    endpoint: "s3.example.com",
    bucket: "bucket",
    objectKey: "a.mp4",
    accessKeyId: "i",
    accessKeySecret: "s",
  },
};

const values = [
  ...[
    null,
    "",
    0,
    1,
    -1,
    640,
    640.5,
    5000,
    "640",
    true,
    [],
    {},
    "a.mp4",
    "a.MP4",
    "a.mov",
    "a",
    "s3.example.com",
  ],
  ...["http://films", ossUrl("out/a.mp4"), ossUrl("out/a.mov"), `${ossUrl("out/a.mp4")}?x=1`],
];

/** The top keys that `check` speaks of, in one spelling. */
function toldOf(document: object, outputMediaTarget: string): string[] {
  const { failures, warnings } = parseInputs(
    { timeline: {}, outputMediaConfig: document, outputMediaTarget, region },
    region,
  );
  return [...failures, ...warnings].map(({ path }) => topKey(path.replace("outputMediaConfig.", "")));
}

const topKey = (path: string) => apiKey(path.replace(/[.[].*$/u, ""));

describe.each(Object.entries(outputs))("an output for %s", (target, output) => {
  const cases = Object.keys(output).flatMap((key) => [key, apiKey(key)].map((written) => [written, key]));

  test.each(cases)("check and the schema agree on every value of %s", (written, key) => {
    const others = Object.fromEntries(Object.entries(output).filter(([name]) => name !== key));
    const differing = values.flatMap((value) => {
      const document = { ...others, [written]: value };
      // What is required hangs on the target, which stands outside of the document.
      if (value === null || value === "") return faults(document).map((path) => `${path} is not set`);
      const told = toldOf(document, target);
      const faulted = faults(document).map(topKey);
      const isOfAddress = written === key && key === "mediaUrl" && typeof value === "string";
      return [
        ...faulted
          .filter((path) => !told.includes(path))
          .map((path) => `${JSON.stringify(value)}: schema alone ${path}`),
        ...told
          .filter((path) => !faulted.includes(path) && !isOfAddress)
          .map((path) => `${JSON.stringify(value)}: check alone ${path}`),
      ];
    });
    expect(differing).toEqual([]);
  });
});

test("a key of neither is told by both", () => {
  const document = { ...outputs["oss-object"], widht: 640 };
  expect([toldOf(document, "oss-object"), faults(document)]).toEqual([["Widht"], ["widht"]]);
});

test.each(["AV1", 265, "h264", "H.265", "hevc", null])("both say the same of the codec %p", (codec) => {
  for (const document of [{ video: { codec } }, { Video: { Codec: codec } }]) {
    const told = toldOf({ mediaUrl: ossUrl("a.mp4"), ...document }, "oss-object");
    expect(faults(document).map(topKey)).toEqual(told);
  }
});

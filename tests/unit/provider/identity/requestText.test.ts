import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { clientToken } from "../../../../provider/src/job/find/clientToken";
import {
  fingerprint,
  type RenderRequest,
  renderRequest,
} from "../../../../provider/src/job/state/renderRequest";
import { filmArgs } from "../../../support/films";

type Args = Readonly<Record<string, unknown>>;

const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::film";
const { timeline, outputMediaConfig } = filmArgs();
const vod = { storageLocation: "films.oss-cn-shanghai.aliyuncs.com", fileName: "film.mp4" };
const s3 = { endpoint: "https://s3.example.com", bucket: "b", objectKey: "k.mp4" };

function requestOf(args: Args): RenderRequest {
  const { inputs } = parseInputs(args, "cn-shanghai");
  if (inputs === undefined) throw new Error("The arguments are not complete.");
  return renderRequest(inputs);
}

/** What decides each kind of film, and the token that every release has sent for it. */
const always = ["outputMediaConfig", "outputMediaTarget", "triggers", "region"];
const kinds: readonly [what: string, args: Args, decides: readonly string[], token: string][] = [
  [
    "a timeline",
    { timeline, outputMediaConfig },
    ["timeline", ...always],
    "cc7fd9f879b7b2db2c016aa3a3ac1138d6be4ab5aa89dd21fe3dcd35a0f5af57",
  ],
  [
    "a timeline with a produce configuration and triggers",
    { timeline, outputMediaConfig, editingProduceConfig: { maxBitrate: 1 }, triggers: ["1", 2] },
    ["timeline", "editingProduceConfig", ...always],
    "4c3b4ffcf7ec34130f5e6526399c50894b94cb18162fc79a4afc57dadca4ec92",
  ],
  [
    "a template",
    { templateId: "t", clipsParam: { Title: "a" }, outputMediaConfig },
    ["templateId", "clipsParam", ...always],
    "99c936f03f639dbdc6523969707f3b42069d4ed5453ae03f039059b979cf94c9",
  ],
  [
    "a project into VOD",
    { projectId: "p", outputMediaConfig: vod, outputMediaTarget: "vod-media" },
    ["projectId", ...always],
    "ed3d1fd18c88c76031d74fbc61931c757f891de6b9e9d8fcc219b95ef167ac73",
  ],
  [
    "a timeline into S3",
    {
      ...{ timeline, outputMediaTarget: "S3" },
      outputMediaConfig: { ...s3, accessKeyId: "its-id", accessKeySecret: "its-secret" },
    },
    ["timeline", ...always],
    "075b7d9158afacd8c42448e2307aff3cd219897d3a219ff479fc7a2b0175907b",
  ],
];

describe.each(kinds)("the request of %s", (_what, args, decides, token) => {
  it("is made of what decides the film, and of nothing else", () => {
    expect(Object.keys(requestOf(args)).sort()).toEqual([...decides].sort());
    expect(Object.keys(fingerprint(requestOf(args))).sort()).toEqual([...decides].sort());
    expect(Object.values(requestOf(args)).join()).not.toMatch(/its-id|its-secret/u);
  });

  it("has the token that every release sends: another one renders everything again", () => {
    expect(clientToken(urn, requestOf(args), undefined)).toBe(token);
  });
});

it("the requests of two projects are two", () => {
  const project = (projectId: string) => requestOf({ projectId, outputMediaConfig });
  expect(project("p")).not.toEqual(project("q"));
  expect(fingerprint(project("p"))["projectId"]).not.toBe(fingerprint(project("q"))["projectId"]);
});

it("the hashes that a state compares with are those of every release: others render everything again", () => {
  expect(fingerprint(requestOf({ timeline, outputMediaConfig }))).toEqual({
    timeline: "e724538de3eaa3f079e8c9046c54add4",
    outputMediaConfig: "b7203abb016beba428041634a8665db2",
    outputMediaTarget: "d9b27165fd62fb0a3b4a5d110ae492ab",
    triggers: "0a142621c61086f739ec6fd679a047d3",
    region: "41733866abecf0d2928995dc2a649412",
  });
});

import fc from "fast-check";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { clientToken } from "../../../../provider/src/job/find/clientToken";
import { markOf } from "../../../../provider/src/job/find/mark";
import { renderRequest } from "../../../../provider/src/job/state/renderRequest";
import { submitRequest } from "../../../../provider/src/job/submitRequest";
import { filmArgs, ossUrl } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

type Args = Readonly<Record<string, unknown>>;

const urn = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::film";
const film: Args = { ...filmArgs(), triggers: ["1"] };

describe("the ClientToken", () => {
  it.each<[what: string, changed: Args]>([
    ["the timeline", { ...film, timeline: filmArgs({ seconds: 3 }).timeline }],
    ["the address", { ...film, ...filmArgs({ out: "out/other.mp4" }) }],
    ["the size", { ...film, ...filmArgs({ width: 640 }) }],
    [
      "an unknown key of outputMediaConfig",
      { ...film, outputMediaConfig: { ...filmArgs().outputMediaConfig, fps: 25 } },
    ],
    ["editingProduceConfig", { ...film, editingProduceConfig: { maxBitrate: 1 } }],
    ["triggers", { ...film, triggers: ["2"] }],
    [
      "the source of the film",
      { outputMediaConfig: film["outputMediaConfig"], projectId: "p", triggers: ["1"] },
    ],
  ])("changes with %s", (_what, changed) => {
    expect(tokenOf(changed)).not.toBe(tokenOf(film));
  });

  it("is to the byte what every release sends: another one renders everything again", () => {
    const request = {
      ...{ outputMediaConfig: "{}", outputMediaTarget: "oss-object", triggers: "[]" },
      region: "cn-shanghai",
    };
    expect(clientToken(urn, request, undefined)).toBe(
      "9317125e72b6b8184c7cf99a85831c47b4264ab1e6c8b7b0037feb8815cd6bb6",
    );
    expect(clientToken(urn, request, "0".repeat(32))).toBe(
      "d6a349d42613db255717590e529bddc22815885dd6d6213fed9376d2793a71b9",
    );
  });

  it("changes with the region, the URN, and the job that is replaced", () => {
    const project: Args = { projectId: "p", outputMediaTarget: "vod-media", outputMediaConfig: vodOutput };
    const tokens = [
      tokenOf(project),
      tokenOf({ ...project, region: "cn-beijing" }),
      tokenOf(project, { urn: `${urn}2` }),
      tokenOf(project, { replacedJobId: "0".repeat(32) }),
      tokenOf(project, { replacedJobId: "1".repeat(32) }),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it("tells templates and their parameters apart", () => {
    const template = (templateId: string, clipsParam: object): Args => ({
      templateId,
      clipsParam,
      outputMediaConfig: film["outputMediaConfig"],
    });
    const tokens = [
      tokenOf(template("t1", { Title: "a" })),
      tokenOf(template("t2", { Title: "a" })),
      tokenOf(template("t1", { title: "a" })),
      tokenOf(template("t1", {})),
    ];
    expect(new Set(tokens).size).toBe(4);
  });

  it.each<[what: string, changed: Args]>([
    ["userData", { ...film, userData: { note: "new" } }],
    ["mediaMetadata", { ...film, mediaMetadata: { title: "new" } }],
    ["projectMetadata", { ...film, projectMetadata: { title: "new" } }],
    ["source", { ...film, source: "OpenAPI" }],
    ["the endpoint", { ...film, endpoint: "127.0.0.1:1" }],
    ["the timeout", { ...film, timeout: "2h" }],
    ["skipAwait", { ...film, skipAwait: true }],
    ["deletionPolicy", { ...film, deletionPolicy: "delete" }],
    ["the region, written out", { ...film, region: "cn-shanghai" }],
    ["the target, written out", { ...film, outputMediaTarget: "oss-object" }],
  ])("does not change with %s", (_what, changed) => {
    expect(tokenOf(changed)).toBe(tokenOf(film));
  });

  it("does not change with the credentials of an S3 target", () => {
    const s3 = (keys: object): Args => ({
      ...film,
      outputMediaTarget: "S3",
      outputMediaConfig: { endpoint: "https://s3.example.com", bucket: "b", objectKey: "k.mp4", ...keys },
    });
    const first = tokenOf(s3({ accessKeyId: "AK1", accessKeySecret: "secret-1" }));
    const second = { accessKeyId: "AK2", accessKeySecret: "secret-2", securityToken: "token-2" };
    expect(tokenOf(s3(second))).toBe(first);
  });

  it("is 64 ASCII characters, whatever the names are made of", () => {
    for (const name of ["film", "影片 · ☃", "x".repeat(3000)]) {
      const token = tokenOf({ ...film, triggers: [name] }, { urn: `${urn}${name}`, replacedJobId: name });
      expect(token).toMatch(/^[\x21-\x7e]{1,64}$/u);
    }
  });

  it("keeps the parts of what it is made from apart", () => {
    expect(tokenOf(film, { urn: `${urn}a`, replacedJobId: "b" })).not.toBe(
      tokenOf(film, { urn, replacedJobId: "ab" }),
    );
  });

  it("and the text sent under it are the same for every way to write one request", () => {
    const document = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 });
    fc.assert(
      fc.property(document, document, fc.boolean(), fc.boolean(), (extra, settings, isText, isSpaced) => {
        const timeline = { ...filmArgs().timeline, Extra: extra };
        const one = { ...film, timeline, userData: undefined, editingProduceConfig: { Extra: settings } };
        const write = (value: object) =>
          isText ? JSON.stringify(reversed(value), undefined, isSpaced ? 3 : 0) : reversed(value);
        const other = {
          ...one,
          timeline: write(timeline),
          editingProduceConfig: write({ Extra: settings }),
          outputMediaConfig: write(reLettered),
        };
        // Keys that are the same in the API's letters are refused.
        fc.pre(parseInputs(one, "cn-shanghai").failures.length === 0);
        expect(sentFor(other)).toEqual(sentFor(one));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a submit that is sent again", () => {
  it("says the same words under the same token, in one up and in the next", async () => {
    await withStory({}, async (story) => {
      story.assume({ deniedOperations: ["ListMediaProducingJobs"] });
      const { faults } = story.life.emulator;
      const operation = "SubmitMediaProducingJob";
      faults.add({ operation, effect: { kind: "drop" }, when: "after" });
      faults.add({ operation, effect: { kind: "error", status: 503, code: "ServiceUnavailable" } });
      faults.add({ operation, effect: { kind: "html" }, when: "after" });
      const args = {
        ...filmArgs(),
        userData: { note: "kept" },
        mediaMetadata: { title: "Film" },
        source: "S",
      };
      expect(await story.upAndCrash(args)).toMatchObject({ isOk: true, newJobs: 1 });
      const rewritten = { ...args, timeline: JSON.stringify(reversed(args.timeline)) };
      expect(await story.up(rewritten)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.submits).toHaveLength(5);
      for (const { params } of story.submits) expect(params).toEqual(story.submits[0]?.params);
      expect(story.submits[0]?.params["ClientToken"]).toMatch(/^[0-9a-f]{64}$/u);
    });
  });

  it("is the same job when the credentials of its S3 target were renewed in between", async () => {
    await withStory({}, async (story) => {
      story.assume({ deniedOperations: ["ListMediaProducingJobs"] });
      const s3 = (accessKeySecret: string): Args => ({
        timeline: filmArgs().timeline,
        outputMediaTarget: "S3",
        outputMediaConfig: {
          endpoint: "s3.us-west-1.amazonaws.com",
          bucket: "films",
          objectKey: "out/film.mp4",
          accessKeyId: "AK",
          accessKeySecret,
        },
      });
      expect(await story.upAndCrash(s3("one"))).toMatchObject({ isOk: true, newJobs: 1 });
      expect(await story.up(s3("two"))).toMatchObject({ isOk: true, newJobs: 0 });
      expect(await story.up(s3("three"))).toMatchObject({ isOk: true, newJobs: 0 });
      expect(story.shown()).toBe(story.jobs[0]?.jobId);
    });
  });
});

const vodOutput = { storageLocation: "films.oss-cn-shanghai.aliyuncs.com", fileName: "film.mp4" };
const reLettered = { Height: 180, MediaURL: ossUrl("out/film.mp4"), width: 320 };

function tokenOf(args: Args, { urn: itsUrn = urn, replacedJobId = "" } = {}): string {
  return clientToken(itsUrn, renderRequest(inputsOf(args)), replacedJobId === "" ? undefined : replacedJobId);
}

function sentFor(args: Args) {
  const inputs = inputsOf(args);
  return submitRequest(inputs, tokenOf(args), markOf(urn, renderRequest(inputs)));
}

function inputsOf(args: Args) {
  const { inputs, failures } = parseInputs(args, "cn-shanghai");
  if (inputs === undefined) throw new Error(JSON.stringify(failures));
  return inputs;
}

/** The same document with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

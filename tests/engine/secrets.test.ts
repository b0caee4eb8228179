import { atLength } from "../support/atLength";
import type { EngineStack } from "../support/engineStack";
import { filmArgs, ossUrl } from "../support/films";
import { openQuickStack, type QuickStack } from "../support/withQuickStack";

/** Every secret of these stories has this in it. */
const hush = "hush4711";
const key = {
  accessKeyId: `${hush}-key-id`,
  accessKeySecret: `${hush}-key-secret`,
  securityToken: `${hush}-token`,
};
const clip = ossUrl("in/clip.mp4");
const title = `The "${hush}" title`;

/** Programs get their secrets from the environment, as they would from a secret configuration. */
const program = (films: string) => `
  const hush = process.env.HUSH;
  const secret = (value) => pulumi.secret(value);
  const url = (name) => "https://films.oss-cn-shanghai.aliyuncs.com/out/" + name + ".mp4";
  const clips = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${clip}", In: 0, Out: 2 }] }] };
  const titled = (MediaURL) => ({
    VideoTracks: [{ VideoTrackClips: [{ MediaURL, In: 0, Out: 2 }] }],
    SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: 'The "' + hush + '" title', TimelineIn: 0, TimelineOut: 1 }] }],
  });
  const s3 = { endpoint: "s3.us-west-1.amazonaws.com", bucket: "films" };
  const film = (name, args, opts) =>
    new ice.MediaProducingJob(name, { outputMediaConfig: { mediaUrl: url(name), width: 320, height: 180 }, ...args }, opts);
  const made = {};
  ${films}
  for (const [name, { jobId, status, message, mediaUrl }] of Object.entries(made)) exports[name] = { jobId, status, message, mediaUrl };
`;

const secretFilms = `
  made.title = film("title", { timeline: secret(titled("${clip}")) });
  made.text = film("text", { timeline: secret(JSON.stringify(titled("${clip}"))) });
  made.trigger = film("trigger", { timeline: clips, triggers: [secret(hush)] });
  made.within = film("within", { timeline: { ...clips, Note: secret(hush) } });
  made.user = film("user", {
    timeline: clips,
    userData: secret({ note: hush }),
    mediaMetadata: { title: secret(hush) },
    projectMetadata: secret({ title: hush }),
  });
  made.address = film("address", { timeline: clips, outputMediaConfig: { mediaUrl: secret(url(hush)) } });
  const keys = { accessKeyId: hush + "-s3-id", accessKeySecret: hush + "-s3", securityToken: hush + "-s3-token" };
  const toS3 = (outputMediaConfig) => ({ timeline: clips, outputMediaTarget: "S3", outputMediaConfig });
  made.s3 = film("s3", toS3({ ...s3, objectKey: "s3.mp4", ...keys }));
  made.s3text = film("s3text", toS3(JSON.stringify({
    ...{ Endpoint: s3.endpoint, Bucket: s3.bucket, ObjectKey: "s3text.mp4" },
    ...{ AccessKeyId: keys.accessKeyId, AccessKeySecret: keys.accessKeySecret, SecurityToken: keys.securityToken },
  })));
  made.s3later = film("s3later", toS3(pulumi.output({ ...s3, objectKey: "s3later.mp4", ...keys })));
`;

describe("secrets, with the real CLI", () => {
  let running: QuickStack;

  afterEach(() => running.close());

  const open = async (text: string, options: { readonly renderTimeMs?: number } = {}) => {
    running = await openQuickStack({
      program: program(text),
      emulator: { ...key, ...options },
      recordsTraffic: true,
      env: {
        HUSH: hush,
        ALICLOUD_ACCESS_KEY: key.accessKeyId,
        ALICLOUD_SECRET_KEY: key.accessKeySecret,
        ALICLOUD_SECURITY_TOKEN: key.securityToken,
      },
    });
    return running;
  };

  it("of successful films are in clear nowhere, from the first preview to the destroy", async () => {
    const { stack, emulator } = await open(secretFilms);
    for (const command of [
      () => stack.preview("--diff"),
      () => stack.up(),
      () => stack.up("--diff"),
      () => stack.refresh("--diff"),
    ]) {
      await expectQuiet(stack, command, 0);
    }
    expect(emulator.jobs.list().map(({ status }) => status)).toEqual(
      Array.from({ length: 9 }, () => "Success"),
    );
    // The secrets did get where they belong.
    expect(emulator.jobs.list().filter((job) => JSON.stringify(job).includes(hush))).toHaveLength(5);
    stack.setEnv({ HUSH: `${hush}-new` });
    await expectQuiet(stack, () => stack.preview("--diff"), 0);
    await expectQuiet(stack, () => stack.destroy(), 0);
  });

  it("of films that fail, in ICE's words, are in clear nowhere", async () => {
    const { stack, emulator } = await open(`
      made.clip = film("clip", { timeline: secret(titled("https://films.oss-cn-shanghai.aliyuncs.com/in/" + hush + ".mp4?Signature=" + hush)) });
      made.signed = film("signed", { timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: secret("https://films.oss-cn-shanghai.aliyuncs.com/in/" + hush + ".mp4") }] }] } });
    `);
    const failed = await expectQuiet(stack, () => stack.up(), "failure");
    expect(failed).toContain("The render failed with InvalidMaterial.NotFound");
    expect(failed).toContain("InvalidMaterial.NotFound: (secret) (job");

    stack.setProgram(program(`made.title = film("title", { timeline: secret(titled("${clip}")) });`));
    emulator.jobs.failNext({
      code: "TimelineFormatError",
      message: `${title}: ${JSON.stringify({ Content: title })}`,
    });
    expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("TimelineFormatError: (secret)");

    const operation = "SubmitMediaProducingJob";
    emulator.faults.add({
      operation,
      effect: { kind: "error", status: 400, code: "InvalidParameter", message: `Bad ${title}` },
    });
    expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("InvalidParameter: (secret).");
    await expectQuiet(stack, () => stack.refresh(), 0);
  });

  atLength(() => {
    it("that a transformation makes, of the stack or of a parent, are in clear nowhere, not even in ICE's words", async () => {
      const { stack, emulator } = await open(`
      pulumi.runtime.registerStackTransformation(({ type, props, opts, name }) =>
        type.endsWith("MediaProducingJob") && name !== "plain" ? { props: { ...props, timeline: secret(props.timeline) }, opts } : undefined);
      const hide = ({ name, props, opts }) =>
        name === "address" ? { props: { ...props, outputMediaConfig: secret(props.outputMediaConfig) }, opts } : undefined;
      const group = new pulumi.ComponentResource("films:Group", "group", {}, { transformations: [hide] });
      made.title = film("title", { timeline: titled("${clip}") });
      made.address = film("address", { timeline: clips, outputMediaConfig: { mediaUrl: url(hush) } }, { parent: group });
    `);
      await expectQuiet(stack, () => stack.up(), 0);
      await expectQuiet(stack, () => stack.refresh(), 0);
      expect(emulator.jobs.list().filter((job) => JSON.stringify(job).includes(hush))).toHaveLength(2);

      // ICE tells of the request in words of its own.
      emulator.jobs.failNext({ code: "ProduceFailed", message: `No ${hush}.mp4 in the bucket` });
      stack.setEnv({ HUSH: `${hush}-new` });
      const failed = await expectQuiet(stack, () => stack.up("--target", "**title"), "failure");
      expect(failed).toContain("ProduceFailed: (secret)");
      await expectQuiet(stack, () => stack.refresh(), 0);
    });

    it("of films that a gate, a get and a look-up ask ICE for are in clear nowhere", async () => {
      const films = (skipAwait: boolean) => `
      made.whole = film("whole", { timeline: clips, skipAwait: ${skipAwait}, outputMediaConfig: secret({ mediaUrl: url(hush + "-whole") }) });
      made.nested = film("nested", { timeline: clips, skipAwait: ${skipAwait}, outputMediaConfig: { mediaUrl: secret(url(hush + "-nested")) } });
      made.plain = film("plain", { timeline: clips, skipAwait: ${skipAwait}, outputMediaConfig: { mediaUrl: url("plain") } });
      const gate = new ice.MediaProducingJobGate("gate", { jobIds: [made.whole.jobId, made.nested.jobId, made.plain.jobId] });
      exports.results = gate.results;
      exports.open = new ice.MediaProducingJobGate("open", { jobIds: [made.plain.jobId] }).results;
    `;
      const { stack, emulator } = await open(films(true));
      await expectQuiet(stack, () => stack.up(), 0);
      const found = `
      exports.got = ice.MediaProducingJob.get("got", made.whole.jobId).mediaUrl;
      exports.asked = ice.getMediaProducingJobOutput({ jobId: made.nested.jobId });
    `;
      for (const text of [films(true), films(true) + found, films(false) + found]) {
        stack.setProgram(program(text));
        await expectQuiet(stack, () => stack.up(), 0);
        await expectQuiet(stack, () => stack.refresh(), 0);
        await expectQuiet(stack, () => stack.up("--target", "**::gate"), 0);
      }
      // They are there for who may see them, and nobody else's are hidden.
      const outputs = JSON.stringify(await stack.outputs());
      for (const name of ["whole", "nested"]) expect(outputs).toContain(`${hush}-${name}.mp4`);
      expect((await stack.run(["stack", "output", "open", "--json"])).output).toContain("out/plain.mp4");

      emulator.jobs.failNext({ code: "ProduceFailed", message: `No ${hush}.mp4 in the bucket` });
      stack.setProgram(program(films(true).replace('hush + "-whole"', 'hush + "-again"')));
      const failed = await expectQuiet(stack, () => stack.up(), "failure");
      expect(failed).toContain("ProduceFailed: (secret)");
    });

    it("of films that take too long, or can't be reached, are in clear nowhere", async () => {
      const { stack, emulator } = await open(
        secretFilms
          .replaceAll("film(", "slow(")
          .replace(
            /^/u,
            'const slow = (name, args) => film(name, args, { customTimeouts: { create: "3s" } });',
          ),
        { renderTimeMs: 3_600_000 },
      );
      expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("Timed out after 0:03");
      emulator.faults.add({ times: "always", effect: { kind: "drop" } });
      stack.setEnv({ HUSH: `${hush}-new` });
      expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("Timed out after 0:0");
    });
  });

  it("of bad arguments, keys and endpoints are in clear nowhere", async () => {
    const bad: readonly [args: string, says: readonly string[]][] = [
      [
        `timeline: secret("{" + hush), userData: [hush], titel: secret(hush), outputMediaConfig: { mediaUrl: secret("https://" + hush + ".example.com/x.mp4") }`,
        [
          "timeline is not valid JSON",
          "userData must be",
          "titel is not an argument",
          "outputMediaConfig.mediaUrl must be",
        ],
      ],
      [
        `timeline: { VideoTracks: secret(hush) }, outputMediaTarget: "S3", outputMediaConfig: '{"AccessKeySecret":"' + hush`,
        ["timeline.VideoTracks must be", "outputMediaConfig is not valid JSON"],
      ],
      [
        `timeline: clips, outputMediaTarget: "S3", outputMediaConfig: { ...s3, objectKey: "k", accessKeyId: [hush], accessKeySecret: { hush } }`,
        ["outputMediaConfig.accessKeyId must be text", "outputMediaConfig.accessKeySecret must be text"],
      ],
    ];
    const { stack } = await open("");
    for (const [args, says] of bad) {
      stack.setProgram(program(`made.film = film("film", { ${args} });`));
      const refused = await expectQuiet(stack, () => stack.preview(), "failure");
      for (const sentence of says) expect(refused).toContain(sentence);
    }

    stack.setProgram(
      program(`made.film = film("film", ${JSON.stringify({ timeline: filmArgs().timeline })});`),
    );
    stack.setEnv({ ALICLOUD_SECRET_KEY: `${hush}-wrong` });
    expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("SignatureDoesNotMatch");
    stack.setEnv({ ALICLOUD_SECRET_KEY: key.accessKeySecret, ALICLOUD_SECURITY_TOKEN: `${hush}-wrong` });
    expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain(
      "InvalidSecurityToken.MismatchWithAccessKey",
    );
    stack.setEnv({ ALICLOUD_ICE_ENDPOINT: `http://user:${hush}@127.0.0.1:1/` });
    expect(await expectQuiet(stack, () => stack.up(), "failure")).toContain("endpoint can't be read");
  });

  atLength(() => {
    it("in the stack's configuration are in clear nowhere", async () => {
      const { stack } = await open(`made.title = film("title", { timeline: secret(titled("${clip}")) });`);
      stack.setEnv({ ALICLOUD_ACCESS_KEY: "", ALICLOUD_SECRET_KEY: "", ALICLOUD_SECURITY_TOKEN: "" });
      for (const [name, value] of Object.entries({
        accessKey: key.accessKeyId,
        secretKey: key.accessKeySecret,
        securityToken: key.securityToken,
      })) {
        await stack.run(["config", "set", "--secret", `alicloud:${name}`, value]);
      }
      await expectQuiet(stack, () => stack.up(), 0);
      await expectQuiet(stack, () => stack.up("--diff"), 0);
    });
  });
});

/** Runs a command, and sees that neither it nor anything on disk tells a secret. */
async function expectQuiet(
  stack: EngineStack,
  command: () => Promise<{ readonly code: number; readonly output: string }>,
  ending: 0 | "failure",
): Promise<string> {
  const { code, output } = await command();
  expect({ ended: code === 0 ? 0 : "failure", output }).toMatchObject({ ended: ending });
  const isTelling = (line: string) =>
    line.includes(hush) || line.includes(Buffer.from(hush).toString("base64"));
  expect(output.split("\n").filter(isTelling)).toEqual([]);
  expect(stack.diskText().split("\n").filter(isTelling)).toEqual([]);
  return output;
}

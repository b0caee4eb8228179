import fc from "fast-check";
import { display, safeText } from "../../../../provider/src/base/display";
import { redact } from "../../../../provider/src/job/redact";
import { filmArgs } from "../../../support/films";
import { type Args, checkArgs } from "../../../support/refusals";

const film = filmArgs();
const secret = "hush-4711";
const signedUrl = "https://cdn.example.com/clip.mp4?Expires=1&Signature=hush-4711";

const timelineOf = ({ timeline }: { readonly timeline: unknown }) =>
  typeof timeline === "object" && timeline !== null ? { ...timeline } : {};

/** Bad arguments with something private in them. */
const leaky: readonly [what: string, args: Args, secretArguments?: readonly string[]][] = [
  ["userData as a list", { ...film, userData: [secret] }],
  ["userData too long", { ...film, userData: { note: secret.repeat(90) } }],
  ["userData, misspelt", { ...film, userDate: { note: secret } }],
  ["userData, in other letters", { ...film, userdata: secret }],
  [
    "clipsParam, broken",
    { templateId: "t", clipsParam: `{"Title":"${secret}"`, outputMediaConfig: film.outputMediaConfig },
  ],
  ["clipParams, misspelt", { ...film, clipParams: { Title: secret } }],
  ["mediaMetadata as text", { ...film, mediaMetadata: secret }],
  ["projectMetadata as a list", { ...film, projectMetadata: [secret] }],
  ["an S3 key of the wrong kind", { ...film, ...s3({ accessKeySecret: [secret] }) }],
  ["an S3 key id of the wrong kind", { ...film, ...s3({ accessKeyId: { id: secret } }) }],
  [
    "an S3 configuration, broken",
    { ...film, ...s3({}), outputMediaConfig: `{"AccessKeySecret":"${secret}"` },
  ],
  ["an S3 configuration in single quotes", { ...film, outputMediaConfig: `{'AccessKeySecret':'${secret}'}` }],
  ["a key as an argument of its own", { ...film, accessKeySecret: secret }],
  ["a token as an argument of its own", { ...film, securityToken: secret }],
  ["a secret timeline, broken", { ...film, timeline: `{${secret}` }, ["timeline"]],
  ["a secret timeline, of the wrong kind", { ...film, timeline: { VideoTracks: secret } }, ["timeline"]],
  [
    "a secret address",
    { ...film, outputMediaConfig: { mediaUrl: `https://${secret}.example.com/x.mp4` } },
    ["outputMediaConfig"],
  ],
  ["a secret trigger", { ...film, triggers: secret }, ["triggers"]],
  ["a secret argument that there is not", { ...film, titel: secret }, ["titel"]],
  ["a secret timeout", { ...film, timeout: secret }, ["timeout"]],
  ["a signed address", { ...film, outputMediaConfig: { mediaUrl: signedUrl } }],
  ["a signed address without scheme", { ...film, outputMediaConfig: { mediaUrl: signedUrl.slice(8) } }],
  ["a signed address inside a document", { ...film, timeline: { VideoTracks: { MediaURL: signedUrl } } }],
  ["a signed address inside a text", { ...film, timeline: `{"MediaURL":"${signedUrl}"` }],
  ["a signed address as a trigger", { ...film, triggers: signedUrl }],
  ["an endpoint with a password", { ...film, endpoint: `http://user:${secret}@ice.example.com` }],
];

it.each(leaky)("%s is refused without telling it", async (_what, args, secretArguments = []) => {
  const { failures, warnings } = await checkArgs(args, { secretArguments });
  expect(failures.length).toBeGreaterThan(0);
  expect([...failures, ...warnings].join("\n")).not.toContain("4711");
});

it.each<[what: string, args: Args, secretArgument: string]>([
  [
    "a clip",
    {
      ...film,
      timeline: {
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/in/clip.mp4", [secret]: 1 },
            ],
          },
        ],
      },
    },
    "timeline",
  ],
  [
    "a timeline, with spaces in it",
    { ...film, timeline: { ...timelineOf(film), [`my ${secret}`]: 1 } },
    "timeline",
  ],
  [
    "an output",
    { ...film, outputMediaConfig: { ...film.outputMediaConfig, [secret]: 1 } },
    "outputMediaConfig",
  ],
])("a key of %s that is secret is told of and not shown", async (_what, args, secretArgument) => {
  const { warnings } = await checkArgs(args, { secretArguments: [secretArgument] });
  const shown = warnings.filter((line) =>
    line.includes("has a key this version does not know, which is not shown"),
  );
  expect(shown).toHaveLength(1);
  expect(warnings.join("\n")).not.toContain("4711");
  expect((await checkArgs(args)).warnings.join("\n")).toContain("4711");
});

it("values are cut at 80 characters", async () => {
  const { failures } = await checkArgs({ ...film, projectId: undefined, region: "x".repeat(300) });
  const shown = /got "(x*)…\./u.exec(failures[0] ?? "")?.[1];
  expect(shown).toHaveLength(79);
});

describe("what is shown of a value", () => {
  it.each([
    ["https://a.example.com/b.mp4?c=d", '"https://a.example.com/b.mp4"'],
    ["https://a.example.com/b.mp4?c=\"d' e", '"https://a.example.com/b.mp4"d\' e"'],
    ["https://user:pass@a.example.com/b", '"https://a.example.com/b"'],
    ["a.example.com/b?c=d#e", '"a.example.com/b"'],
    ["Who? Me = you.", '"Who? Me = you."'],
    ["What/why? a=b", '"What/why? a=b"'],
  ])("%s", (value, shown) => {
    expect(display(value)).toBe(shown);
  });

  it("is never the query of an address, wherever it stands", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9._~%+&;:@,!$()*-]{1,20}$/u);
    fc.assert(
      fc.property(word, word, fc.constantFrom(" ", "\n", '"', "'", ""), (key, path, after) => {
        const url = `https://films.example.com/${path}?${key}=hush-4711`;
        for (const text of [
          display({ a: [url] }),
          display(url + after),
          safeText(`Look at ${url}${after} now.`),
        ]) {
          expect(text).not.toContain("hush-4711");
        }
      }),
    );
  });
});

it.each(["a", "/", "://", "https://", "a/?", "@"])(
  "a long text of %s is shown, and said again, at once",
  async (part) => {
    const text = part.repeat(100_000);
    const before = performance.now();
    const { failures } = await checkArgs({ ...film, timeline: text });
    expect(failures).toHaveLength(1);
    expect(failures[0]?.length).toBeLessThan(200);
    expect(safeText(text)).not.toContain("?");
    expect(performance.now() - before).toBeLessThan(2_000);
  },
);

describe("what others say of secret arguments", () => {
  const title = 'The "Königin\'s" \\ end & more';
  const args = {
    timeline: { SubtitleTracks: [{ Content: title, Size: 40 }], VideoTracks: [{ MediaURL: signedUrl }] },
    clipsParam: JSON.stringify({ Title: title }),
    outputMediaConfig: { mediaUrl: "https://films/x.mp4", accessKeySecret: secret },
  };

  it.each<[what: string, said: string]>([
    ["as it is", title],
    ["in JSON", JSON.stringify({ Content: title })],
    ["in JSON in JSON", JSON.stringify({ Timeline: JSON.stringify({ Content: title }) })],
    ["in an address", encodeURIComponent(title)],
    ["on one line", safeText(`Bad clip ${signedUrl} here`)],
  ])("is taken out: %s", (_what, said) => {
    const told = redact(said, args, ["timeline", "clipsParam"]);
    expect(told).toContain("(secret)");
    expect(told).not.toMatch(/Königin|K%C3|clip\.mp4/u);
  });

  it("credentials of the output are taken out even where nothing was marked secret", () => {
    expect(redact(`The key ${secret} is not valid.`, args, [])).toBe("The key (secret) is not valid.");
    const asText = { outputMediaConfig: JSON.stringify({ AccessKeySecret: secret }) };
    expect(redact(`The key ${secret} is not valid.`, asText, [])).toBe("The key (secret) is not valid.");
  });

  it("longer secrets go first, so that no rest of them stays", () => {
    const nested = { timeline: { a: "abcd", b: "abcdefgh" } };
    expect(redact("abcdefgh abcd", nested, ["timeline"])).toBe("(secret) (secret)");
  });

  it("and nothing else", () => {
    expect(redact("The clip https://films/x.mp4 of 40 s", args, ["timeline"])).toBe(
      "The clip https://films/x.mp4 of 40 s",
    );
  });
});

function s3(keys: Args): Args {
  return {
    outputMediaTarget: "S3",
    outputMediaConfig: {
      endpoint: "https://s3.example.com",
      bucket: "b",
      objectKey: "k.mp4",
      accessKeyId: "AK",
      accessKeySecret: "SK",
      ...keys,
    },
  };
}

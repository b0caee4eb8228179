import { limits, outputMediaTargets, deletionPolicies } from "../../../../provider/src/base/limits";
import { clientToken } from "../../../../provider/src/job/find/clientToken";
import { filmArgs, ossUrl } from "../../../support/films";
import { failuresOf, type Args } from "../../../support/refusals";

/** A bad input, and the path and the value that the refusal names. */
interface Bad {
  readonly args: Args;
  readonly path: string;
  readonly value: string;
}

const film = filmArgs();
const { sidePixels, shortSidePixels, tracksPerKind, userDataBytes } = limits;

const output = (changes: Args): Args => ({
  ...film,
  outputMediaConfig: { ...film.outputMediaConfig, ...changes },
});
const side = (name: string, value: unknown): Bad => ({
  args: output({ [name]: value }),
  path: `outputMediaConfig.${name} `,
  value: JSON.stringify(value),
});
const tracks = (kind: string, value: unknown, shown: string): Bad => ({
  args: { ...film, timeline: { ...film.timeline, [kind]: value } },
  path: `timeline.${kind} `,
  value: shown,
});
const userData = (bytes: number): Args => ({
  ...film,
  userData: { note: "x".repeat(bytes - '{"note":""}'.length) },
});

/** Bad inputs for each entry of the limits file: an entry without one does not compile. Some are no limits of inputs. */
const badByLimit: { readonly [K in keyof typeof limits]: readonly Bad[] | "no limit of inputs" } = {
  sidePixels: ["width", "height"].flatMap((name) => [
    side(name, sidePixels.min - 1),
    side(name, sidePixels.max + 1),
    side(name, sidePixels.min + 0.5),
    side(name, 0),
    side(name, -sidePixels.min),
    side(name, String(sidePixels.min)),
  ]),
  shortSidePixels: [
    {
      args: output({ width: shortSidePixels.max + 1, height: shortSidePixels.max + 1 }),
      path: "outputMediaConfig ",
      value: `"${shortSidePixels.max + 1}x${shortSidePixels.max + 1}"`,
    },
  ],
  outputExtensions: [".gif", ".mov", ".m4a", ".MKV", "", "/"].map((extension) => {
    const value = ossUrl(`out/film${extension}`);
    return { args: output({ mediaUrl: value }), path: "outputMediaConfig.mediaUrl ", value };
  }),
  tracksPerKind: ["VideoTracks", "ImageTracks", "SubtitleTracks"].flatMap((kind) => [
    tracks(
      kind,
      Array.from({ length: tracksPerKind.max + 1 }, () => ({})),
      String(tracksPerKind.max + 1),
    ),
    tracks(kind, { not: "a list" }, '{"not":"a list"}'),
    tracks(kind, "text", '"text"'),
  ]),
  userDataBytes: [
    { args: userData(userDataBytes + 1), path: "userData ", value: `is ${userDataBytes + 1} bytes` },
    { args: { ...film, userData: "片".repeat(171) }, path: "userData ", value: "is 513 bytes" },
  ],
  clientTokenCharacters: "no limit of inputs",
  retentionMs: "no limit of inputs",
  listWindowMs: "no limit of inputs",
  listPageSize: "no limit of inputs",
  deleteMediaPerCall: "no limit of inputs",
};

describe.each(
  Object.entries(badByLimit).flatMap(([name, bad]) =>
    typeof bad === "string" ? [] : [[name, bad] as const],
  ),
)("the limit %s", (_name, cases) => {
  it.each(cases.map((bad, index) => [index + 1, bad] as const))(
    "refuses bad input %i",
    async (_number, bad) => {
      const failures = await failuresOf(bad.args);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.startsWith(bad.path)).toBe(true);
      expect(failures[0]).toContain(bad.value);
    },
  );
});

it.each<[what: string, args: Args]>([
  ["the smallest sides", output({ width: sidePixels.min, height: sidePixels.min })],
  ["the longest side", output({ width: sidePixels.max, height: shortSidePixels.max })],
  ["the longest side, upright", output({ width: shortSidePixels.max, height: sidePixels.max })],
  [
    "only one side",
    { ...film, outputMediaConfig: { mediaUrl: ossUrl("out/film.mp4"), width: sidePixels.max } },
  ],
  [
    "the most tracks",
    {
      ...film,
      timeline: {
        VideoTracks: Array.from({ length: tracksPerKind.max }, () => film.timeline.VideoTracks[0]),
      },
    },
  ],
  ["the most userData", userData(userDataBytes)],
  ["every target", { ...film, outputMediaTarget: outputMediaTargets[0] }],
  ["every policy", { ...film, deletionPolicy: deletionPolicies[1] }],
])("accepts %s", async (_what, args) => {
  expect(await failuresOf(args)).toEqual([]);
});

it("the token has as many characters as ICE takes at most", () => {
  const request = {
    outputMediaConfig: "{}",
    outputMediaTarget: "oss-object",
    triggers: "[]",
    region: "cn-shanghai",
  };
  expect(clientToken("urn", request, undefined)).toHaveLength(limits.clientTokenCharacters);
});

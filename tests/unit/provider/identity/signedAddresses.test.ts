import { withoutSignatures } from "../../../../provider/src/base/withoutSignatures";
import { fingerprint, renderRequest } from "../../../../provider/src/job/state/renderRequest";
import { changedRequest } from "../../../../provider/src/lifecycle/changedRequest";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { filmArgs, ossUrl } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { checkArgs } from "../../../support/refusals";

const film = filmArgs();
const clip = ossUrl("in/clip.mp4");
const V1 = "Expires=1900000000&OSSAccessKeyId=TMP.hush&Signature=hush%2B1%3D&security-token=hush";
const V4 =
  "x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=hush%2F20260101&x-oss-date=20260101T000000Z" +
  "&x-oss-expires=3600&x-oss-signature=hush&x-oss-additional-headers=host&x-oss-security-token=hush";

const timelineOf = (address: string) => ({
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: address, Out: 2 }] }],
});
const signed = (query: string) => ({ ...film, timeline: timelineOf(`${clip}?${query}`) });
const plain = { ...film, timeline: timelineOf(clip) };

describe("a signature is no part of a film", () => {
  it.each<[what: string, write: (query: string) => object]>([
    ["of an object", signed],
    [
      "of JSON text",
      (query) => ({
        ...film,
        timeline: `{"VideoTracks": [{"VideoTrackClips": [{"MediaURL": "${clip}?${query}", "Out": 2.0}]}]}`,
      }),
    ],
    [
      "of a template's clips",
      (query) => ({
        ...{ templateId: "t", clipsParam: { Opening: `${clip}?${query}` } },
        outputMediaConfig: film.outputMediaConfig,
      }),
    ],
  ])("%s: it is neither in the state nor in what is sent, and that is said", async (_what, write) => {
    for (const query of [V1, V4]) {
      const { inputs, failures, warnings } = await checkArgs({ ...write(query) });
      const { inputs: unsigned } = await checkArgs({ ...write("") });
      expect(failures).toEqual([]);
      expect(JSON.stringify([inputs, warnings])).not.toContain("hush");
      expect(JSON.stringify(inputs)).toBe(JSON.stringify(unsigned).replaceAll(`${clip}?`, clip));
      expect(warnings).toEqual([
        expect.stringContaining("holds signed addresses; their signatures are left out"),
      ]);
    }
  });

  it("a fresh one renders nothing, shows no change, and is nowhere to be read", async () => {
    await withStory({}, async (story) => {
      expect(await story.up(signed(V1))).toMatchObject({ isOk: true, newJobs: 1 });
      for (const args of [signed(V1.replace("1900000000", "1900000099")), signed(V4), plain]) {
        expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
      }
      expect(JSON.stringify(story.engine.snapshot())).not.toContain("hush");
      expect(JSON.stringify(story.submits)).not.toContain("hush");
      expect(story.jobs[0]?.timeline).not.toContain("?");
    });
  });

  it("a fresh one finds the job of a crash again", async () => {
    await withStory({}, async (story) => {
      await story.upAndCrash(signed(V1));
      expect(await story.up(signed(V4))).toMatchObject({ isOk: true, newJobs: 0 });
    });
  });

  it("a state of version 0.1, which has the hash of a signed address, renders nothing", () => {
    const before = signed(V1);
    const read = parseInputs(plain, "cn-shanghai").inputs;
    if (read === undefined) throw new Error("The arguments are good.");
    const hashes = { ...fingerprint(renderRequest(read)), timeline: "0".repeat(32) };
    const record = { version: 1 as const, fingerprint: hashes, settings: {}, address: "", submittedAtMs: 0 };
    const fresh = parseInputs(signed(V4), "cn-shanghai").inputs;
    expect(changedRequest(record, before, signed(V4), fresh)).toEqual([]);
    const other = { ...film, timeline: timelineOf(`${ossUrl("in/other.mp4")}?${V4}`) };
    expect(changedRequest(record, before, other, parseInputs(other, "cn-shanghai").inputs)).toEqual([
      "timeline",
    ]);
  });
});

describe("what is no signature", () => {
  it.each([
    clip,
    `${clip}?x-oss-process=video/snapshot,t_1`,
    `${clip}?versionId=CAEQ`,
    "https://cdn.example.com/a.mp4?Signature=mine",
    "Expires=1&Signature=2",
    `a title with a ? and ${clip}`,
  ])("stays: %s", (text) => {
    expect(withoutSignatures(text)).toBe(text);
  });

  it("stays beside one", () => {
    expect(withoutSignatures(`${clip}?x-oss-process=video/snapshot,t_1&${V1}`)).toBe(
      `${clip}?x-oss-process=video/snapshot,t_1`,
    );
  });

  it("leaves arguments without one as they are, not even copied", async () => {
    const { inputs, warnings } = await checkArgs(plain);
    expect(inputs["timeline"]).toBe(plain.timeline);
    expect(warnings).toEqual([]);
  });
});

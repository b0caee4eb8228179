import { parseInputs } from "../../provider/src/inputs/parseInputs";
import { withEmulator } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { ossUrl } from "../support/films";
import { inTurns } from "../support/inTurns";
import { makeMaterials } from "../support/timelineMaterials";

const region = "cn-shanghai";
const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: ossUrl("in/clip.mp4"), Out: 1 }] }] };
const MediaURL = ossUrl("out/a.mp4");
const s3 = {
  ...{ Endpoint: "s3.example.com", Bucket: "films", ObjectKey: "a.mp4" },
  ...{ AccessKeyId: "key", AccessKeySecret: "secret" },
};
const vod = { StorageLocation: "films.oss-cn-shanghai.aliyuncs.com", FileName: "a.mp4" };

interface OddOutput {
  readonly target: string;
  readonly output: object;
  readonly produce?: object;
  readonly check: "clean" | "warned" | "refused";
  readonly becomesFilm: boolean;
}

const of = (target: string, output: object, check: OddOutput["check"], becomesFilm: boolean): OddOutput => ({
  target,
  output,
  check,
  becomesFilm,
});
const oss = (fields: object, check: OddOutput["check"], becomesFilm: boolean) =>
  of("oss-object", { MediaURL, Width: 320, Height: 180, ...fields }, check, becomesFilm);

/** Outputs as they are met, and what both sides make of them. */
const outputs: readonly OddOutput[] = [
  oss({}, "clean", true),
  oss({ Width: 321 }, "warned", false),
  oss({ Video: { Fps: "30" } }, "clean", true),
  oss({ Video: { Fps: 61 } }, "warned", false),
  oss({ Video: { Fps: 0.5 } }, "warned", false),
  { ...oss({}, "warned", false), produce: { OutputWebmTransparentChannel: "yes" } },
  { ...oss({}, "clean", true), produce: { OutputWebmTransparentChannel: "true" } },
  of("vod-media", vod, "clean", true),
  of("vod-media", { ...vod, FileName: "a b%.mp4" }, "clean", true),
  of("vod-media", { ...vod, FileName: "a//b.mp4" }, "warned", false),
  of("vod-media", { ...vod, StorageLocation: "cdn.example.com" }, "warned", false),
  of("vod-media", { ...vod, StorageLocation: "films.oss-cn-beijing.aliyuncs.com" }, "warned", false),
  of("S3", s3, "clean", true),
  of("S3", { ...s3, Bucket: "My_Films" }, "warned", false),
  of("S3", { ...s3, ObjectKey: "a//b.mp4" }, "warned", false),
  of("S3", { ...s3, ObjectKey: "/a.mp4" }, "warned", false),
  of("S3", { ...s3, AccessKeyId: undefined }, "refused", false),
];

it("the preview says of each output what is so", () => {
  const told = outputs.map(({ target, output, produce, check }) => {
    const raw = { timeline, outputMediaConfig: JSON.stringify(output), outputMediaTarget: target };
    const { failures, warnings } = parseInputs({ ...raw, editingProduceConfig: produce ?? {} }, region);
    return [output, check, failures.length > 0 ? "refused" : warnings.length > 0 ? "warned" : "clean"];
  });
  expect(told).toEqual(outputs.map(({ output, check }) => [output, check, check]));
});

it("the emulator makes a film of what the preview passes, and refuses or fails the others", async () => {
  await withEmulator({ speed: "instant" }, async ({ emulator, client }) => {
    await makeMaterials(emulator, 4);
    const made = await inTurns(outputs, 2, async ({ target, output, produce }) => {
      const query = {
        OutputMediaConfig: JSON.stringify(output),
        OutputMediaTarget: target,
        ...(produce !== undefined && { EditingProduceConfig: JSON.stringify(produce) }),
      };
      const job = await renderFilm(client, { timeline: JSON.stringify(timeline), query }).catch(
        () => undefined,
      );
      return [output, job?.Status === "Success"];
    });
    expect(made).toEqual(outputs.map(({ output, becomesFilm }) => [output, becomesFilm]));
  });
});

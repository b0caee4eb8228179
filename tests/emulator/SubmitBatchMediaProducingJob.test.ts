import { existsSync } from "node:fs";
import { join } from "node:path";
import { withReceiver } from "../support/callbackReceiver";
import { type BatchChanges, batchSubmission, finishedBatch, submitBatch } from "../support/emulatorBatches";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, putStill, STILL_URL } from "../support/emulatorJobs";

describe("SubmitBatchMediaProducingJob", () => {
  it("renders each film to its own address", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const batch = await finishedBatch(client, await submitBatch(client));
      expect(batch.SubJobList).toMatchObject([
        { MediaURL: `${BUCKET_URL}/out/1.mp4`, Status: "Success" },
        { MediaURL: `${BUCKET_URL}/out/2.mp4`, Status: "Success" },
      ]);
      for (const name of ["1.mp4", "2.mp4"]) {
        expect(existsSync(join(emulator.dataDir, "oss/films/out", name))).toBe(true);
      }
      expect(batch.SubJobList[0]?.Duration).toBeCloseTo(1, 1);
    }));

  it("goes through the media of each group, the titles and the texts in turn", () =>
    withEmulator({}, async ({ client }) => {
      const [a, b, c] = ["a", "b", "c"].map((name) => `${BUCKET_URL}/in/${name}.mp4`);
      const id = await submitBatch(client, {
        input: {
          MediaGroupArray: [{ MediaArray: [a, b], Duration: 2, Volume: 0 }, { MediaArray: [c, STILL_URL] }],
          TitleArray: ["First", "Second", "Third"],
          SpeechTextArray: ["Said"],
          BackgroundMusicArray: [`${BUCKET_URL}/in/music.mp3`],
        },
        output: { Count: 2, MaxDuration: 3 },
        editing: { BackgroundMusicConfig: { Volume: 0.3 } },
      });
      const { SubJobList } = await finishedBatch(client, id);
      const films = await Promise.all(SubJobList.map(({ JobId }) => getJob(client, JobId)));
      const muted = [{ Type: "Volume", Gain: 0 }];
      const music = {
        MediaURL: `${BUCKET_URL}/in/music.mp3`,
        Effects: [{ Type: "Volume", Gain: 0.3 }],
      };
      expect(films.map(({ Timeline }) => JSON.parse(String(Timeline)) as unknown)).toEqual([
        {
          VideoTracks: [{ VideoTrackClips: [{ MediaURL: a, MaxOut: 2, Effects: muted }, { MediaURL: c }] }],
          AudioTracks: [{ AudioTrackClips: [music] }],
        },
        {
          VideoTracks: [
            {
              VideoTrackClips: [
                { MediaURL: b, MaxOut: 2, Effects: muted },
                { MediaURL: STILL_URL, Type: "Image", Duration: 3 },
              ],
            },
          ],
          AudioTracks: [{ AudioTrackClips: [music] }],
        },
      ]);
      expect(films.map(({ SubJobMaterials }) => JSON.parse(String(SubJobMaterials)) as unknown)).toEqual([
        { Title: "First", SpeechText: "Said" },
        { Title: "Second", SpeechText: "Said" },
      ]);
    }));

  it("answers the same ClientToken with the same batch", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const query = { ClientToken: "token-1" };
      expect(await submitBatch(client, { query })).toBe(await submitBatch(client, { query }));
      expect(emulator.jobs.list()).toHaveLength(2);
      const other = await client.refusal(...batchSubmission({ query, output: { Count: 3 } }));
      expect(other.code).toBe("IdempotentParameterMismatch");
    }));

  it("tells NotifyAddress once, when all films have ended", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        await putStill(emulator.url);
        const UserData = JSON.stringify({ NotifyAddress: receiver.url });
        const JobId = await submitBatch(client, { query: { UserData } });
        const [callback] = await receiver.arrived(1);
        expect(callback?.message).toMatchObject({
          EventType: "BatchProduceMediaComplete",
          MessageBody: { JobId, Status: "Finished", UserData },
        });
        expect(emulator.callbacks.list()).toHaveLength(1);
      }),
    ));

  const text = "x".repeat(1001);

  it.each<[what: string, parameter: string, changes: BatchChanges]>([
    ["no media", "InputConfig", { input: { MediaGroupArray: undefined } }],
    ["both kinds of media", "InputConfig", { input: { MediaArray: [STILL_URL] } }],
    ["an empty group", "InputConfig", { input: { MediaGroupArray: [{ MediaArray: [] }] } }],
    [
      "a group's name of more than 50 characters",
      "InputConfig",
      { input: { MediaGroupArray: [{ GroupName: "x".repeat(51), MediaArray: [STILL_URL] }] } },
    ],
    [
      "a volume above 10",
      "InputConfig",
      { input: { MediaGroupArray: [{ MediaArray: [STILL_URL], Volume: 11 }] } },
    ],
    ["a text of more than 1000 characters", "InputConfig", { input: { SpeechTextArray: [text] } }],
    ["more than 50 texts", "InputConfig", { input: { SpeechTextArray: new Array(51).fill("x") } }],
    [
      "more than 50 pieces of music",
      "InputConfig",
      { input: { BackgroundMusicArray: new Array(51).fill("x") } },
    ],
    ["an address without {index}", "OutputConfig", { output: { MediaURL: `${BUCKET_URL}/a.mp4` } }],
    ["no films", "OutputConfig", { output: { Count: 0 } }],
    ["more than 100 films", "OutputConfig", { output: { Count: 101 } }],
    ["two lengths", "OutputConfig", { output: { MaxDuration: 1, FixedDuration: 1 } }],
    [
      "an output in another region",
      "OutputMediaConfig.MediaURL",
      { output: { MediaURL: "https://films.oss-cn-beijing.aliyuncs.com/{index}.mp4" } },
    ],
    ["a width below 128", "OutputConfig", { output: { Width: 127 } }],
  ])("refuses %s, and starts nothing", (_what, parameter, changes) =>
    withEmulator({}, async ({ client, emulator }) => {
      const refusal = await client.refusal(...batchSubmission(changes));
      expect(refusal).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
      expect(refusal.data.Message).toContain(`"${parameter}`);
      expect(emulator.jobs.list()).toEqual([]);
    }),
  );
});

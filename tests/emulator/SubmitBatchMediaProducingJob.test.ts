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

  it("uses only the ranges that MediaMetaDataArray names, in turn", () =>
    withEmulator({}, async ({ client }) => {
      const [a = "", b = ""] = ["a", "b"].map((name) => `${BUCKET_URL}/in/${name}.mp4`);
      const id = await submitBatch(client, {
        input: {
          MediaGroupArray: [
            { GroupName: "one", MediaArray: [a], Duration: 2 },
            { GroupName: "two", MediaArray: [a] },
            { GroupName: "three", MediaArray: [b], Duration: 2 },
          ],
        },
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              { Media: a, GroupName: "two", TimeRangeList: [{ In: 1, Out: 4 }] },
              {
                Media: a,
                TimeRangeList: [
                  { In: 5, Out: 9 },
                  { In: 20, Out: 21.5 },
                ],
              },
            ],
          },
        },
      });
      const { SubJobList } = await finishedBatch(client, id);
      const films = await Promise.all(SubJobList.map(({ JobId }) => getJob(client, JobId)));
      const clips = (one: object) => ({
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaURL: a, ...one },
              { MediaURL: a, In: 1, Out: 4 },
              { MediaURL: b, MaxOut: 2 },
            ],
          },
        ],
      });
      expect(films.map(({ Timeline }) => JSON.parse(String(Timeline)) as unknown)).toEqual([
        clips({ In: 5, Out: 7 }),
        clips({ In: 20, Out: 21.5 }),
      ]);
    }));

  it("takes a list of templates, and an output in VOD", () =>
    withEmulator({}, async ({ client }) => {
      const id = await submitBatch(client, {
        query: { TemplateConfig: JSON.stringify(["template-1", "模板-2"]) },
        output: {
          MediaURL: undefined,
          StorageLocation: "films.oss-cn-shanghai.aliyuncs.com",
          FileName: "片-{index}.mp4",
        },
      });
      const { SubJobList } = await finishedBatch(client, id);
      expect(SubJobList.map(({ MediaURL }) => decodeURIComponent(MediaURL))).toEqual([
        "https://films.oss-cn-shanghai.aliyuncs.com/片-1.mp4",
        "https://films.oss-cn-shanghai.aliyuncs.com/片-2.mp4",
      ]);
      const [first] = await Promise.all(SubJobList.map(({ JobId }) => getJob(client, JobId)));
      expect(first?.["VodMediaId"]).toMatch(/^[0-9a-f]{32}$/);
    }));

  const text = "x".repeat(1001);
  const group = { MediaArray: [STILL_URL] };

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
    ["41 groups", "InputConfig", { input: { MediaGroupArray: new Array(41).fill(group) } }],
    [
      "201 media in a group",
      "InputConfig",
      { input: { MediaGroupArray: [{ MediaArray: new Array(201).fill(STILL_URL) }] } },
    ],
    [
      "a group's name with an emoji",
      "InputConfig",
      { input: { MediaGroupArray: [{ ...group, GroupName: "films 🎬" }] } },
    ],
    ["51 titles", "InputConfig", { input: { TitleArray: new Array(51).fill("x") } }],
    ["a title of 51 characters", "InputConfig", { input: { TitleArray: ["x".repeat(51)] } }],
    [
      "a heading of level 6",
      "InputConfig",
      { input: { SubHeadingArray: [{ Level: 6, TitleArray: ["x"] }] } },
    ],
    ["a sticker of 101 frames", "InputConfig", { input: { StickerArray: [{ DyncFrames: 101 }] } }],
    [
      "texts for all and for a group",
      "InputConfig",
      { input: { MediaGroupArray: [{ ...group, SpeechTextArray: ["x"] }], SpeechTextArray: ["y"] } },
    ],
    [
      "a range that ends before it begins",
      "EditingConfig",
      {
        editing: {
          MediaConfig: { MediaMetaDataArray: [{ Media: STILL_URL, TimeRangeList: [{ In: 2, Out: 1 }] }] },
        },
      },
    ],
    ["templates that are no list", "TemplateConfig", { query: { TemplateConfig: '{"a":"b"}' } }],
    ["a preview without films", "OutputConfig", { output: { GeneratePreviewOnly: true } }],
    ["no output", "OutputConfig", { output: { MediaURL: undefined } }],
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

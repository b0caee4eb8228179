import { z } from "zod";
import { withReceiver } from "../support/callbackReceiver";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm, STILL_URL } from "../support/emulatorJobs";

const idSchema = z.object({ MediaId: z.string().regex(/^[0-9a-f]{32}$/) });
const infoSchema = z.object({
  MediaInfo: z.object({
    MediaBasicInfo: z.looseObject({ Status: z.string() }),
    FileInfoList: z.array(z.unknown()),
  }),
});

async function register(client: EmulatorClient, query: Record<string, string> = {}): Promise<string> {
  return idSchema.parse(await client.call("RegisterMediaInfo", { InputURL: STILL_URL, ...query })).MediaId;
}

/** Asks until the file was looked at. */
async function looked(client: EmulatorClient, MediaId: string) {
  for (;;) {
    const { MediaInfo } = infoSchema.parse(await client.call("GetMediaInfo", { MediaId }));
    if (MediaInfo.MediaBasicInfo.Status !== "Preparing") return MediaInfo;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe("RegisterMediaInfo", () => {
  it("makes an object known, which it was not before", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const unknown = await client.refusal("GetMediaInfo", { InputURL: STILL_URL });
      expect(unknown.code).toBe("ResourceNotFound");
      const MediaId = await register(client, {
        Title: "A still",
        MediaType: "image",
        ReferenceId: "ref-001",
      });
      expect(await looked(client, MediaId)).toMatchObject({
        MediaBasicInfo: { Status: "Normal", Title: "A still", MediaType: "image", ReferenceId: "ref-001" },
        FileInfoList: [{ FileBasicInfo: { Width: "1", Height: "1", FileName: "still.png" } }],
      });
      expect(await client.call("GetMediaInfo", { InputURL: STILL_URL })).toHaveProperty("MediaInfo");
    }));

  it("keeps no Category, which only UpdateMediaInfo has", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const MediaId = await register(client, { Category: "stills" });
      expect((await looked(client, MediaId)).MediaBasicInfo).not.toHaveProperty("Category");
      await client.call("UpdateMediaInfo", { MediaId, Category: "stills" });
      expect((await looked(client, MediaId)).MediaBasicInfo).toMatchObject({ Category: "stills" });
    }));

  it("makes a material that a Timeline names by its MediaId", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const MediaId = await register(client, { InputURL: "oss://films/in/still.png" });
      const clip = { Type: "Image", MediaId, Duration: 1 };
      const timeline = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
      expect(await renderFilm(client, { timeline })).toMatchObject({ Status: "Success" });
    }));

  it("registers an address once, or in the place of the earlier asset", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const first = await register(client);
      for (const InputURL of [STILL_URL, STILL_URL.replace("https:", "http:"), "oss://films/in/still.png"]) {
        const refusal = await client.refusal("RegisterMediaInfo", { InputURL, Overwrite: "False" });
        expect(refusal).toMatchObject({ code: "MediaAlreadyExist", statusCode: 409 });
        expect(refusal.data.Message).toBe(
          `The media with the given inputUrl "${STILL_URL}" has already been registered with mediaId "${first}".`,
        );
      }
      const second = await register(client, { Overwrite: "True" });
      expect(second).not.toBe(first);
      expect((await client.refusal("GetMediaInfo", { MediaId: first })).code).toBe("ResourceNotFound");
    }));

  it("answers the same ClientToken with the same MediaId", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const query = { ClientToken: "token-1" };
      expect(await register(client, query)).toBe(await register(client, query));
      const other = await client.refusal("RegisterMediaInfo", { ...query, InputURL: `${BUCKET_URL}/b.png` });
      expect(other.code).toBe("IdempotentParameterMismatch");
    }));

  it("says PrepareFail of what is not there, or no media", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await fetch(`${emulator.url}/oss/films/text.mp4`, { method: "PUT", body: "no media" });
      for (const name of ["none.mp4", "text.mp4"]) {
        const MediaId = await register(client, { InputURL: `${BUCKET_URL}/${name}` });
        expect((await looked(client, MediaId)).MediaBasicInfo.Status).toBe("PrepareFail");
      }
    }));

  it("tells the NotifyAddress of its UserData", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        await putStill(emulator.url);
        const MediaId = await register(client, { UserData: JSON.stringify({ NotifyAddress: receiver.url }) });
        const [callback] = await receiver.arrived(1);
        expect(callback?.message).toMatchObject({
          EventType: "RegisterMediaComplete",
          MessageBody: { MediaId, Status: "Success" },
        });
      }),
    ));

  it("knows a picture by its name, and subtitles only when told", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const srt = await fetch(`${emulator.url}/oss/films/in/a.srt`, { method: "PUT", body: "1\n" });
      expect(srt.status).toBe(200);
      const picture = await register(client);
      expect((await looked(client, picture)).MediaBasicInfo).toMatchObject({ MediaType: "image" });
      const text = await register(client, {
        ...{ InputURL: `${BUCKET_URL}/in/a.srt`, MediaType: "text", BusinessType: "subtitles" },
        RegisterConfig: JSON.stringify({ NeedSprite: "false", CoverConfig: { StartTime: 0.5 } }),
      });
      expect((await looked(client, text)).MediaBasicInfo).toMatchObject({
        Status: "Normal",
        MediaType: "text",
      });
    }));

  it("lets no two media have one ReferenceId", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const ReferenceId = "films_still-1";
      const first = await register(client, { ReferenceId });
      const other = { InputURL: `${BUCKET_URL}/in/other.png` };
      const refusal = await client.refusal("RegisterMediaInfo", { ...other, ReferenceId });
      expect(refusal.code).toBe("InvalidParameter");
      expect(refusal.data.Message).toContain(first);
      const second = await register(client, other);
      const update = { MediaId: second, ReferenceId };
      expect((await client.refusal("UpdateMediaInfo", update)).data.Message).toContain(first);
      // Registered anew it may keep it.
      await register(client, { ReferenceId, Overwrite: "true" });
    }));

  it.each<[what: string, parameter: string, query: Record<string, string>]>([
    ["a long Title", "Title", { Title: "片".repeat(43) }],
    ["a long Description", "Description", { Description: "x".repeat(1025) }],
    ["a long CoverURL", "CoverURL", { CoverURL: `https://films.example/${"x".repeat(120)}` }],
    ["17 tags", "MediaTags", { MediaTags: new Array(17).fill("x").join(",") }],
    ["a long tag", "MediaTags", { MediaTags: `short,${"x".repeat(33)}` }],
    ["a long UserData", "UserData", { UserData: JSON.stringify({ x: "x".repeat(1020) }) }],
    ["UserData that is no JSON", "UserData", { UserData: "mine" }],
    ["an unknown BusinessType", "BusinessType", { BusinessType: "trailer" }],
    ["text that is neither subtitles nor a font", "BusinessType", { MediaType: "text" }],
    ["a RegisterConfig that is no object", "RegisterConfig", { RegisterConfig: "[]" }],
    ["a ReferenceId with a dot", "ReferenceId", { ReferenceId: "films.still" }],
    ["a flag that is neither true nor false", "Overwrite", { Overwrite: "1" }],
    ["a workflow, of which there are none here", "WorkflowId", { WorkflowId: "w" }],
    ["smart tags, of which there are none here", "SmartTagTemplateId", { SmartTagTemplateId: "t" }],
    ["no address", "InputURL", { InputURL: "" }],
    ["another region", "InputURL", { InputURL: "https://films.oss-cn-beijing.aliyuncs.com/a.mp4" }],
    ["an address that is none of OSS", "InputURL", { InputURL: "https://example.com/a.mp4" }],
    ["a file of this machine", "InputURL", { InputURL: "file:///etc/hostname" }],
    ["a climbing key", "InputURL", { InputURL: "oss://films/../../etc/hostname" }],
    ["an unknown type", "MediaType", { MediaType: "film" }],
    ["a short ReferenceId", "ReferenceId", { ReferenceId: "short" }],
  ])("refuses %s", (_what, parameter, query) =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("RegisterMediaInfo", { InputURL: STILL_URL, ...query });
      expect(refusal.code).toBe("InvalidParameter");
      expect(refusal.data.Message).toContain(`"${parameter}"`);
    }),
  );
});

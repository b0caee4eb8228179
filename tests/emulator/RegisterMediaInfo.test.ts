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
      const refusal = await client.refusal("RegisterMediaInfo", { InputURL: STILL_URL });
      expect(refusal).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
      const second = await register(client, { Overwrite: "true" });
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

  it.each<[what: string, parameter: string, query: Record<string, string>]>([
    ["no address", "InputURL", { InputURL: "" }],
    ["another region", "InputURL", { InputURL: "https://films.oss-cn-beijing.aliyuncs.com/a.mp4" }],
    ["an address that is none of OSS", "InputURL", { InputURL: "https://example.com/a.mp4" }],
    ["a file of this machine", "InputURL", { InputURL: "file:///etc/passwd" }],
    ["a climbing key", "InputURL", { InputURL: "oss://films/../../etc/passwd" }],
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

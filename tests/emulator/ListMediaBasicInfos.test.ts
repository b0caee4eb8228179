import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, STILL_URL } from "../support/emulatorJobs";

const registered = z.object({ MediaId: z.string() });

const listed = z.object({
  TotalCount: z.number(),
  NextToken: z.string().optional(),
  MediaInfos: z.array(z.looseObject({ MediaId: z.string(), FileInfoList: z.array(z.unknown()).optional() })),
});

describe("ListMediaBasicInfos", () => {
  it("lists what is registered, page by page, with the files where they are asked for", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const ids: string[] = [];
      for (const name of ["a", "b", "c"]) {
        await putStill(emulator.url, `${name}.png`);
        const InputURL = STILL_URL.replace(/[^/]*$/u, `${name}.png`);
        ids.push(registered.parse(await client.call("RegisterMediaInfo", { InputURL })).MediaId);
        emulator.clock.advance(1_000);
      }
      const first = listed.parse(
        await client.call("ListMediaBasicInfos", { MaxResults: "2", SortBy: "asc" }),
      );
      expect(first.MediaInfos.map(({ MediaId }) => MediaId)).toEqual(ids.slice(0, 2));
      expect([first.TotalCount, first.MediaInfos[0]?.FileInfoList]).toEqual([3, undefined]);
      const query = {
        MaxResults: "2",
        SortBy: "asc",
        NextToken: first.NextToken ?? "",
        IncludeFileBasicInfo: "true",
      };
      const second = listed.parse(await client.call("ListMediaBasicInfos", query));
      expect(second.MediaInfos.map(({ MediaId }) => MediaId)).toEqual(ids.slice(2));
      expect(second.MediaInfos[0]?.FileInfoList).toHaveLength(1);
      expect(second.NextToken).toBeUndefined();
    }));

  it("refuses an AuthTimeout that is no number of seconds", () =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("ListMediaBasicInfos", { AuthTimeout: "-1" });
      expect(refusal.data.Message).toContain('"AuthTimeout"');
    }));

  it("lists by what an asset is", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await client.call("RegisterMediaInfo", { InputURL: STILL_URL });
      const count = async (query: Record<string, string>) =>
        listed.parse(await client.call("ListMediaBasicInfos", query)).TotalCount;
      expect([await count({ MediaType: "image" }), await count({ MediaType: "audio" })]).toEqual([1, 0]);
      expect([await count({ BusinessType: "general" }), await count({ Source: "vod" })]).toEqual([1, 0]);
    }));
});

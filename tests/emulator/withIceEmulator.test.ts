import { existsSync } from "node:fs";
import { withIceEmulator } from "../../emulator/src/withIceEmulator";
import { EmulatorClient } from "../support/emulatorClient";
import { renderFilm, STILL_TIMELINE, STILL_URL } from "../support/emulatorJobs";
import { noisePng } from "../support/noisePng";

describe("withIceEmulator", () => {
  it("gives what a story needs, and what the story returns", async () => {
    const film = await withIceEmulator(async ({ objects, url, accessKeyId, accessKeySecret }) => {
      expect(await objects.put("films/in/still.png", noisePng(16, 16))).toBe(STILL_URL);
      await renderFilm(new EmulatorClient({ url, accessKeyId, accessKeySecret }), {
        timeline: STILL_TIMELINE,
      });
      return objects.get("films/out/film.mp4");
    });
    expect(film?.subarray(4, 8).toString()).toBe("ftyp");
  });

  it("gives a program its variables", () =>
    withIceEmulator(
      ({ url, endpoint, env }) => {
        expect(url).toBe(`http://${endpoint}`);
        expect(env).toEqual({
          ...{ ALICLOUD_ACCESS_KEY: "me", ALICLOUD_SECRET_KEY: "mine", ALICLOUD_SECURITY_TOKEN: "t" },
          ...{ ALIBABA_CLOUD_ACCESS_KEY_ID: "me", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "mine" },
          ...{ ALIBABA_CLOUD_SECURITY_TOKEN: "t", ALIBABA_CLOUD_REGION: "cn-beijing" },
          ...{ ALICLOUD_REGION: "cn-beijing", ALICLOUD_ICE_ENDPOINT: url },
        });
      },
      { accessKeyId: "me", accessKeySecret: "mine", securityToken: "t", region: "cn-beijing" },
    ));

  it("stops, and removes its folder, whatever the story does", async () => {
    let where = { url: "", dataDir: "" };
    const story = withIceEmulator(({ url, emulator: { dataDir } }) => {
      where = { url, dataDir };
      throw new Error("The story failed.");
    });
    await expect(story).rejects.toThrow("The story failed.");
    await expect(fetch(where.url)).rejects.toThrow();
    expect(existsSync(where.dataDir)).toBe(false);
  });

  it("can be told many times at once", async () => {
    const urls = await Promise.all(Array.from({ length: 5 }, () => withIceEmulator(({ url }) => url)));
    expect(new Set(urls).size).toBe(5);
  });

  it("says what is wrong with an object's name, and knows what is not there", () =>
    withIceEmulator(async ({ objects }) => {
      await expect(objects.put("films/../x", "x")).rejects.toThrow(/films\/\.\.\/x was not stored/);
      expect(await objects.get("films/none")).toBeUndefined();
      expect(objects.address("films/a b.mp4")).toBe("https://films.oss-cn-shanghai.aliyuncs.com/a%20b.mp4");
    }));
});

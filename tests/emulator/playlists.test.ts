import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm } from "../support/emulatorJobs";

describe("a film of segments", () => {
  const config = { MediaURL: `${BUCKET_URL}/out/film.m3u8` };
  const placed = (dataDir: string) => readdirSync(join(dataDir, "oss/films/out")).sort();

  it("is played from the object store, its parts as what they are", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await renderFilm(client, { config });
      const playlist = await fetch(`${emulator.url}/oss/films/out/film.m3u8`);
      expect(playlist.headers.get("content-type")).toMatch(/^application\/vnd\.apple\.mpegurl/);
      const [segment = ""] = (await playlist.text()).split("\n").filter((line) => line.endsWith(".ts"));
      const part = await fetch(`${emulator.url}/oss/films/out/${segment}`);
      expect(part.headers.get("content-type")).toBe("video/mp2t");
      // Every packet of an MPEG transport stream begins with this byte.
      const bytes = Buffer.from(await part.arrayBuffer());
      expect([bytes[0], bytes[188], bytes[376]]).toEqual([0x47, 0x47, 0x47]);
    }));

  it("takes the place of the film before it, and is deleted, as a whole", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await renderFilm(client, { config });
      const first = placed(emulator.dataDir);
      expect(first).toHaveLength(2);
      await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/out/film-other.m3u8` } });
      const { MediaId = "" } = await renderFilm(client, { config });
      const second = placed(emulator.dataDir).filter((name) => !name.startsWith("film-other"));
      expect(second).toHaveLength(2);
      expect(second.filter((name) => first.includes(name))).toEqual(["film.m3u8"]);
      await client.call("DeleteMediaInfos", { MediaIds: MediaId, DeletePhysicalFiles: "true" });
      const left = placed(emulator.dataDir);
      expect(left).toHaveLength(2);
      for (const name of left) expect(name).toMatch(/^film-other/);
    }));

  it("takes nothing along that its playlist does not name, whatever the playlist says", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "" } = await renderFilm(client, { config });
      const hostile = "#EXTM3U\nfilm-../../in/still.ts\n../in/still.png\nin/still.png\nother.ts\n";
      for (const name of ["film.m3u8", "other.ts"]) {
        await fetch(`${emulator.url}/oss/films/out/${name}`, { method: "PUT", body: hostile });
      }
      await client.call("DeleteMediaInfos", { MediaIds: MediaId, DeletePhysicalFiles: "true" });
      expect(existsSync(join(emulator.dataDir, "oss/films/out/other.ts"))).toBe(true);
      expect(existsSync(join(emulator.dataDir, "oss/films/in/still.png"))).toBe(true);
      expect(existsSync(join(emulator.dataDir, "oss/films/out/film.m3u8"))).toBe(false);
    }));
});

it("OutputWebmTransparentChannel reaches the film", () =>
  withEmulator({}, async ({ client, emulator }) => {
    await putStill(emulator.url);
    const query = { EditingProduceConfig: JSON.stringify({ OutputWebmTransparentChannel: "true" }) };
    await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/out/film.webm` }, query });
    const film = await fetch(`${emulator.url}/oss/films/out/film.webm`);
    // The element AlphaMode, 1 byte long, of value 1.
    expect(Buffer.from(await film.arrayBuffer()).includes(Buffer.from([0x53, 0xc0, 0x81, 1]))).toBe(true);
  }));

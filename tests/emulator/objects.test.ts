import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, renderFilm, STILL_TIMELINE } from "../support/emulatorJobs";

const put = (url: string, body: string) => fetch(url, { method: "PUT", body });

/** Sends a path as it is; fetch would tidy it up. */
function rawStatus(port: number, method: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end(method === "PUT" ? "evil" : undefined);
  });
}

describe("objects", () => {
  it("are stored by PUT and served by GET and HEAD", () =>
    withEmulator({}, async ({ emulator }) => {
      const url = `${emulator.url}/oss/films/in/clip.mp4`;
      expect((await put(url, "0123456789")).status).toBe(200);
      const got = await fetch(url);
      expect([got.status, got.headers.get("content-type"), await got.text()]).toEqual([
        200,
        "video/mp4",
        "0123456789",
      ]);
      const head = await fetch(url, { method: "HEAD" });
      expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
      expect(readdirSync(join(emulator.dataDir, "uploads"))).toEqual([]);
    }));

  it("are served in ranges", () =>
    withEmulator({}, async ({ emulator }) => {
      const url = `${emulator.url}/oss/films/clip.mp4`;
      await put(url, "0123456789");
      const range = async (text: string) => {
        const response = await fetch(url, { headers: { range: text } });
        return [response.status, response.headers.get("content-range"), await response.text()];
      };
      expect(await range("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
      expect(await range("bytes=-3")).toEqual([206, "bytes 7-9/10", "789"]);
      expect((await range("bytes=20-30"))[0]).toBe(416);
    }));

  it("may have odd names, empty contents and be written again", () =>
    withEmulator({}, async ({ emulator }) => {
      for (const key of ["a b+c'()!~.txt", "中文/片.txt", "50%.txt", "%41.txt", ".hidden/x", "a..b"]) {
        const url = `${emulator.url}/oss/films/${key.split("/").map(encodeURIComponent).join("/")}`;
        await put(url, "first");
        await put(url, key);
        expect(await (await fetch(url)).text()).toBe(key);
      }
      const empty = `${emulator.url}/oss/films/empty.txt`;
      expect((await fetch(empty, { method: "PUT" })).status).toBe(200);
      expect(await (await fetch(empty)).text()).toBe("");
    }));

  it("are told apart from what is not there", () =>
    withEmulator({}, async ({ emulator }) => {
      await put(`${emulator.url}/oss/films/folder/clip.mp4`, "x");
      for (const path of [
        "films/none.mp4",
        "films/folder",
        "films",
        "",
        "none/x",
        "films/folder/clip.mp4/x",
      ]) {
        const response = await fetch(`${emulator.url}/oss/${path}`);
        expect([path, response.status, (await response.text()).includes("NoSuchKey")]).toEqual([
          path,
          404,
          true,
        ]);
      }
    }));

  it("can't share their name with a folder", () =>
    withEmulator({}, async ({ emulator }) => {
      await put(`${emulator.url}/oss/films/a/b`, "x");
      expect((await put(`${emulator.url}/oss/films/a`, "y")).status).toBe(400);
      expect((await put(`${emulator.url}/oss/films/a/b/c`, "y")).status).toBe(400);
      expect(await (await fetch(`${emulator.url}/oss/films/a/b`)).text()).toBe("x");
    }));

  it("never lie outside their folder, whatever the path says", () =>
    withEmulator({}, async ({ emulator }) => {
      writeFileSync(join(emulator.dataDir, "secret.txt"), "secret");
      const paths = [
        "/oss/../secret.txt",
        "/oss/films/../../secret.txt",
        "/oss/films/%2e%2e/%2e%2e/secret.txt",
        "/oss/films/..%2f..%2fsecret.txt",
        "/oss/%2e%2e%2fsecret.txt",
        "/oss//secret.txt",
        "/oss/films/..%5c..%5csecret.txt",
        "/oss/films/%00secret.txt",
        "/oss/films/a%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.txt",
        "/oss/films/./x",
      ];
      for (const path of paths) {
        expect([path, await rawStatus(emulator.port, "GET", path)]).toEqual([path, 404]);
        expect([path, await rawStatus(emulator.port, "PUT", path)]).toEqual([path, 400]);
      }
      expect(await rawStatus(emulator.port, "GET", "/oss/films/%zz")).toBe(400);
      expect(
        readdirSync(emulator.dataDir)
          .filter((name) => !name.startsWith("ice.sqlite"))
          .sort(),
      ).toEqual(["oss", "s3", "secret.txt", "work"]);
    }));

  it("never lie outside their folder, wherever a link leads", () =>
    withEmulator({}, async ({ emulator }) => {
      const outside = mkdtempSync(join(tmpdir(), "ice-outside-"));
      try {
        writeFileSync(join(outside, "secret.png"), "secret");
        mkdirSync(join(emulator.dataDir, "oss/films"), { recursive: true });
        symlinkSync(outside, join(emulator.dataDir, "oss/films/link"));
        symlinkSync(join(outside, "secret.png"), join(emulator.dataDir, "oss/films/file.png"));
        symlinkSync(join(outside, "none"), join(emulator.dataDir, "oss/films/dangling"));
        for (const key of ["link/secret.png", "file.png", "dangling"]) {
          expect((await fetch(`${emulator.url}/oss/films/${key}`)).status).toBe(404);
        }
        for (const key of ["link/new.txt", "link/deep/new.txt", "dangling/new.txt"]) {
          expect((await put(`${emulator.url}/oss/films/${key}`, "x")).status).toBe(400);
        }
        expect(readdirSync(outside)).toEqual(["secret.png"]);
      } finally {
        rmSync(outside, { recursive: true });
      }
    }));

  it("of a film can't be written, nor a material be read, through a link", () =>
    withEmulator({}, async ({ emulator, client }) => {
      const outside = mkdtempSync(join(tmpdir(), "ice-outside-"));
      try {
        await put(`${emulator.url}/oss/films/in/other.txt`, "x");
        symlinkSync(outside, join(emulator.dataDir, "oss/films/out"));
        writeFileSync(join(outside, "still.png"), "secret");
        symlinkSync(join(outside, "still.png"), join(emulator.dataDir, "oss/films/in/still.png"));
        const job = await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/elsewhere/film.mp4` } });
        expect(job).toMatchObject({ Status: "Failed", Code: "InvalidMaterial.NotFound" });
        const material = STILL_TIMELINE.replace("in/still.png", "real.png");
        await put(`${emulator.url}/oss/films/real.png`, "x");
        await renderFilm(client, { timeline: material });
        expect(readdirSync(outside)).toEqual(["still.png"]);
      } finally {
        rmSync(outside, { recursive: true });
      }
    }));

  it("keep their old contents when an upload breaks off", () =>
    withEmulator({}, async ({ emulator }) => {
      const url = `${emulator.url}/oss/films/clip.mp4`;
      await put(url, "whole");
      const socket = connect(emulator.port, "127.0.0.1");
      socket.write("PUT /oss/films/clip.mp4 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf");
      const uploads = join(emulator.dataDir, "uploads");
      const uploading = async (count: number) => {
        for (let tries = 0; tries < 200; tries++) {
          if (readdirSync(uploads).length === count) return;
          await delay(25);
        }
        throw new Error(`There never were ${count} uploads.`);
      };
      await uploading(1);
      socket.destroy();
      await uploading(0);
      expect(await (await fetch(url)).text()).toBe("whole");
    }));
});

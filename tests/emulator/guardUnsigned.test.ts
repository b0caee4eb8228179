import type { Emulator } from "../../emulator/src/emulator";
import { withEmulator } from "../support/emulatorFixture";
import { rawRequest } from "../support/rawRequest";

const HOLD = { method: "POST", path: "/_emulator/jobs/hold" };
const UPLOAD = { method: "PUT", path: "/oss/films/a.txt", body: "x" };
const LOOK = { method: "GET", path: "/_emulator/requests" };

async function status(
  { port }: Emulator,
  what: typeof HOLD | typeof UPLOAD | typeof LOOK,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return (await rawRequest({ port, ...what, headers })).status;
}

describe("routes without a signature", () => {
  it("answer to this machine's own names, and to addresses", () =>
    withEmulator({}, async ({ emulator }) => {
      for (const host of ["127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:1", "192.168.1.5:80"]) {
        for (const what of [HOLD, UPLOAD, LOOK])
          expect([host, await status(emulator, what, { host })]).toEqual([host, 200]);
      }
    }));

  it("do not answer to a name that a stranger pointed here", () =>
    withEmulator({}, async ({ emulator }) => {
      for (const host of [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "a b",
        "@",
      ]) {
        for (const what of [HOLD, UPLOAD, LOOK])
          expect([host, await status(emulator, what, { host })]).toEqual([host, 403]);
      }
    }));

  it("answer to the names they are told", () =>
    withEmulator({ allowedHosts: ["ice", "Media.Test"] }, async ({ emulator }) => {
      expect(await status(emulator, UPLOAD, { host: "ice:8080" })).toBe(200);
      expect(await status(emulator, UPLOAD, { host: "media.test" })).toBe(200);
      expect(await status(emulator, UPLOAD, { host: "other" })).toBe(403);
    }));

  it("let no page of another origin change anything", () =>
    withEmulator({}, async ({ emulator }) => {
      const host = `127.0.0.1:${emulator.port}`;
      for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1", `https://${host}`]) {
        for (const what of [HOLD, UPLOAD])
          expect([origin, await status(emulator, what, { host, origin })]).toEqual([origin, 403]);
      }
    }));

  it("let their own page do so", () =>
    withEmulator({}, async ({ emulator }) => {
      const host = `127.0.0.1:${emulator.port}`;
      expect(await status(emulator, HOLD, { host, origin: `http://${host}` })).toBe(200);
    }));

  it("say which flag allows a name", () =>
    withEmulator({}, async ({ emulator }) => {
      const { body } = await rawRequest({ port: emulator.port, ...LOOK, headers: { host: "ice" } });
      expect(body).toContain("--allowed-hosts");
    }));

  it("leave the signed API to its signatures, by whatever name", () =>
    withEmulator({}, async ({ emulator }) => {
      const answer = await rawRequest({
        ...{ port: emulator.port, method: "POST", path: "/" },
        headers: { host: "ice.cn-shanghai.aliyuncs.com", "x-acs-action": "GetMediaInfo" },
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toContain("MissingAccessKeyId");
    }));
});

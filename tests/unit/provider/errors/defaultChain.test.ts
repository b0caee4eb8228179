import { mkdtempSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toCredential } from "../../../../provider/src/run/credentials";
import { reply, withServer } from "../../../support/scriptedServer";

const environment = { ...process.env };
let home = "";

beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (/^(ALIBABA|ALICLOUD)/u.test(name)) Reflect.deleteProperty(process.env, name);
  }
  home = mkdtempSync(join(tmpdir(), "ice-chain-"));
  process.env["HOME"] = home;
});

afterEach(() => {
  process.env = { ...environment };
  rmSync(home, { recursive: true, force: true });
});

describe("with nothing configured", () => {
  it("nothing is asked, and that is known at once", async () => {
    const connect = jest.spyOn(Socket.prototype, "connect");
    try {
      const credential = toCredential({ kind: "defaultChain" });
      await expect(credential.getCredential()).rejects.toThrow("unable to get credentials");
      expect(connect).not.toHaveBeenCalled();
    } finally {
      connect.mockRestore();
    }
  });
});

it("an address of credentials is asked where one is configured", async () => {
  const keys = {
    Code: "Success",
    AccessKeyId: "a",
    AccessKeySecret: "b",
    SecurityToken: "c",
    Expiration: "2999-01-01T00:00:00Z",
  };
  await withServer([reply(200, keys), reply(200, keys)], async ({ host }) => {
    const credential = toCredential({ kind: "defaultChain", credentialsUri: `http://${host}/keys` });
    expect(await credential.getCredential()).toMatchObject({ accessKeyId: "a", securityToken: "c" });
  });
});

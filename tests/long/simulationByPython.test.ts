import { join } from "node:path";
import { kindOf } from "../../provider/src/ice/errors/codes";
import { IceError } from "../../provider/src/ice/errors/iceError";
import { operationsOver } from "../../provider/src/ice/operations";
import { pythonWith } from "../clients/install.mts";
import { type Driver, lineProcess } from "../clients/lineProcess.mts";
import { answersOf } from "../support/iceScript";
import { positions, withEmulatorAsIce, withModelAsIce } from "../support/modelAgainstEmulator";

const driverFile = join(__dirname, "../clients/python/driver.py");

/** Of the newest and an old release of the vendor's SDK: what they make of an answer is theirs, not the provider's. */
describe.each(["6.20.2", "1.3.12"])("asked by the vendor's Python client %s", (version) => {
  it.each(positions)("the simulation's model of ICE answers as the emulator does: %j", async (position) => {
    const python = await pythonWith(version);
    const drivers: Driver[] = [];
    const client = (url: string) => {
      const driver = lineProcess(python, [driverFile], environment(url));
      drivers.push(driver);
      return { ...askedThrough(driver), renewCredentials: () => undefined };
    };
    try {
      const expected = await withEmulatorAsIce(position, answersOf, client);
      expect(await withModelAsIce(position, answersOf, client)).toEqual(expected);
      expect(expected).toContainEqual(["a failed job", expect.objectContaining({ code: "ProduceFailed" })]);
    } finally {
      for (const driver of drivers) driver.stop();
    }
  });
});

function environment(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ICE_ENDPOINT: new URL(url).host,
    ALICLOUD_ACCESS_KEY: "emulator",
    ALICLOUD_SECRET_KEY: "emulator-secret",
    ALICLOUD_REGION: "cn-shanghai",
  };
}

/** The script's calls, made by another client; an operation that it does not have is refused by it. */
function askedThrough(driver: Driver) {
  return operationsOver(async (operation, { query = {}, body = {} }) => {
    const given = Object.entries({ ...query, ...body }).filter(([, value]) => value !== undefined);
    const outcome = await driver.make(operation, Object.fromEntries(given));
    if (outcome.kind === "answered") return { body: outcome.body };
    const code = outcome.kind === "absent" ? "absent" : outcome.code;
    const message = outcome.kind === "absent" ? operation : outcome.message;
    throw new IceError({ kind: kindOf(code, 400), operation, code, message, statusCode: 400 });
  });
}

import { randomUUID } from "node:crypto";
import { EmulatorClient } from "./emulatorClient";
import { withEmulator } from "./emulatorFixture";
import { BUCKET_URL, putStill } from "./emulatorJobs";

/** An ICE to hold against the facts. */
export interface IceUnderTest {
  readonly client: EmulatorClient;
  /** A bucket of the service's region, where `in/still.png` is a picture. */
  readonly bucketUrl: string;
  /** A name that no other run uses. */
  readonly run: string;
}

/**
 * The one switch: with ICE_CONFORMANCE_ENDPOINT the same story is told to that service, with the keys of ALICLOUD_ACCESS_KEY,
 * ALICLOUD_SECRET_KEY and ALICLOUD_SECURITY_TOKEN and the bucket of ICE_CONFORMANCE_BUCKET_URL. Renders there are paid for. Never set in CI.
 */
export async function withIce(story: (ice: IceUnderTest) => Promise<void>): Promise<void> {
  const run = randomUUID();
  const endpoint = process.env["ICE_CONFORMANCE_ENDPOINT"];
  if (endpoint === undefined || endpoint === "") {
    await withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await story({ client, bucketUrl: BUCKET_URL, run });
    });
    return;
  }
  const securityToken = process.env["ALICLOUD_SECURITY_TOKEN"];
  const client = new EmulatorClient({
    url: endpoint,
    accessKeyId: needed("ALICLOUD_ACCESS_KEY"),
    accessKeySecret: needed("ALICLOUD_SECRET_KEY"),
    ...(securityToken !== undefined && { securityToken }),
  });
  await story({ client, bucketUrl: needed("ICE_CONFORMANCE_BUCKET_URL").replace(/\/$/, ""), run });
}

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`ICE_CONFORMANCE_ENDPOINT needs ${name}, too.`);
  return value;
}

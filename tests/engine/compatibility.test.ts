import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import providerPackage from "../../provider/package.json";
import { npmInstall } from "../packaging/npm";
import { pack } from "../packaging/pack";
import { internalsStory } from "../support/internalsStory";

/** The oldest version that the peer dependency lets in. */
const oldest = /\d+\.\d+\.\d+/u.exec(providerPackage.peerDependencies["@pulumi/pulumi"])?.[0] ?? "";

test("what leans on internals of @pulumi/pulumi works with the oldest supported version, packed and installed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ice-oldest-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
    await npmInstall(folder, `@pulumi/pulumi@${oldest}`, await pack("provider", folder));
    await internalsStory(join(folder, "node_modules"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

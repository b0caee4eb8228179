import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import emulatorPackage from "../../emulator/package.json";
import rootPackage from "../../package.json";
import providerPackage from "../../provider/package.json";
import { packageVersion } from "../../provider/src/base/version";

test("one version: both packages, the repository, the user agent, the changelog", () => {
  const { version } = providerPackage;
  expect([emulatorPackage.version, rootPackage.version, packageVersion]).toEqual([version, version, version]);
  expect(readFileSync(resolve(__dirname, "../../CHANGELOG.md"), "utf8")).toContain(`\n## ${version}\n`);
});

/**
 * Bundles the provider plugin into `plugin/bin`: a folder that `plugins: providers: - path:` of a Pulumi.yaml takes. It needs the
 * compiled provider.
 */
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cloneDir } from "./lib/paths.mts";
import { bundledNotices } from "./plugin/bundledNotices.mts";
import { bundlePlugin } from "./plugin/bundlePlugin.mts";

const to = join(cloneDir, "plugin", "bin");
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const bundle = await bundlePlugin(join(to, "host.cjs"));
copyFileSync(join(cloneDir, "plugin", "starter.cjs"), join(to, "plugin.cjs"));
copyFileSync(join(cloneDir, "sdk", "schema.json"), join(to, "schema.json"));
copyFileSync(join(cloneDir, "LICENSE"), join(to, "LICENSE"));
writeFileSync(join(to, "THIRD-PARTY-NOTICES.md"), bundledNotices(bundle));
// The engine looks for the second on Windows.
const launchers = {
  "launcher.sh": "pulumi-resource-alicloud-ice",
  "launcher.cmd": "pulumi-resource-alicloud-ice.cmd",
};
for (const [source, name] of Object.entries(launchers)) {
  copyFileSync(join(cloneDir, "plugin", source), join(to, name));
  chmodSync(join(to, name), 0o755);
}

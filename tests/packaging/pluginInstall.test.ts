import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloneDir, localDir } from "../../scripts/lib/paths.mts";
import { pulumiCli } from "../support/pulumiCli";

it("`npm run plugin:pack` writes what `pulumi plugin install -f` takes", async () => {
  const cli = await pulumiCli();
  execFileSync(process.execPath, ["scripts/packPlugin.mts", "--bundle-only"], {
    cwd: cloneDir,
    stdio: "pipe",
  });
  const [archive = ""] = globSync("pulumi-resource-alicloud-ice-v*-*-*[0-9].tar.gz", {
    cwd: join(localDir, "plugin"),
  });
  const version = /-v(?<version>[^-]+)-/u.exec(archive)?.groups?.["version"] ?? "";
  const home = mkdtempSync(join(tmpdir(), "ice-install-"));
  try {
    const args = ["plugin", "install", "resource", "alicloud-ice", version, "-f", archive];
    const env = { ...process.env, PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" };
    execFileSync(cli.command, args, { cwd: join(localDir, "plugin"), env, stdio: "pipe" });
    const installed = join(home, "plugins", `resource-alicloud-ice-v${version}`);
    for (const name of [
      "pulumi-resource-alicloud-ice",
      "plugin.cjs",
      "host.cjs",
      "schema.json",
      "THIRD-PARTY-NOTICES.md",
    ])
      expect({ name, isThere: existsSync(join(installed, name)) }).toEqual({ name, isThere: true });
    expect(existsSync(join(installed, ".compiled"))).toBe(false);
    // The engine starts it from there, by its name alone.
    const schema = execFileSync(cli.command, ["package", "get-schema", `alicloud-ice@${version}`], {
      cwd: home,
      env,
      encoding: "utf8",
    });
    expect(JSON.parse(schema)).toMatchObject({ name: "alicloud-ice", version });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

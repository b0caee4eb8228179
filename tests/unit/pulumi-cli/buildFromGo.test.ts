import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFromGo } from "../../../scripts/pulumi-cli/buildFromGo.mts";
import { goWorkDir, removeGoWork } from "../../../scripts/pulumi-cli/goBuild.mts";
import { cliModules, pinnedVersion } from "../../../scripts/pulumi-cli/pulumiVersion.mts";
import { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const goModules = join(__dirname, "../../../scripts/pulumi-cli/go");

/** A Go whose builds take no time: what it "builds" tells the version, and how it was called is written down. */
function fakeGo(build: string, version = "1.26.8"): void {
  const calls = sandbox.path("calls");
  writeFileSync(calls, "");
  sandbox.script(
    "bin/go",
    `case "$1" in
      env) echo go${version}; echo https://proxy.example,direct; echo /home/user/go/mod;;
      list) echo ${sandbox.path("module")};;
      build)
        echo "$PWD|$GOMODCACHE|$GOCACHE|$GOPROXY|$GOFLAGS|$*" >> ${calls}
        while [ $# -gt 2 ]; do shift; [ "$1" = -o ] && out=$2; done
        ${build};;
    esac`,
  );
}

const builds = `printf '#!/bin/sh\\necho v${pinnedVersion}\\n' > "$out"; /bin/chmod +x "$out"`;
const calls = () => readFileSync(sandbox.path("calls"), "utf8").trim().split("\n");

test("builds the CLI and the language host, and puts them in place together", async () => {
  fakeGo(builds);
  const binDir = sandbox.path(`clone/pulumi-home/versions/${pinnedVersion}/bin`);
  expect(await buildFromGo(sandbox.context)).toEqual({
    cli: { command: join(binDir, "pulumi"), binDir, version: pinnedVersion },
  });
  expect(existsSync(join(binDir, "pulumi-language-nodejs"))).toBe(true);
  expect(readFileSync(join(binDir, "pulumi-resource-pulumi-nodejs"), "utf8")).toContain(
    "@pulumi/pulumi/cmd/dynamic-provider",
  );
  expect(sandbox.lines).toEqual([
    `Building Pulumi ${pinnedVersion} from its Go modules with Go 1.26.8 ` +
      "(once; about 4 minutes on two cores, 4 GB of disk meanwhile) ...",
  ]);
});

test("everything that Go writes lies in the clone and is removed; the user's modules are only read", async () => {
  fakeGo(builds);
  await buildFromGo(sandbox.context);
  const workDir = sandbox.path("clone/pulumi-home/go-build");
  for (const call of calls()) {
    const [, modules, cache, proxy, flags] = call.split("|");
    expect(modules).toBe(join(workDir, "modules"));
    expect(cache).toBe(join(workDir, "cache"));
    expect(proxy).toBe("file:///home/user/go/mod/cache/download,https://proxy.example,direct");
    expect(flags).toBe("-modcacherw");
  }
  expect(calls().map((call) => call.split("|")[0])).toEqual([
    join(goModules, "cli"),
    join(goModules, "hosts"),
  ]);
  expect(existsSync(workDir)).toBe(false);
});

test("a cache that the environment names is used", async () => {
  fakeGo(builds);
  await buildFromGo({ ...sandbox.context, env: { ...sandbox.context.env, GOCACHE: "/ci/cache" } });
  expect(calls().map((call) => call.split("|")[2])).toEqual(["/ci/cache", "/ci/cache"]);
});

test("a failed build says why in Go's own words, and installs nothing", async () => {
  fakeGo("echo dial tcp: no route to host >&2; exit 1");
  expect(await buildFromGo(sandbox.context)).toEqual({
    reason: "the build of pulumi failed (dial tcp: no route to host)",
  });
  expect(existsSync(sandbox.path("clone/pulumi-home/versions"))).toBe(false);
});

test("a build that yields something else is not installed", async () => {
  fakeGo(`printf '#!/bin/sh\\nexit 1\\n' > "$out"; /bin/chmod +x "$out"`);
  const command = sandbox.path("clone/pulumi-home/go-build/installation-3.276.0/bin/pulumi");
  expect(await buildFromGo(sandbox.context)).toEqual({ reason: `${command} does not tell its version` });
  expect(existsSync(sandbox.path("clone/pulumi-home/versions"))).toBe(false);
});

test("an interrupted build ends at once", async () => {
  fakeGo("/bin/sleep 60");
  const controller = new AbortController();
  const say = () => controller.abort();
  expect(await buildFromGo({ ...sandbox.context, say, signal: controller.signal })).toEqual({
    reason: "the build of pulumi was interrupted",
  });
}, 15_000);

test("a Go that is too old", async () => {
  fakeGo(builds, "1.19.4");
  expect(await buildFromGo(sandbox.context)).toEqual({
    reason: `${sandbox.path("bin/go")} is not Go 1.21.0 or later`,
  });
});

test("the next build finds what Go fetched and compiled, where it is kept", async () => {
  fakeGo(builds);
  const context = { ...sandbox.context, keepsGoWork: true };
  await buildFromGo(context);
  expect(existsSync(goWorkDir(context))).toBe(true);
  await removeGoWork(context);
  expect(existsSync(goWorkDir(context))).toBe(false);
});

test("another release has a module of its own, and lies beside the first", async () => {
  fakeGo(builds.replace(pinnedVersion, "3.259.0"));
  const attempt = await buildFromGo(sandbox.context, "3.259.0");
  const command = sandbox.path("clone/pulumi-home/versions/3.259.0/bin/pulumi");
  expect(attempt).toMatchObject({ cli: { command, version: "3.259.0" } });
  expect(calls()[0]).toContain(join(goModules, "cli-3.259"));
  expect(calls()[0]).toContain("version.Version=v3.259.0");
});

test("each release's module requires that release", () => {
  for (const [version, module] of Object.entries(cliModules)) {
    const requirements = readFileSync(join(goModules, module, "go.mod"), "utf8").split(/\s+/u);
    const pkg = requirements.lastIndexOf("github.com/pulumi/pulumi/pkg/v3");
    expect(requirements[pkg + 1]).toBe(`v${version}`);
  }
});

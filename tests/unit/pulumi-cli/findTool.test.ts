import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { findTool } from "../../../scripts/pulumi-cli/findTool.mts";
import { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const cli = () => ({
  command: sandbox.cli("cli", "3.276.0"),
  binDir: sandbox.path("cli"),
  version: "3.276.0",
});

/** A Go that builds an empty program, and knows where a module lies. */
function fakeGo(build = `echo built > "$out"; /bin/chmod +x "$out"`): void {
  sandbox.script(
    "bin/go",
    `case "$1" in
      env) echo go1.26.8; echo https://proxy.example; echo /home/user/go/mod;;
      list) echo ${sandbox.path("module")};;
      build) while [ $# -gt 2 ]; do shift; [ "$1" = -o ] && out=$2; done; ${build};;
    esac`,
  );
}

test("a host beside the CLI, as the vendor's archive has it, then one on the PATH", async () => {
  const onPath = sandbox.script("bin/pulumi-language-yaml", "");
  expect(await findTool("yaml", cli(), sandbox.context)).toEqual({
    command: onPath,
    binDir: sandbox.path("bin"),
  });
  const beside = sandbox.script("cli/pulumi-language-yaml", "");
  expect(await findTool("yaml", cli(), sandbox.context)).toMatchObject({ command: beside });
});

test("built once, with the script that has to lie beside it", async () => {
  fakeGo();
  const script = sandbox.path("module/python/cmd/pulumi-language-python-exec");
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(script, "python");
  const built = await findTool("python", cli(), sandbox.context);
  expect(built).toEqual(await findTool("python", cli(), sandbox.context));
  if ("reason" in built) throw new Error(built.reason);
  expect(readFileSync(`${built.command}-exec`, "utf8")).toBe("python");
  expect(sandbox.lines).toEqual([
    "Building pulumi-language-python from its Go modules with Go 1.26.8 (once) ...",
  ]);
  expect(existsSync(sandbox.path("clone/pulumi-home/go-build"))).toBe(false);
});

test("a program of the generator's name on the PATH is another program", async () => {
  sandbox.script("bin/gen-sdk", "");
  fakeGo();
  const built = await findTool("genSdk", cli(), sandbox.context);
  if ("reason" in built) throw new Error(built.reason);
  expect(built.binDir).toContain(sandbox.path("clone/pulumi-home/tools"));
});

test("says why there is none", async () => {
  fakeGo("echo out of disk >&2; exit 1");
  expect(await findTool("go", cli(), sandbox.context)).toEqual({
    reason: "the build of pulumi-language-go failed (out of disk)",
  });
});

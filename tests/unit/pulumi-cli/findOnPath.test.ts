import { findOnPath } from "../../../scripts/pulumi-cli/findOnPath.mts";
import { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

test("the user's own CLI", async () => {
  const command = sandbox.cli("bin", "3.300.1");
  expect(await findOnPath(sandbox.context)).toEqual({
    cli: { command, binDir: sandbox.path("bin"), version: "3.300.1" },
  });
});

test("nothing on the PATH, and no PATH", async () => {
  const none = { reason: "there is none on the PATH" };
  expect(await findOnPath(sandbox.context)).toEqual(none);
  expect(await findOnPath({ ...sandbox.context, env: {} })).toEqual(none);
});

test("npm's launcher is no CLI, neither in node_modules/.bin nor installed globally", async () => {
  sandbox.script("lib/node_modules/pulumi/run.js", "echo v3.276.0");
  sandbox.script("clone/node_modules/.bin/pulumi", "echo v3.276.0");
  sandbox.link("bin/pulumi", "lib/node_modules/pulumi/run.js");
  const command = sandbox.cli("usr/bin", "3.276.0");
  const withPath = (...names: string[]) => ({
    ...sandbox.context,
    env: { PATH: names.map((name) => sandbox.path(name)).join(":") },
  });
  expect(await findOnPath(withPath("clone/node_modules/.bin", "bin"))).toEqual({
    reason: "there is none on the PATH",
  });
  expect(await findOnPath(withPath("clone/node_modules/.bin", "bin", "usr/bin"))).toMatchObject({
    cli: { command },
  });
});

test("too old", async () => {
  const command = sandbox.cli("bin", "3.68.0");
  expect(await findOnPath(sandbox.context)).toEqual({
    reason: `${command} is 3.68.0, and 3.200.0 is the oldest that will do`,
  });
});

test("a language host is needed: beside it, beside what a link leads to, or on the PATH", async () => {
  const command = sandbox.script("bin/pulumi", "echo v3.276.0");
  expect(await findOnPath(sandbox.context)).toEqual({
    reason: `${command} has no pulumi-language-nodejs beside it`,
  });

  sandbox.script("bin/pulumi-language-nodejs", "");
  expect(await findOnPath(sandbox.context)).toEqual({
    reason: `${command} has no pulumi-resource-pulumi-nodejs beside it`,
  });

  sandbox.cli("opt/pulumi", "3.276.0");
  sandbox.link("linked/pulumi", "opt/pulumi/pulumi");
  const linked = { ...sandbox.context, env: { PATH: sandbox.path("linked") } };
  expect(await findOnPath(linked)).toMatchObject({ cli: { command: sandbox.path("linked/pulumi") } });

  sandbox.script("alone/pulumi", "echo v3.276.0");
  const spread = {
    ...sandbox.context,
    env: { PATH: `${sandbox.path("alone")}:${sandbox.path("opt/pulumi")}` },
  };
  expect(await findOnPath(spread)).toMatchObject({ cli: { command: sandbox.path("alone/pulumi") } });
});

test("something else of that name", async () => {
  const command = sandbox.script("bin/pulumi", "echo a radio telescope");
  expect(await findOnPath(sandbox.context)).toEqual({ reason: `${command} does not tell its version` });
});

import { findInCaches } from "../../../scripts/pulumi-cli/findInCaches.mts";
import { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

test("nothing is there", async () => {
  expect(await findInCaches(sandbox.context)).toEqual({ reason: "none is installed already" });
});

test("the clone's own, with no HOME at all", async () => {
  const command = sandbox.cli("clone/pulumi-home/versions/3.276.0/bin", "3.276.0");
  // An empty home stands in for the one that the system would name.
  const context = { ...sandbox.context, env: { HOME: sandbox.path("home"), PULUMI_HOME: "" } };
  expect(await findInCaches(context)).toMatchObject({ cli: { command, version: "3.276.0" } });
});

test("PULUMI_HOME comes before the home, and the home before the clone", async () => {
  const context = {
    ...sandbox.context,
    env: { ...sandbox.context.env, PULUMI_HOME: sandbox.path("pulumi-home") },
  };
  const versions: (string | undefined)[] = [];
  for (const dir of ["clone/pulumi-home/versions/3.276.0", "home/.pulumi", "pulumi-home/versions/3.270.0"]) {
    const command = sandbox.cli(`${dir}/bin`, "3.270.0");
    const attempt = await findInCaches(context);
    expect(attempt).toMatchObject({ cli: { command } });
    versions.push("cli" in attempt ? attempt.cli.version : undefined);
  }
  expect(versions).toEqual(["3.270.0", "3.270.0", "3.270.0"]);
});

test("the pinned version first, then the newest; too old ones and rubbish are passed over", async () => {
  const versions = "home/.pulumi/versions";
  sandbox.script(`${versions}/.3.999.0-half/bin/pulumi`, "echo v3.999.0");
  sandbox.script(`${versions}/3.998.0/bin/pulumi`, "exit 1");
  sandbox.cli(`${versions}/3.100.0/bin`, "3.100.0");
  sandbox.cli(`${versions}/3.261.0/bin`, "3.261.0");
  sandbox.cli(`${versions}/3.1000.0/bin`, "3.1000.0");
  expect(await findInCaches(sandbox.context)).toMatchObject({ cli: { version: "3.1000.0" } });
  sandbox.cli(`${versions}/3.276.0/bin`, "3.276.0");
  expect(await findInCaches(sandbox.context)).toMatchObject({ cli: { version: "3.276.0" } });
});

test("says why what is there will not do", async () => {
  const old = sandbox.cli("home/.pulumi/versions/3.100.0/bin", "3.100.0");
  const broken = sandbox.script("clone/pulumi-home/versions/3.276.0/bin/pulumi", "exit 1");
  expect(await findInCaches(sandbox.context)).toEqual({
    reason: `${old} is 3.100.0, and 3.200.0 is the oldest that will do; ${broken} does not tell its version`,
  });
});

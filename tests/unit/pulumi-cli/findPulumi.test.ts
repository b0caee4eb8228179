import { setImmediate } from "node:timers/promises";
import { findPulumi } from "../../../scripts/pulumi-cli/findPulumi.mts";
import { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const never = () => Promise.reject(new Error("nothing needed to be brought"));

test("the PATH comes before what is installed, and both before bringing one", async () => {
  const installed = sandbox.cli("home/.pulumi/versions/3.276.0/bin", "3.276.0");
  expect(await findPulumi(sandbox.context, [never])).toMatchObject({ command: installed });
  const own = sandbox.cli("bin", "3.240.0");
  expect(await findPulumi(sandbox.context, [never])).toMatchObject({ command: own, version: "3.240.0" });
  expect(sandbox.lines).toEqual([]);
});

test("one way after the other", async () => {
  const command = sandbox.path("built/bin/pulumi");
  const cli = { command, binDir: sandbox.path("built/bin"), version: "3.276.0" };
  const ways = [() => Promise.resolve({ reason: "no vendor" }), () => Promise.resolve({ cli }), never];
  expect(await findPulumi(sandbox.context, ways)).toEqual(cli);
  expect(sandbox.lines).toEqual([
    "No Pulumi CLI is here yet: there is none on the PATH; none is installed already.",
  ]);
});

test("when nothing works, one sentence says what was tried and what to install", async () => {
  sandbox.cli("bin", "3.68.0");
  const ways = [() => Promise.resolve({ reason: "get.pulumi.com can't be reached" })];
  await expect(findPulumi(sandbox.context, ways)).rejects.toThrow(
    new Error(
      `No Pulumi CLI was found, and none could be brought: ${sandbox.path("bin/pulumi")} is 3.68.0, and 3.200.0 is ` +
        "the oldest that will do; none is installed already; get.pulumi.com can't be reached. " +
        "Install Pulumi 3.200.0 or later (https://www.pulumi.com/docs/install/), or Go to build it with.",
    ),
  );
});

test("of two processes at once, one brings it and the other takes what it brought", async () => {
  let brought = 0;
  const waiting = "Waiting for another process that is bringing it ...";
  const bring = async () => {
    brought += 1;
    // Takes until the other has seen that it must wait, however slow the machine is.
    const giveUpAt = Date.now() + 30_000;
    while (!sandbox.lines.includes(waiting) && Date.now() < giveUpAt) await setImmediate();
    const binDir = "clone/pulumi-home/versions/3.276.0/bin";
    const command = sandbox.cli(binDir, "3.276.0");
    return { cli: { command, binDir: sandbox.path(binDir), version: "3.276.0" } };
  };
  const [one, other] = await Promise.all([
    findPulumi(sandbox.context, [bring]),
    findPulumi(sandbox.context, [bring]),
  ]);
  expect(one).toEqual(other);
  expect(brought).toBe(1);
  expect(sandbox.lines).toContain(waiting);
});

test("an interruption is no failure of the search", async () => {
  const controller = new AbortController();
  const way = () => {
    controller.abort(new Error("Interrupted."));
    return Promise.resolve({ reason: "the build of pulumi was interrupted" });
  };
  const context = { ...sandbox.context, signal: controller.signal };
  await expect(findPulumi(context, [way, never])).rejects.toThrow(new Error("Interrupted."));
});

import { spawn } from "node:child_process";
import { join } from "node:path";
import { filmArgs, ossUrl } from "../../support/films";
import { pluginFolder } from "../../support/nodeProgram";
import { callCount, jobCount } from "../../support/withStack";
import { withQuickStack } from "../../support/withQuickStack";

jest.setTimeout(300_000);

const hush = "hush4711";
const filmOf = (name: string) => JSON.stringify(filmArgs({ out: `out/${name}.mp4` }));

/** A film by a provider of its own, one by the default one, and one by the provider package in the same program. */
const program = (secretKey: string) => `
  const mine = new ice.Provider("mine", {
    region: "cn-shanghai",
    callsPerSecond: 8,
    accessKey: pulumi.secret("emulator"),
    secretKey: pulumi.secret("${secretKey}"),
  });
  const own = new ice.MediaProducingJob("own", ${filmOf("own")}, { provider: mine });
  const usual = new ice.MediaProducingJob("usual", ${filmOf("usual")});
  const dynamic = new (require("pulumi-alicloud-ice").MediaProducingJob)("dynamic", ${filmOf("dynamic")});
  exports.urls = [own, usual, dynamic].map(({ mediaUrl }) => mediaUrl);
`;

it("an explicit provider uses its own keys, which nobody can read in the state; both hosts work in one stack", async () => {
  await withQuickStack({ host: "plugin", program: program(`${hush}-wrong`) }, async ({ stack, emulator }) => {
    await stack.run(["config", "set", "alicloud-ice:callsPerSecond", "8"]);
    const refused = await stack.up("--continue-on-error");
    expect(refused.code).not.toBe(0);
    expect(refused.output).toMatch(/SignatureDoesNotMatch/u);
    expect(jobCount(emulator)).toBe(2);

    stack.setProgram(program("emulator-secret"));
    expect(await stack.up()).toMatchObject({ code: 0 });
    const urls = ["own", "usual", "dynamic"].map((name) => ossUrl(`out/${name}.mp4`));
    expect(await stack.outputs()).toEqual({ urls });
    // Another key of a provider renders nothing again.
    expect(jobCount(emulator)).toBe(3);
    expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(3);
    expect(stack.diskText()).not.toMatch(/hush4711|emulator-secret/u);
  });
});

it("a plugin that is started by hand is attached to: it logs to that engine, and ends with it", async () => {
  const oneFilm = `new ice.MediaProducingJob("film", ${filmOf("film")});`;
  await withQuickStack({ host: "plugin", program: oneFilm }, async ({ stack, emulator }) => {
    // Its environment is its own.
    const plugin = spawn(join(pluginFolder, "pulumi-resource-alicloud-ice"), {
      env: {
        ...process.env,
        ALICLOUD_ACCESS_KEY: "emulator",
        ALICLOUD_SECRET_KEY: "emulator-secret",
        ALICLOUD_REGION: "cn-shanghai",
        ALICLOUD_ICE_ENDPOINT: emulator.url,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => void plugin.once("close", resolve));
    try {
      const port = await new Promise<string>((resolve) => {
        plugin.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      });
      stack.setEnv({ PULUMI_DEBUG_PROVIDERS: `alicloud-ice:${port}` });
      const { code, output } = await stack.up();
      expect(output).toMatch(/Submitted job \w{32} in cn-shanghai\./u);
      expect(code).toBe(0);
      await ended;
    } finally {
      plugin.kill();
    }
  });
});

import { delimiter, join } from "node:path";
import { ossUrl } from "../../support/films";
import { pluginFolder } from "../../support/nodeProgram";
import { withLanguage } from "../../support/pluginStack";
import { pythonEnvironment } from "../../support/pythonSdk";
import { jobCount } from "../../support/withStack";

jest.setTimeout(600_000);

const program = (clip: string) => `
import pulumi
import pulumi_alicloud_ice as ice

film = ice.MediaProducingJob(
    "film",
    timeline={"VideoTracks": [{"VideoTrackClips": [{"MediaURL": "${ossUrl(clip)}", "In": 0, "Out": 2}]}]},
    output_media_config=ice.OutputMediaConfigArgs(media_url="${ossUrl("out/film.mp4")}", width=320, height=180),
)
shown = ice.require_media_producing_job_output(job_id=film.job_id)
pulumi.export("url", shown.media_url)
pulumi.export("seconds", film.duration)
`;

const files = (clip: string) => ({
  "Pulumi.yaml": JSON.stringify({
    name: "films",
    runtime: "python",
    plugins: { providers: [{ name: "alicloud-ice", path: pluginFolder }] },
  }),
  "__main__.py": program(clip),
});

test("a Python program renders by the generated SDK, fails with its film, and goes on with the same job", async () => {
  const venv = await pythonEnvironment();
  if (venv === undefined) return;
  const env = {
    VIRTUAL_ENV: venv,
    PATH: [join(venv, "bin"), process.env["PATH"] ?? ""].join(delimiter),
  };
  await withLanguage("python", { files: files("in/nope.mp4") }, async ({ stack, emulator }, tool) => {
    stack.setEnv({ ...env, PATH: [tool.binDir, env.PATH].join(delimiter) });
    const failed = await stack.up();
    expect(failed.code).not.toBe(0);
    expect(failed.output).toMatch(/The render failed with InvalidMaterial\.NotFound/u);
    expect(jobCount(emulator)).toBe(1);

    stack.setFiles(files("in/clip.mp4"));
    expect(await stack.up()).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({ url: ossUrl("out/film.mp4"), seconds: 2 });
    expect(jobCount(emulator)).toBe(2);
    const quiet = await stack.up();
    expect(quiet).toMatchObject({ code: 0 });
    expect(quiet.output).toMatch(/2 unchanged/u);
    expect(jobCount(emulator)).toBe(2);
  });
});

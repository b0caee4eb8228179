import { filmArgs, ossUrl } from "../../support/films";
import { withLanguage, yamlFiles } from "../../support/pluginStack";
import { callCount, jobCount } from "../../support/withStack";

const film = { properties: filmArgs() };
const outputs = { url: "${film.mediaUrl}", status: "${film.status}", seconds: "${film.duration}" };

describe("a YAML program on the plugin", () => {
  it("renders, shows its film, and renders nothing on a second up", async () => {
    await withLanguage("yaml", { files: yamlFiles({ resources: { film }, outputs }) }, async (running) => {
      const { stack, emulator } = running;
      const preview = await stack.preview();
      expect(preview.output).toContain("alicloud-ice:index:MediaProducingJob");
      expect(preview.code).toBe(0);
      expect(jobCount(emulator)).toBe(0);

      const first = await stack.up();
      expect(first).toMatchObject({ code: 0 });
      expect(first.output).toMatch(/Submitted job \w{32} in cn-shanghai\./u);
      expect(await stack.outputs()).toEqual({ url: ossUrl("out/film.mp4"), status: "Success", seconds: 2 });

      emulator.requests.clear();
      const second = await stack.up();
      expect(second).toMatchObject({ code: 0 });
      expect(second.output).toMatch(/2 unchanged/u);
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(0);

      // A signature is no part of the film, and none is in the state.
      const properties = filmArgs({ clip: "in/clip.mp4?Expires=1&OSSAccessKeyId=k&Signature=s" });
      stack.setFiles(yamlFiles({ resources: { film: { properties } }, outputs }));
      expect((await stack.up()).output).toMatch(/2 unchanged/u);
      expect(jobCount(emulator)).toBe(1);
      expect((await stack.run(["stack", "export"])).output).not.toContain("Signature=");
    });
  });
});

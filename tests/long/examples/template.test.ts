import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EmulatorClient } from "../../support/emulatorClient";
import { configFlags, withExample } from "../../support/withExample";
import { jobCount } from "../../support/withStack";

const addedSchema = z.object({ Template: z.object({ TemplateId: z.string() }) });
const Config = readFileSync(join(__dirname, "../../../examples/template/template.json"), "utf8");

test("films out of one template; only a changed templateVersion renders them again", async () => {
  await withExample("template", ["clips/lamp.mp4", "clips/chair.mp4"], async ({ stack, emulator }) => {
    const client = new EmulatorClient({ url: emulator.url });
    const added = await client.call("AddTemplate", { Name: "Product", Type: "Timeline" }, { Config });
    const { TemplateId: templateId } = addedSchema.parse(added).Template;
    const up = (templateVersion: string) =>
      stack.up(...configFlags({ bucket: "films", templateId, templateVersion }));

    expect(await up("1")).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({
      urls: {
        lamp: "https://films.oss-cn-shanghai.aliyuncs.com/films/lamp.mp4",
        chair: "https://films.oss-cn-shanghai.aliyuncs.com/films/chair.mp4",
      },
    });
    expect((await up("1")).output).toContain("3 unchanged");
    expect(jobCount(emulator)).toBe(2);
    expect(await up("2")).toMatchObject({ code: 0 });
    expect(jobCount(emulator)).toBe(4);
  });
});
